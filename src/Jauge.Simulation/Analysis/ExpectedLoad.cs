using Jauge.Core;
using Jauge.Spec.Resolution;

namespace Jauge.Simulation.Analysis;

/// <summary>What a month, or a year, of the declared load brings: replicas, times and promises.</summary>
public sealed record ExpectedLoad
{
    /// <summary>The system.</summary>
    public required Deployment Deployment { get; init; }

    /// <summary>730 hours of a month, 8,760 of a year.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>What is known of the load.</summary>
    public required MonthShape Shape { get; init; }

    /// <summary>One sentence: what the averages are of.</summary>
    public required Text Basis { get; init; }

    /// <summary>Hours that were gone through: the period, or the event where nobody says what comes in the other hours.</summary>
    public required double Hours { get; init; }

    /// <summary>Replicas of what grows and shrinks, and the nodes that carry them; by component, then region.</summary>
    public required EquatableList<ExpectedReplicas> Replicas { get; init; }

    /// <summary>Requests in those hours.</summary>
    public required double Requests { get; init; }

    /// <summary>Mean time of a request, in seconds; so are the percentiles over all requests of the period.</summary>
    public required double Mean { get; init; }

    /// <summary>Median.</summary>
    public required double P50 { get; init; }

    /// <summary>95th percentile.</summary>
    public required double P95 { get; init; }

    /// <summary>99th percentile.</summary>
    public required double P99 { get; init; }

    /// <summary>Share of the requests that is not served, from 0 to 1.</summary>
    public required double ErrorRate { get; init; }

    /// <summary>How long each promise of times or use is over its target.</summary>
    public required EquatableList<ExpectedPromise> Promises { get; init; }

    /// <summary>Requests that were played event by event for the times.</summary>
    public required int Played { get; init; }

    /// <summary>What is left out, by name.</summary>
    public required EquatableList<Text> LeftOut { get; init; }

    /// <summary>Mean replicas of a component in each region; null where its count does not follow the load, or nobody knows the
    /// month.</summary>
    public double? AverageOf(string component)
    {
        if (Shape == MonthShape.EventAlone) return null;
        var here = Replicas.Where(r => r.Component == component).ToList();
        return here.Count == 0 ? null : here.Average(r => r.Average);
    }
}
