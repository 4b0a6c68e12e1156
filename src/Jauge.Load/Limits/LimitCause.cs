namespace Jauge.Load.Limits;

/// <summary>What breaks at a rate.</summary>
public enum LimitCause
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>More requests fail than are allowed.</summary>
    Errors,

    /// <summary>Answers do not keep up with requests: more and more are under way.</summary>
    Backlog,

    /// <summary>A threshold is missed.</summary>
    Threshold,

    /// <summary>This machine could not send as asked: it says nothing of the server.</summary>
    Generator,
}
