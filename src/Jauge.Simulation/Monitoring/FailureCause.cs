namespace Jauge.Simulation.Monitoring;

/// <summary>Why a request, or a call, did not end well.</summary>
public enum FailureCause : byte
{
    /// <summary>It did.</summary>
    None,

    /// <summary>The caller waited as long as it was told to.</summary>
    Timeout,

    /// <summary>No place was left in front of a replica.</summary>
    QueueFull,

    /// <summary>The database accepts no further connection.</summary>
    ConnectionRefused,

    /// <summary>No replica serves, and none is on its way.</summary>
    NoReplica,

    /// <summary>A circuit breaker lets nothing through.</summary>
    BreakerOpen,

    /// <summary>The bulkhead around a call is full.</summary>
    BulkheadFull,

    /// <summary>A component is down, or fails as the fault says.</summary>
    Unavailable,

    /// <summary>The replica was lost while it worked on it.</summary>
    Lost,

    /// <summary>The replica had as many requests in flight as it takes in.</summary>
    Overloaded,

    /// <summary>The client lost its patience.</summary>
    Abandoned,

    /// <summary>The network is cut or the node is dead: no answer came until the caller gave up.</summary>
    Unreachable,

    /// <summary>A rate limit was reached, or the most instances that the platform adds (429).</summary>
    RateLimited,

    /// <summary>Two transactions waited for each other's rows; the database ended this one.</summary>
    Deadlock,
}
