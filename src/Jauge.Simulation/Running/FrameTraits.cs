namespace Jauge.Simulation.Running;

/// <summary>What a call holds or stands for that few calls do.</summary>
[Flags]
internal enum FrameTraits : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It has locked rows.</summary>
    HoldsLocks = 1,

    /// <summary>It is the delivery of a message.</summary>
    Delivery = 2,

    /// <summary>Nobody waits for it any more.</summary>
    Abandoned = 4,

    /// <summary>It has opened a connection that is nobody's pool's.</summary>
    Connected = 8,

    /// <summary>Its caller counts it in a bulkhead, or in a breaker.</summary>
    InBulkhead = 16,
    InBreaker = 32,

    /// <summary>It keeps its caller's replica there.</summary>
    HoldsCaller = 64,
}
