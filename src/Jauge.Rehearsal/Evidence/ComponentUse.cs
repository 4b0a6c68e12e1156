using Jauge.Core;

namespace Jauge.Rehearsal.Evidence;

/// <summary>What the replicas of a component used.</summary>
/// <param name="Component">Its name.</param>
/// <param name="Cpu">Processor time from the first request to the last, without that of the starts of replicas that were added.</param>
/// <param name="MeanReplicas">Replicas that took requests, mean over the run.</param>
/// <param name="MostReplicas">Most that existed at a time.</param>
/// <param name="Decisions">Decisions of its control loop.</param>
/// <param name="Ends">Replicas that ended without being asked.</param>
/// <param name="SlowestStart">Longest start of a replica that was added; null: none was.</param>
public sealed record ComponentUse(string Component, TimeSpan Cpu, double MeanReplicas, int MostReplicas, int Decisions, int Ends,
    TimeSpan? SlowestStart)
{
    /// <summary>From the start of each replica that was added to its first request; what a calibration fits.</summary>
    public EquatableList<TimeSpan> Starts { get; init; } = [];

    /// <summary>What its replicas counted of their own work, all together, as lines of Prometheus' text format; empty where they do not
    /// count.</summary>
    public EquatableList<string> Counted { get; init; } = [];
}
