namespace Jauge.Simulation.Faults;

/// <summary>What goes wrong.</summary>
public enum FaultKind
{
    /// <summary>One replica of a component vanishes with its work; the platform starts another.</summary>
    ReplicaLost,

    /// <summary>A database's or a cache's primary vanishes: nothing is served until the standby has taken over; of a cache in shards, one
    /// shard's part is not.</summary>
    PrimaryLost,

    /// <summary>All that runs in a region is lost; its users are sent elsewhere once health checks and DNS allow.</summary>
    RegionLost,

    /// <summary>Every call takes a multiple of its time.</summary>
    Slow,

    /// <summary>Every call that one replica serves takes a multiple of its time, until it is started again.</summary>
    ReplicaSlow,

    /// <summary>A share of the calls fails at once.</summary>
    Failing,

    /// <summary>One node dies: its replicas answer nothing, are taken out once it is found silent, and evicted and replaced
    /// later.</summary>
    NodeLost,

    /// <summary>One availability zone is lost: its nodes, replicas and primaries.</summary>
    ZoneLost,

    /// <summary>A database's disk is slow: every query takes a multiple of its time.</summary>
    DiskSlow,

    /// <summary>Calls from one component to another get no answer; they fail when the caller gives up.</summary>
    NetworkCut,

    /// <summary>A multiple of the load comes on top, as when clients try again.</summary>
    Burst,

    /// <summary>A cache loses all that it holds.</summary>
    CacheLost,

    /// <summary>A component's replicas are replaced by new ones, in steps: a rolling update.</summary>
    Updated,
}
