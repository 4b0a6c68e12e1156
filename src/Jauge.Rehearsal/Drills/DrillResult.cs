using Jauge.Core;
using Jauge.Rehearsal.Drills.Judging;
using Jauge.Rehearsal.Drills.Queues;
using Jauge.Rehearsal.Evidence;

namespace Jauge.Rehearsal.Drills;

/// <summary>What a drill measured, and whether the promises held.</summary>
public sealed record DrillResult
{
    /// <summary>As on the command line.</summary>
    public required string Name { get; init; }

    /// <summary>What was asked.</summary>
    public required Text Title { get; init; }

    /// <summary>Whom the fault hit.</summary>
    public required string Hit { get; init; }

    /// <summary>What happened when.</summary>
    public required EquatableList<DrillStep> Steps { get; init; }

    /// <summary>When the fault struck, since the start of the drill.</summary>
    public required TimeSpan FaultAt { get; init; }

    /// <summary>When it was healed.</summary>
    public required TimeSpan HealedAt { get; init; }

    /// <summary>The drill as each group of clients saw it, in the order of the drill.</summary>
    public required EquatableList<DrillView> Views { get; init; }

    /// <summary>Alerts that fired because of it, the first one first; null where nobody watched.</summary>
    public EquatableList<FiredAlert>? Alerts { get; init; }

    /// <summary>What a simulation of the same fault says of the alerts; null where there is none.</summary>
    public AlertPrediction? Predicted { get; init; }

    /// <summary>Each promise beside its measurement.</summary>
    public EquatableList<DrillVerdict> Verdicts { get; init; } = [];

    /// <summary>What it measured beside the promises, a line each; the steps say when.</summary>
    public EquatableList<Text> Figures { get; init; } = [];

    /// <summary>Replicas of the drilled component and of those that changed, and what their policies decided.</summary>
    public EquatableList<ScalingCourse> Scaling { get; init; } = [];

    /// <summary>What became of the queue that it filled; null where it filled none.</summary>
    public QueueFilling? Queue { get; init; }

    /// <summary>What this machine, or the drill, leaves out.</summary>
    public EquatableList<Text> Notes { get; init; } = [];

    /// <summary>Whether no promise was missed.</summary>
    public bool Held => Verdicts.All(v => v.Kept != false);
}
