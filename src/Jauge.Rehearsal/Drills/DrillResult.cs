using Jauge.Core;
using Jauge.Rehearsal.Drills.Judging;
using Jauge.Rehearsal.Ledger;

namespace Jauge.Rehearsal.Drills;

/// <summary>What a drill measured, and whether the promises held.</summary>
public sealed record DrillResult
{
    /// <summary>As on the command line.</summary>
    public required string Name { get; init; }

    /// <summary>What was asked.</summary>
    public required Text Title { get; init; }

    /// <summary>What the clients did, such as <c>committed inserts</c>.</summary>
    public required Text Operations { get; init; }

    /// <summary>Whom the fault hit.</summary>
    public required string Hit { get; init; }

    /// <summary>What happened when.</summary>
    public required EquatableList<DrillStep> Steps { get; init; }

    /// <summary>The fault as the clients saw it.</summary>
    public required Outage Outage { get; init; }

    /// <summary>The clients' writes held against the rows; null where they wrote nothing.</summary>
    public LedgerComparison? Ledger { get; init; }

    /// <summary>Each promise beside its measurement.</summary>
    public EquatableList<DrillVerdict> Verdicts { get; init; } = [];

    /// <summary>What this machine, or the drill, leaves out.</summary>
    public EquatableList<Text> Notes { get; init; } = [];

    /// <summary>Whether no promise was missed.</summary>
    public bool Held => Verdicts.All(v => v.Kept != false);
}
