using Jauge.Core;

namespace Jauge.Spec.Traces;

/// <summary>Recorded arrivals: rates over intervals, or single requests.</summary>
public sealed record Trace
{
    /// <summary>The file, as the system file names it.</summary>
    public required string File { get; init; }

    /// <summary>Rising in time, without gaps; empty where single requests are recorded.</summary>
    public EquatableList<TraceInterval> Intervals { get; init; } = [];

    /// <summary>Rising in time; empty where rates are recorded.</summary>
    public EquatableList<TraceArrival> Arrivals { get; init; } = [];

    /// <summary>Classes that recorded requests belong to, by name.</summary>
    public EquatableList<string> Requests { get; init; } = [];

    /// <summary>How exact the recorded times are: a log that writes whole seconds says no more than the second. Zero: as written.</summary>
    public TimeSpan Resolution { get; init; }

    /// <summary>Recorded requests of which no class has the path.</summary>
    public int Unmatched { get; init; }

    /// <summary>From the beginning to the end of the recording.</summary>
    public TimeSpan Length => Intervals.Count > 0 ? Intervals[^1].To : Arrivals.Count > 0 ? Arrivals[^1].At + Resolution : TimeSpan.Zero;
}
