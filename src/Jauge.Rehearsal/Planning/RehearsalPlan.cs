using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Spec.Resolution;

namespace Jauge.Rehearsal.Planning;

/// <summary>What is rehearsed on one machine, and what is not: plain, and the same for the same deployment and machine.</summary>
public sealed record RehearsalPlan
{
    /// <summary>The system as it is described.</summary>
    public required Deployment Described { get; init; }

    /// <summary>The configuration that is rehearsed: one region, a share of the load, the replicas and cores of this machine. A simulation
    /// of it predicts the rehearsal.</summary>
    public required Deployment Scaled { get; init; }

    /// <summary><see cref="Scaled"/>, compiled.</summary>
    public required SystemModel Model { get; init; }

    /// <summary>The machine.</summary>
    public required Machine Machine { get; init; }

    /// <summary>Share of the described users and arrivals that come, above 0 and at most 1.</summary>
    public required double LoadShare { get; init; }

    /// <summary>Cores that the described load would keep busy.</summary>
    public required double DescribedDemand { get; init; }

    /// <summary>Cores that the rehearsed load keeps busy, machinery of the calls included.</summary>
    public required double RehearsedDemand { get; init; }

    /// <summary>The clockwork.</summary>
    public required RehearsalTimings Timings { get; init; }

    /// <summary>The parts, each after those that it needs.</summary>
    public required EquatableList<PlannedPart> Parts { get; init; }

    /// <summary>Components without a part, each with the reason.</summary>
    public required EquatableList<LeftOutComponent> LeftOut { get; init; }

    /// <summary>What differs from the description, in whole sentences: shares, engines, timings.</summary>
    public required EquatableList<Text> Differences { get; init; }

    /// <summary>The part that stands for a component; null where it is left out.</summary>
    public PlannedPart? PartOf(string component) =>
        Parts.FirstOrDefault(p => p.StandsFor.Contains(component) && p.Kind != PartKind.Balancer)
        ?? Parts.FirstOrDefault(p => p.StandsFor.Contains(component));

    /// <summary>Deliveries that a queue makes at once; null where no limit is described.</summary>
    /// <param name="queue">A component that hands on messages.</param>
    public int? DeliveriesOf(string queue) => Model.IndexOf(queue) is >= 0 and var at
        && Model.Stations[at].Queue is { Concurrency: not StationModel.Unlimited and var limit } ? limit : null;

    /// <summary>Parts that are replicas of a program, in the order of the file.</summary>
    public IEnumerable<PlannedPart> Replicated => Parts.Where(p => p.Kind == PartKind.Replicas);
}
