using Jauge.Control;
using Jauge.Control.Arrivals;
using Jauge.Core;

namespace Jauge.Dynamics;

/// <summary>Recorded arrivals: their rate over time, or each of them.</summary>
public sealed record TraceModel
{
    private const long Minute = 60L * RunTime.Second;

    /// <summary>Requests a second, in steps; null where each request is recorded.</summary>
    public LoadCurve? Rates { get; init; }

    /// <summary>Rising in time.</summary>
    public EquatableList<TracedArrival> Arrivals { get; init; } = [];

    /// <summary>Nanoseconds within which a recorded request came at any time; 0: exactly then.</summary>
    public long Resolution { get; init; }

    /// <summary>Requests for each recorded one.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Requests a second over the whole recording.</summary>
    public double Mean { get; init; }

    /// <summary>Requests a second in the busiest minute, or in the busiest interval recorded.</summary>
    public double Peak { get; init; }

    /// <summary>Requests a second at a time: of the interval, or of the minute around it.</summary>
    /// <param name="time">Nanoseconds.</param>
    public double At(long time)
    {
        if (Rates is not null) return Rates.At(time);
        var (from, to) = (Math.Max(0, time - (Minute / 2)), time + (Minute / 2));
        return (FirstFrom(to) - FirstFrom(from)) * Scale / ((to - from) / (double)RunTime.Second);
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

    /// <summary>The same recording, denser or thinner.</summary>
    /// <param name="factor">Multiple of the arrivals; above 0.</param>
    public TraceModel Times(double factor) =>
        this with { Rates = Rates?.Times(factor), Scale = Scale * factor, Mean = Mean * factor, Peak = Peak * factor };
}
