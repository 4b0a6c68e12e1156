using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>How one replica serves requests.</summary>
public sealed record ServesSpec
{
    /// <summary>Requests that one replica works on at the same time.</summary>
    [AtLeast(1)]
    public int? Concurrency { get; init; }

    /// <summary>Worker processes in one replica, each serving one request at a time.</summary>
    [AtLeast(1)]
    public int? Workers { get; init; }

    /// <summary>Requests that may wait in front of one replica; no limit when it is left out.</summary>
    [AtLeast(0)]
    public int? Queue { get; init; }

    /// <summary>Requests that one replica takes in, those that wait or whose calls are under way included; it rejects the next one at
    /// once.</summary>
    [AtLeast(1)]
    public int? MaxInFlight { get; init; }

    /// <summary>Time from the decision to start a replica to its first served request.</summary>
    public Distribution? StartsIn { get; init; }

    /// <summary>Time to pull the image before that: once on each node, or for every replica where there are no nodes; what <c>image</c>
    /// gives when it is left out.</summary>
    public Distribution? PullsIn { get; init; }

    /// <summary>The image and the speed of its pull.</summary>
    public ImageSpec? Image { get; init; }

    /// <summary>How a new replica comes up to speed; at once when it is left out.</summary>
    public SlowStartSpec? WarmsUp { get; init; }

    /// <summary>Port on which the program listens.</summary>
    [AtLeast(1)]
    public int? Port { get; init; }

    /// <summary>Path of the health check.</summary>
    public string? Health { get; init; }

    /// <summary>The check that decides whether a replica takes requests; none when it is left out.</summary>
    public ProbeSpec? Readiness { get; init; }

    /// <summary>The check that decides whether a replica is started again; none when it is left out.</summary>
    public ProbeSpec? Liveness { get; init; }

    /// <summary>Longest time that a request may take.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>What a worker does with its slot while it waits for another component.</summary>
    public WaitBehaviour? OnWait { get; init; }

    /// <summary>Most calls that it takes per unit of time, in each region.</summary>
    public Rate? RateLimit { get; init; }

    /// <summary>Calls that it takes at once after a rest, however small the rate limit; one when it is left out.</summary>
    [AtLeast(1)]
    public int? Burst { get; init; }

    /// <summary>What becomes of a call above the rate limit; it is refused when this is left out.</summary>
    public LimitBehaviour? OnLimit { get; init; }

    /// <summary>How long an instance that the platform has added by itself is kept without work; to the end when it is left out.</summary>
    public TimeSpan? Idle { get; init; }

    /// <summary>How far the readers of a database are behind its primary.</summary>
    public Distribution? Lag { get; init; }
}
