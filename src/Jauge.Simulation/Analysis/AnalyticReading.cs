using Jauge.Core;
using Jauge.Spec.Resolution;

namespace Jauge.Simulation.Analysis;

/// <summary>A system under its full stated load as queueing theory sees it, at rest: a first answer in milliseconds.</summary>
public sealed record AnalyticReading
{
    /// <summary>The system.</summary>
    public required Deployment Deployment { get; init; }

    /// <summary>Multiple of the stated load.</summary>
    public required double LoadFactor { get; init; }

    /// <summary>Users present.</summary>
    public required double Users { get; init; }

    /// <summary>Requests a second that are asked for if every answer comes at once: arrivals, and users by their think time.</summary>
    public required double Asked { get; init; }

    /// <summary>All requests together.</summary>
    public required AnalyticRequest All { get; init; }

    /// <summary>By class, in the order of the file.</summary>
    public required EquatableList<AnalyticRequest> Requests { get; init; }

    /// <summary>By component that requests visit.</summary>
    public required EquatableList<AnalyticComponent> Components { get; init; }

    /// <summary>What binds first as the load grows, all replicas there; null where nothing that is modelled does.</summary>
    public required AnalyticLimit? Limit { get; init; }

    /// <summary>Every bound, the tightest first.</summary>
    public required EquatableList<AnalyticLimit> Limits { get; init; }

    /// <summary>Users with whom the tightest bound is reached, waits left out: N* = X·(Z + R); null without users or bound.</summary>
    public required double? LargestUsers { get; init; }

    /// <summary>Whether the load is served as it comes: no station is asked for more than it can do, and waits keep no tenth of it
    /// back.</summary>
    public required bool Holds { get; init; }

    /// <summary>Whether the policies came to rest; otherwise the counts are those of a moment.</summary>
    public required bool IsAtRest { get; init; }

    /// <summary>What the reading leaves out, by name.</summary>
    public required EquatableList<Text> LeftOut { get; init; }
}
