using Jauge.Core;
using Jauge.Rehearsal.Drills.Clients;
using Jauge.Rehearsal.Drills.Faults;
using Jauge.Rehearsal.Drills.Judging;
using Jauge.Rehearsal.Parts.Monitoring;

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

    /// <summary>Who look at the system meanwhile: 1 group or more.</summary>
    public required EquatableList<DrillClients> Clients { get; init; }

    /// <summary>How long the steps last.</summary>
    public DrillTimings Timings { get; init; } = new();

    /// <summary>What it is held against.</summary>
    public Expectations Expectations { get; init; } = new();

    /// <summary>What it leaves out, for the evidence.</summary>
    public EquatableList<Text> Notes { get; init; } = [];

    /// <summary>The alerts that are raised now; null where nobody watches.</summary>
    public Func<CancellationToken, Task<IReadOnlyList<RaisedAlert>>>? Alerts { get; init; }

    /// <summary>Whose replicas are watched; null for nobody's.</summary>
    public ReplicaSight? Replicas { get; init; }

    /// <summary>What the fault lasts for beside its length, within the limit: until it says yes. Null for nothing.</summary>
    public Func<bool>? Enough { get; init; }

    /// <summary>Waits until the system is whole again after the fault was healed: replicas back, standbys streaming. Null for
    /// nothing.</summary>
    public Func<CancellationToken, Task>? Whole { get; init; }
}
