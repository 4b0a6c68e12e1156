using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>How the system is rehearsed on one machine with real programs; everything left out is computed or has a stated
/// default.</summary>
public sealed record RehearsalSpec
{
    /// <summary>Share of the described users and arrivals that come; computed from <c>cores</c> when it is left out.</summary>
    [AtMost(1)]
    public Ratio? Share { get; init; }

    /// <summary>Share of this machine's cores that the described work may keep busy; 40 % when it is left out.</summary>
    [AtMost(1)]
    public Ratio? Cores { get; init; }

    /// <summary>Most replicas of one component; 4 when it is left out.</summary>
    [AtLeast(1)]
    public int? MostReplicas { get; init; }

    /// <summary>Time in which the load grows to its full size; 10 s at most when it is left out.</summary>
    public TimeSpan? Ramp { get; init; }

    /// <summary>Time at full size; 60 s at most when it is left out.</summary>
    public TimeSpan? Hold { get; init; }

    /// <summary>Period over which a replica's share of the processor is counted; 10 ms when it is left out. Long periods make rare requests
    /// slow.</summary>
    public TimeSpan? CpuPeriod { get; init; }

    /// <summary>Time between two readings of the metrics, and between two evaluations of the alerts; 1 s when it is left out.</summary>
    public TimeSpan? Scrape { get; init; }

    /// <summary>A load test in a file of its own, beside this one, that is sent in place of the described requests: for a program that is
    /// spoken to in another way. Who comes, and for how long, stays as described.</summary>
    public string? Load { get; init; }

    /// <summary>A program that checks at the end, independently, that what clients were told is true.</summary>
    public RehearsalCheckSpec? Check { get; init; }

    /// <summary>How a rehearsed database notices that its primary is lost.</summary>
    public RehearsedFailoverSpec? Failover { get; init; }

    /// <summary>What stands for the components, by their names; for the others, what their kind and engine suggest.</summary>
    public EquatableMap<RehearsedComponentSpec> Components { get; init; } = EquatableMap<RehearsedComponentSpec>.Empty;
}
