using Jauge.Core;

namespace Jauge.Simulation.Model;

/// <summary>Recorded arrivals: their rate over time, or each of them.</summary>
internal sealed record TraceModel
{
    /// <summary>Requests a second, in steps; null where each request is recorded.</summary>
    internal LoadCurve? Rates { get; init; }

    /// <summary>Rising in time.</summary>
    internal EquatableList<TracedArrival> Arrivals { get; init; } = [];

    /// <summary>Nanoseconds within which a recorded request came at any time; 0: exactly then.</summary>
    internal long Resolution { get; init; }

    /// <summary>Requests for each recorded one.</summary>
    internal double Scale { get; init; } = 1;

    /// <summary>Requests a second over the whole recording.</summary>
    internal double Mean { get; init; }

    /// <summary>Requests a second in the busiest minute, or in the busiest interval recorded.</summary>
    internal double Peak { get; init; }

    internal TraceModel Times(double factor) =>
        this with { Rates = Rates?.Times(factor), Scale = Scale * factor, Mean = Mean * factor, Peak = Peak * factor };
}
