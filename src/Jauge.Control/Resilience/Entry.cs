namespace Jauge.Control.Resilience;

/// <summary>What becomes of a request at a gate.</summary>
public enum Entry
{
    /// <summary>It goes through.</summary>
    Admitted,

    /// <summary>It waits for a place.</summary>
    Queued,

    /// <summary>It is turned away.</summary>
    Rejected,
}
