using Jauge.Control.Failover;
using Jauge.Core;
using Jauge.Rehearsal.Network;
using Jauge.Rehearsal.Parts.PostgreSql;

namespace Jauge.Rehearsal.Parts.Patroni;

/// <summary>A PostgreSQL cluster that Patroni fails over.</summary>
public sealed record PatroniSettings
{
    /// <summary>Patroni 3.0.2 with <c>loop_wait + 2 · retry_timeout = ttl</c> at their smallest: a failover in 5 s. Newer versions refuse
    /// less than 20, 1 and 3 s, so that what a rehearsal shows with these timings must say so.</summary>
    public static PatroniOptions Fast { get; } = new()
    {
        TimeToLive = TimeSpan.FromSeconds(5), LoopWait = TimeSpan.FromSeconds(1), RetryTimeout = TimeSpan.FromSeconds(2),
    };

    /// <summary>Of the cluster; each node's name is it with <c>-1</c>, <c>-2</c> and so on.</summary>
    public required string Name { get; init; }

    /// <summary>Servers, the primary among them; 1 or more.</summary>
    public int Nodes { get; init; } = 3;

    /// <summary>Members of etcd; an odd number. With one, its loss ends the writes unless the timings are failsafe.</summary>
    public int StoreMembers { get; init; } = 1;

    /// <summary>Timings, and whether a primary stays one without etcd.</summary>
    public PatroniOptions Timings { get; init; } = new();

    /// <summary>What a commit waits for.</summary>
    public SynchronousMode Synchronous { get; init; } = SynchronousMode.Asynchronous;

    /// <summary>How Patroni speaks to etcd.</summary>
    public EtcdInterface Store { get; init; } = EtcdInterface.Version2;

    /// <summary>Bytes of log by which a standby may lag and still become primary.</summary>
    public Bytes MaximumLag { get; init; } = new(1L << 20);

    /// <summary>Lays cables that can be pulled; null: the nodes meet directly.</summary>
    public FaultNetwork? Network { get; init; }

    /// <summary>Of each server.</summary>
    public required PostgresSettings Postgres { get; init; }
}
