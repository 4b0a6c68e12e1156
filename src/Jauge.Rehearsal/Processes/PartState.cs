namespace Jauge.Rehearsal.Processes;

/// <summary>What a part does.</summary>
public enum PartState
{
    /// <summary>It runs and may not answer yet.</summary>
    Starting,

    /// <summary>Its readiness probe was answered once.</summary>
    Ready,

    /// <summary>Every process of it is stopped where it stands.</summary>
    Frozen,

    /// <summary>It ended; a zombie counts as ended.</summary>
    Ended,
}
