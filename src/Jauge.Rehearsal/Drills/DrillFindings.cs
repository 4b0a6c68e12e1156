using Jauge.Core;
using Jauge.Rehearsal.Drills.Judging;
using Jauge.Rehearsal.Drills.Queues;

namespace Jauge.Rehearsal.Drills;

/// <summary>What a fault measured of its own.</summary>
/// <param name="Verdicts">Promises beside it, the most important first.</param>
/// <param name="Figures">All else, a line each.</param>
public sealed record DrillFindings(EquatableList<DrillVerdict> Verdicts, EquatableList<Text> Figures)
{
    /// <summary>What became of a queue; null where the fault filled none.</summary>
    public QueueFilling? Queue { get; init; }
}
