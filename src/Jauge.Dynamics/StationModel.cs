using Jauge.Control.Failover;
using Jauge.Control.Resilience;
using Jauge.Control.Rollout;
using Jauge.Control.Scaling;
using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Dynamics;

/// <summary>A component as the simulation sees it.</summary>
public sealed record StationModel
{
    /// <summary>No limit is stated.</summary>
    public const int Unlimited = int.MaxValue;

    /// <summary>Zones of a region that a component spans where the file does not say: what the large regions of AWS and Azure
    /// have.</summary>
    public const int UsualZones = 3;

    /// <summary>More than any region has.</summary>
    public const int MostZones = 16;

    /// <summary>Its name in the file.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of thing it is to a request.</summary>
    public required StationKind Kind { get; init; }

    /// <summary>Indices of the system's regions that hold a copy; the first serves the regions that hold none.</summary>
    public required EquatableList<int> Regions { get; init; }

    /// <summary>Replicas at the start, in each region.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>Most replicas of a region.</summary>
    public int MaxReplicas { get; init; } = 1;

    /// <summary>Requests that one replica works on at once.</summary>
    public int Slots { get; init; } = Unlimited;

    /// <summary>Requests that may wait in front of one replica.</summary>
    public int MaxWaiting { get; init; } = Unlimited;

    /// <summary>Whether a slot is kept while the request waits for other components.</summary>
    public bool Holds { get; init; } = true;

    /// <summary>Cores of one replica; 0 where a stated time is a delay, not work.</summary>
    public double Cores { get; init; }

    /// <summary>Connections that the component accepts in one region.</summary>
    public int MaxConnections { get; init; } = Unlimited;

    /// <summary>Connections that a replica keeps to other components.</summary>
    public EquatableList<PoolModel> Pools { get; init; } = [];

    /// <summary>How long a request may take in it; zero: as long as it takes.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>From the decision to a replica that serves; null: at once.</summary>
    public Distribution? StartsIn { get; init; }

    /// <summary>Before that: pulling the image; null: nobody says, or it takes no time.</summary>
    public Distribution? PullsIn { get; init; }

    /// <summary>Work that a new replica has with itself once it takes requests, on one machine that carries everything.</summary>
    public TimeSpan Begins { get; init; }

    /// <summary>How a new replica comes up to speed; null: at once.</summary>
    public SlowStartModel? SlowStart { get; init; }

    /// <summary>Whether a replica takes calls; null: it does while it runs.</summary>
    public ProbeModel? Readiness { get; init; }

    /// <summary>Whether a replica is started again; null: it never is.</summary>
    public ProbeModel? Liveness { get; init; }

    /// <summary>Null: the count does not change.</summary>
    public IScalingPolicy? Policy { get; init; }

    /// <summary>Whether a vertical autoscaler watches the replicas.</summary>
    public bool IsVertical { get; init; }

    /// <summary>Cores that a Kubernetes replica asks for; what its utilization is a share of.</summary>
    public double AskedCores { get; init; }

    /// <summary>Gibibytes that it asks for.</summary>
    public double AskedMemory { get; init; }

    /// <summary>How a call finds its replica.</summary>
    public BalancingMethod Balancing { get; init; }

    /// <summary>Of <see cref="BalancingMethod.Weighted"/>: weights by position, taken again from the first; none: equal.</summary>
    public EquatableList<int> Weights { get; init; } = [];

    /// <summary>Zones of one region that the replicas, or the primary and its standby, are spread over; 0: a regional service, which loses
    /// none.</summary>
    public int Zones { get; init; } = UsualZones;

    /// <summary>Requests that one replica takes in.</summary>
    public int MaxInFlight { get; init; } = Unlimited;

    /// <summary>Index of the node group that carries the replicas; −1: none.</summary>
    public int Nodes { get; init; } = -1;

    /// <summary>Shards, each with a primary of its own; at least 1.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>Whether what it holds can be lost and found again elsewhere.</summary>
    public bool IsCache { get; init; }

    /// <summary>Whether it has a primary that can be lost.</summary>
    public bool IsDatabase { get; init; }

    /// <summary>How an update replaces replicas.</summary>
    public RollingUpdate Rollout { get; init; } = new();

    /// <summary>The parts of a failover whose software is known; null: the catalog's time is taken.</summary>
    public FailoverTimes? FailoverParts { get; init; }

    /// <summary>Calls that it takes a second in one region; null: no limit.</summary>
    public TokenBucketOptions? RateLimit { get; init; }

    /// <summary>Whether calls above the limit wait; they fail otherwise.</summary>
    public bool LimitWaits { get; init; }

    /// <summary>Null: it hands on no messages.</summary>
    public QueueModel? Queue { get; init; }

    /// <summary>Null: instances are added by an autoscaler or not at all.</summary>
    public OnDemandModel? OnDemand { get; init; }

    /// <summary>Of readers: index of the primary that they follow; −1: it follows nobody.</summary>
    public int Primary { get; init; } = -1;

    /// <summary>Of readers: how far they are behind; null: nobody says.</summary>
    public Distribution? Lag { get; init; }

    /// <summary>Of a cache: how it fills; null: it is always full.</summary>
    public WarmModel? Warm { get; init; }

    /// <summary>How long the primary's loss keeps it from serving; null where the catalog does not know.</summary>
    public Range<TimeSpan>? Failover { get; init; }
}
