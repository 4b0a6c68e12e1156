using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Rehearsal.Loop;
using Jauge.Rehearsal.Planning;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Evidence;

/// <summary>What a rehearsal measured, on what, and what it does not show.</summary>
public sealed record RehearsalEvidence
{
    /// <summary>What was rehearsed.</summary>
    public required RehearsalPlan Plan { get; init; }

    /// <summary>Root of all chance.</summary>
    public required long Seed { get; init; }

    /// <summary>When the load began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>What this machine allowed.</summary>
    public required HostEvidence Host { get; init; }

    /// <summary>What this machine adds to the described times, measured before the load came: what the prediction knows of it.</summary>
    public MachineCosts Costs { get; init; } = new();

    /// <summary>How long it took until all parts were ready.</summary>
    public required TimeSpan StartTook { get; init; }

    /// <summary>From the first request to the last.</summary>
    public required TimeSpan Length { get; init; }

    /// <summary>Whether it was interrupted; all else is of what had happened by then.</summary>
    public bool WasInterrupted { get; init; }

    /// <summary>All requests.</summary>
    public required MeasuredRequest All { get; init; }

    /// <summary>Those of the classes that the file states, where a load test asks for others, too; null: they are all.</summary>
    public MeasuredRequest? Described { get; init; }

    /// <summary>By class, in the order of the file.</summary>
    public required EquatableList<MeasuredRequest> Requests { get; init; }

    /// <summary>Second by second.</summary>
    public required EquatableList<ObservedPoint> Timeline { get; init; }

    /// <summary>Replicated components.</summary>
    public required EquatableList<ComponentUse> Components { get; init; }

    /// <summary>Processor time of each database's primary from the first request to the last; without one that nothing counts, or that
    /// was lost meanwhile.</summary>
    public EquatableMap<TimeSpan> Databases { get; init; } = EquatableMap<TimeSpan>.Empty;

    /// <summary>Alerts that fired, the first time of each.</summary>
    public EquatableList<FiredAlert> Alerts { get; init; } = [];

    /// <summary>Every decision of the control loops.</summary>
    public required DecisionTrace Trace { get; init; }

    /// <summary>Lateness that 99 % of the sendings stayed within, in seconds: how well the load generator kept time.</summary>
    public required double LatenessP99 { get; init; }

    /// <summary>Processor time of the load generator.</summary>
    public required TimeSpan LoadCpu { get; init; }

    /// <summary>Share of the machine's processor time that others than the rehearsal used, from 0 to 1; not a number where the system does
    /// not tell. Above a few hundredths the times are also theirs.</summary>
    public double BusyWithOthers { get; init; } = double.NaN;

    /// <summary>What the independent check said; null where the file names none, or the load was interrupted.</summary>
    public RehearsedCheck? Check { get; init; }

    /// <summary>Why the figures may not be what they seem.</summary>
    public EquatableList<Diagnostic> Warnings { get; init; } = [];
}
