using Jauge.Core;
using Jauge.Simulation.Engine;

namespace Jauge.Simulation.Model;

/// <summary>Recorded arrivals: their rate over time, or each of them.</summary>
internal sealed record TraceModel
{
    private const long Minute = 60L * SimulatedTime.Second;

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

    /// <summary>Requests a second at a time: of the interval, or of the minute around it.</summary>
    /// <param name="time">Nanoseconds.</param>
    internal double At(long time)
    {
        if (Rates is not null) return Rates.At(time);
        var (from, to) = (Math.Max(0, time - (Minute / 2)), time + (Minute / 2));
        return (FirstFrom(to) - FirstFrom(from)) * Scale / ((to - from) / (double)SimulatedTime.Second);
    }

    private int FirstFrom(long time)
    {
        var (low, high) = (0, Arrivals.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Arrivals[middle].At < time) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    internal TraceModel Times(double factor) =>
        this with { Rates = Rates?.Times(factor), Scale = Scale * factor, Mean = Mean * factor, Peak = Peak * factor };
}
