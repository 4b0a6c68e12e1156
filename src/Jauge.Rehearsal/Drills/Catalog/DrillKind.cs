namespace Jauge.Rehearsal.Drills.Catalog;

/// <summary>What a drill does to a component.</summary>
public enum DrillKind
{
    /// <summary>One replica's machine dies.</summary>
    KillReplica,

    /// <summary>One replica's machine hangs, and goes on later.</summary>
    FreezeReplica,

    /// <summary>Every replica is replaced by a new version.</summary>
    Update,

    /// <summary>A version that never becomes ready is rolled out, and given up.</summary>
    Rollback,

    /// <summary>As many replicas as the component may have, and back.</summary>
    ScaleOut,

    /// <summary>Several times as many clients for a while.</summary>
    Spike,

    /// <summary>A database's primary dies with its machine.</summary>
    KillPrimary,

    /// <summary>A database's primary hangs with its machine, and goes on later.</summary>
    FreezePrimary,

    /// <summary>A database's primary hangs, and what looks after it does not.</summary>
    FreezeServer,

    /// <summary>A database's primary is cut off from everybody.</summary>
    CutPrimary,

    /// <summary>One replica is cut off from everybody.</summary>
    CutReplica,

    /// <summary>A database's standby is cut off from clients and from the cluster's store.</summary>
    CutStandby,

    /// <summary>A database's primary sees its clients, and not the store that says who leads.</summary>
    IsolatePrimary,

    /// <summary>The disk of a database's primary becomes slow.</summary>
    SlowDisk,

    /// <summary>A cache, or the master of some of its slots, dies.</summary>
    KillCache,

    /// <summary>What a component answers takes longer on its way.</summary>
    SlowLink,

    /// <summary>The network to a component is cut.</summary>
    CutLink,

    /// <summary>A database is backed up while it works, and brought back beside it.</summary>
    Restore,

    /// <summary>More messages are sent than a queue's workers can handle at once.</summary>
    FillQueue,
}
