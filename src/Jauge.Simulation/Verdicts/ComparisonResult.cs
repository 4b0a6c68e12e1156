using Jauge.Core;
using Jauge.Spec.Resolution;

namespace Jauge.Simulation.Verdicts;

/// <summary>What two designs do under the same chance: the same users, work and faults, replication by replication.</summary>
public sealed record ComparisonResult
{
    /// <summary>The design that the other is compared with.</summary>
    public required Deployment First { get; init; }

    /// <summary>The other design.</summary>
    public required Deployment Second { get; init; }

    /// <summary>How both were simulated.</summary>
    public required SimulationOptions Options { get; init; }

    /// <summary>Simulated time of one replication of the first design.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Each figure of both, and its difference.</summary>
    public required EquatableList<PairedDifference> Differences { get; init; }

    /// <summary>The promises of the first design that the load judges.</summary>
    public required EquatableList<SimulatedPromise> FirstPromises { get; init; }

    /// <summary>Those of the second.</summary>
    public required EquatableList<SimulatedPromise> SecondPromises { get; init; }

    /// <summary>How many pairs of replications stand behind it, and why no more.</summary>
    public required ReplicationCount Replications { get; init; }

    /// <summary>Events handled, both designs together.</summary>
    public required long Events { get; init; }
}
