namespace Jauge.Spec.Model;

/// <summary>When a row lock ends.</summary>
public enum LockEnd
{
    /// <summary>With the answer to the call: a statement that is its own transaction.</summary>
    Answer,

    /// <summary>When the caller has done with its own request: a transaction around all of its calls.</summary>
    End,
}
