using Jauge.Core;

namespace Jauge.Simulation.Analysis;

/// <summary>The load that a file states and the bounds of what can serve it, waits left out.</summary>
public sealed record CapacityReading
{
    /// <summary>Users present at full load; 0 without any.</summary>
    public required double Users { get; init; }

    /// <summary>Mean time between two requests of a user, in seconds.</summary>
    public required double Think { get; init; }

    /// <summary>Requests a second that come whoever sends them, at full load.</summary>
    public required double Arrivals { get; init; }

    /// <summary>Share of all requests of the stated run that come at full load, at least; from 0 to 1.</summary>
    public required double FullShare { get; init; }

    /// <summary>How long the full load lasts, in seconds.</summary>
    public required double FullSeconds { get; init; }

    /// <summary>Mean time of a request when nothing waits, in seconds: no mean can be less.</summary>
    public required double BareAnswer { get; init; }

    /// <summary>Longest time that any client waits, in seconds; infinite where some request has no timeout.</summary>
    public required double LongestWait { get; init; }

    /// <summary>Every bound, the tightest first.</summary>
    public required EquatableList<AnalyticLimit> Limits { get; init; }

    /// <summary>Seconds of work that a request asks of each component with cores, over the cores of its most replicas in one region: its
    /// use of them at one request a second.</summary>
    public required EquatableMap<double> CoreUse { get; init; }
}
