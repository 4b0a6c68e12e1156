using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>Service level and recovery objectives.</summary>
public sealed record PromisesSpec
{
    /// <summary>Response times that must not be exceeded.</summary>
    public LatencyPromiseSpec? Latency { get; init; }

    /// <summary>Share of the month in which the system works.</summary>
    [AtMost(1)]
    public Ratio? Availability { get; init; }

    /// <summary>Requests served per unit of time: a rate, or the range that the document states.</summary>
    public Range<Rate>? Throughput { get; init; }

    /// <summary>Users served at the same time: a number, or the range that the document states.</summary>
    [AtLeast(0)]
    public Range<int>? Users { get; init; }

    /// <summary>Largest share of failed requests.</summary>
    [AtMost(1)]
    public Ratio? ErrorRate { get; init; }

    /// <summary>Time until a page is usable, in the browser.</summary>
    public TimeSpan? PageLoad { get; init; }

    /// <summary>How fast capacity grows.</summary>
    public ScaleOutPromiseSpec? ScaleOut { get; init; }

    /// <summary>How long messages may wait in a queue.</summary>
    public QueueWaitPromiseSpec? QueueWait { get; init; }

    /// <summary>How fast a queue is empty once nobody sends any more.</summary>
    public DrainPromiseSpec? Drain { get; init; }

    /// <summary>How fast the system is back, and how much data it may lose.</summary>
    public RecoveryPromiseSpec? Recovery { get; init; }

    /// <summary>How fast another zone or region takes over.</summary>
    public TimeSpan? Failover { get; init; }

    /// <summary>Mean time to recovery after an incident.</summary>
    public TimeSpan? Mttr { get; init; }

    /// <summary>Utilization that must not be exceeded.</summary>
    public UtilizationPromiseSpec? Utilization { get; init; }

    /// <summary>Promises that Jauge keeps and lists but cannot check, by name.</summary>
    public EquatableMap<ExternalPromiseSpec> MeasuredElsewhere { get; init; } = EquatableMap<ExternalPromiseSpec>.Empty;
}
