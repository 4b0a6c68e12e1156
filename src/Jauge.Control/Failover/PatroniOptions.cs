using Jauge.Core;

namespace Jauge.Control.Failover;

/// <summary>Patroni's timings.</summary>
/// <remarks>Source: patroni/patroni:docs/dynamic_configuration.rst and docs/watchdog.rst; the composition is derived from them.</remarks>
public sealed record PatroniOptions
{
    /// <summary>Time between two rounds of the control loop.</summary>
    public TimeSpan LoopWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time to live of the leader key; 20 s or more.</summary>
    public TimeSpan TimeToLive { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Retries of the store and of PostgreSQL; 3 s or more.</summary>
    public TimeSpan RetryTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a crashed primary may try to start again before another takes over; 0: at once.</summary>
    public TimeSpan PrimaryStartTimeout { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>Whether replicas are told by the store at once that the key is gone, instead of finding out at their next round.</summary>
    public bool IsWatching { get; init; } = true;

    /// <summary>Whether a primary that cannot reach the store stays one while it reaches every member (failsafe mode); off.</summary>
    public bool IsFailsafe { get; init; }

    /// <summary>Whether the loss of the store alone, with every database sound, ends the writes: the primary steps down.</summary>
    public bool StepsDownWithoutStore => !IsFailsafe;

    /// <summary>From the won race to a primary that takes writes; seconds.</summary>
    public Range<TimeSpan> Promotion { get; init; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));

    /// <summary>Whether loop_wait + 2 · retry_timeout ≤ ttl and the minima hold, as Patroni demands.</summary>
    public bool IsValid =>
        LoopWait + RetryTimeout * 2 <= TimeToLive && TimeToLive >= TimeSpan.FromSeconds(20) && RetryTimeout >= TimeSpan.FromSeconds(3);

    /// <summary>Silence after which the watchdog resets the host.</summary>
    public TimeSpan WatchdogFiresAfter => TimeToLive - TimeSpan.FromSeconds(5);

    /// <summary>The primary's host is lost: the key expires, the replicas race.</summary>
    public FailoverTimes NodeLost => FailoverTimes.None with
    {
        Detection = new(TimeToLive - LoopWait, TimeToLive),
        Election = IsWatching ? default : new(TimeSpan.Zero, LoopWait),
        Promotion = Promotion,
    };

    /// <summary>PostgreSQL crashes, its host lives: a local restart is tried first, and may succeed at once.</summary>
    public FailoverTimes PostgresCrashed => FailoverTimes.None with
    {
        Detection = new(TimeSpan.Zero, LoopWait),
        Election = new(TimeSpan.Zero, PrimaryStartTimeout + LoopWait),
        Promotion = Promotion,
    };
}
