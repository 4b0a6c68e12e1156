using Jauge.Core;
using Jauge.Rehearsal.Drills.Clients;
using Jauge.Rehearsal.Drills.Faults;
using Jauge.Rehearsal.Drills.Judging;

namespace Jauge.Rehearsal.Drills;

/// <summary>One drill, ready to be played on a system that runs.</summary>
public sealed record Drill
{
    /// <summary>As it is called on the command line: <c>kill-primary-db</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What is asked, in a sentence.</summary>
    public required Text Title { get; init; }

    /// <summary>What goes wrong.</summary>
    public required IFault Fault { get; init; }

    /// <summary>What the clients do meanwhile; where it is a <see cref="Ledger.ILedgerBook"/>, every write is counted afterwards.</summary>
    public required Func<IClientOperation> Clients { get; init; }

    /// <summary>How they do it.</summary>
    public ClientSettings Settings { get; init; } = new();

    /// <summary>How long the steps last.</summary>
    public DrillTimings Timings { get; init; } = new();

    /// <summary>What it is held against.</summary>
    public Expectations Expectations { get; init; } = new();

    /// <summary>Waits until the system is whole again after the fault was healed: replicas back, standbys streaming. Null for nothing.</summary>
    public Func<CancellationToken, Task>? Whole { get; init; }
}
