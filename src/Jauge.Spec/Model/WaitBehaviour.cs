namespace Jauge.Spec.Model;

/// <summary>What a worker does with its slot while it waits for another component.</summary>
public enum WaitBehaviour
{
    /// <summary>It keeps the slot: a blocking worker.</summary>
    Holds,

    /// <summary>It frees the slot: asynchronous code.</summary>
    Releases,
}
