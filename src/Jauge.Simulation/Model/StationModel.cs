using Jauge.Control.Failover;
using Jauge.Control.Resilience;
using Jauge.Control.Rollout;
using Jauge.Control.Scaling;
using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Model;

/// <summary>A component as the simulation sees it.</summary>
internal sealed record StationModel
{
    internal const int Unlimited = int.MaxValue;

    /// <summary>Zones of a region that a component spans where the file does not say: what the large regions of AWS and Azure have.</summary>
    internal const int UsualZones = 3;

    /// <summary>More than any region has.</summary>
    internal const int MostZones = 16;

    internal required string Name { get; init; }

    internal required StationKind Kind { get; init; }

    /// <summary>Indices of the system's regions that hold a copy; the first serves the regions that hold none.</summary>
    internal required EquatableList<int> Regions { get; init; }

    /// <summary>Replicas at the start, in each region.</summary>
    internal int Replicas { get; init; } = 1;

    internal int MaxReplicas { get; init; } = 1;

    /// <summary>Requests that one replica works on at once.</summary>
    internal int Slots { get; init; } = Unlimited;

    /// <summary>Requests that may wait in front of one replica.</summary>
    internal int MaxWaiting { get; init; } = Unlimited;

    /// <summary>Whether a slot is kept while the request waits for other components.</summary>
    internal bool Holds { get; init; } = true;

    /// <summary>Cores of one replica; 0 where a stated time is a delay, not work.</summary>
    internal double Cores { get; init; }

    /// <summary>Connections that the component accepts in one region.</summary>
    internal int MaxConnections { get; init; } = Unlimited;

    internal EquatableList<PoolModel> Pools { get; init; } = [];

    internal TimeSpan Timeout { get; init; }

    /// <summary>From the decision to a replica that serves; null: at once.</summary>
    internal Distribution? StartsIn { get; init; }

    /// <summary>Before that: pulling the image; null: nobody says, or it takes no time.</summary>
    internal Distribution? PullsIn { get; init; }

    /// <summary>How a new replica comes up to speed; null: at once.</summary>
    internal SlowStartModel? SlowStart { get; init; }

    /// <summary>Whether a replica takes calls; null: it does while it runs.</summary>
    internal ProbeModel? Readiness { get; init; }

    /// <summary>Whether a replica is started again; null: it never is.</summary>
    internal ProbeModel? Liveness { get; init; }

    /// <summary>Null: the count does not change.</summary>
    internal IScalingPolicy? Policy { get; init; }

    /// <summary>Whether a vertical autoscaler watches the replicas.</summary>
    internal bool IsVertical { get; init; }

    /// <summary>Cores that a Kubernetes replica asks for; what its utilization is a share of.</summary>
    internal double AskedCores { get; init; }

    /// <summary>Gibibytes that it asks for.</summary>
    internal double AskedMemory { get; init; }

    /// <summary>How a call finds its replica.</summary>
    internal BalancingMethod Balancing { get; init; }

    /// <summary>Of <see cref="BalancingMethod.Weighted"/>: weights by position, taken again from the first; none: equal.</summary>
    internal EquatableList<int> Weights { get; init; } = [];

    /// <summary>Zones of one region that the replicas, or the primary and its standby, are spread over; 0: a regional service, which loses none.</summary>
    internal int Zones { get; init; } = UsualZones;

    /// <summary>Requests that one replica takes in.</summary>
    internal int MaxInFlight { get; init; } = Unlimited;

    /// <summary>Index of the node group that carries the replicas; −1: none.</summary>
    internal int Nodes { get; init; } = -1;

    /// <summary>Shards, each with a primary of its own; at least 1.</summary>
    internal int Shards { get; init; } = 1;

    /// <summary>Whether what it holds can be lost and found again elsewhere.</summary>
    internal bool IsCache { get; init; }

    internal bool IsDatabase { get; init; }

    /// <summary>How an update replaces replicas.</summary>
    internal RollingUpdate Rollout { get; init; } = new();

    /// <summary>The parts of a failover whose software is known; null: the catalog's time is taken.</summary>
    internal FailoverTimes? FailoverParts { get; init; }

    /// <summary>Calls that it takes a second in one region; null: no limit.</summary>
    internal TokenBucketOptions? RateLimit { get; init; }

    /// <summary>Whether calls above the limit wait; they fail otherwise.</summary>
    internal bool LimitWaits { get; init; }

    /// <summary>Null: it hands on no messages.</summary>
    internal QueueModel? Queue { get; init; }

    /// <summary>Null: instances are added by an autoscaler or not at all.</summary>
    internal OnDemandModel? OnDemand { get; init; }

    /// <summary>Of readers: index of the primary that they follow; −1: it follows nobody.</summary>
    internal int Primary { get; init; } = -1;

    /// <summary>Of readers: how far they are behind; null: nobody says.</summary>
    internal Distribution? Lag { get; init; }

    /// <summary>Of a cache: how it fills; null: it is always full.</summary>
    internal WarmModel? Warm { get; init; }

    /// <summary>How long the primary's loss keeps it from serving; null where the catalog does not know.</summary>
    internal Range<TimeSpan>? Failover { get; init; }
}
