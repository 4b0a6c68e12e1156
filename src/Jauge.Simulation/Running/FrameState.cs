namespace Jauge.Simulation.Running;

/// <summary>Where a call stands.</summary>
internal enum FrameState : byte
{
    /// <summary>Not in use.</summary>
    Free,

    /// <summary>It waits for a connection of its caller's pool.</summary>
    WaitsForPool,

    /// <summary>It waits for any replica to serve.</summary>
    WaitsForReplica,

    /// <summary>It waits for a slot.</summary>
    WaitsForSlot,

    /// <summary>It waits for the rate limit of the component.</summary>
    WaitsForLimit,

    /// <summary>It waits for a locked row.</summary>
    WaitsForLock,

    /// <summary>It is served.</summary>
    Served,

    /// <summary>It waits for calls of its own.</summary>
    Calls,

    /// <summary>It waits for a call that has no frame of its own; since when, and how long, says what else is said of a service.</summary>
    Visits,

    /// <summary>Its caller waits for an answer that does not come.</summary>
    Unanswered,
}
