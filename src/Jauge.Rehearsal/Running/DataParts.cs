using Jauge.Control.Failover;
using Jauge.Core;
using Jauge.Rehearsal.Network;
using Jauge.Rehearsal.Parts;
using Jauge.Rehearsal.Parts.HaProxy;
using Jauge.Rehearsal.Parts.Patroni;
using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.Rehearsal.Parts.Redis;
using Jauge.Rehearsal.Planning;

namespace Jauge.Rehearsal.Running;

/// <summary>Starts the databases and caches of a plan.</summary>
internal sealed class DataParts(Workbench bench, RehearsalPlan plan, FaultNetwork? network)
{
    private const int Standbys = 2;
    private const int SpareConnections = 20;

    /// <summary>A database; of a cluster, the port that the balancer is to listen on is chosen here.</summary>
    internal async Task<RunningDatabase> DatabaseAsync(PlannedPart part, CancellationToken cancellation)
    {
        var settings = Settings(part);
        if (part.Kind == PartKind.Postgresql)
        {
            var server = await PostgresServer.CreateAsync(bench, part.Name, settings, cancellation).ConfigureAwait(false);
            await server.StartAsync(cancellation).ConfigureAwait(false);
            return new(part.Name, server.Address, server, null);
        }

        var cluster = await PatroniCluster.StartAsync(bench, Cluster(part, settings), cancellation).ConfigureAwait(false);
        PostgresAddress Behind(int port) => new(port, settings.Superuser, settings.Password);
        return new(part.Name, Behind(bench.Ports.Take()), null, cluster, Behind(bench.Ports.Take()));
    }

    /// <summary>A cache.</summary>
    internal async Task<RunningCache> CacheAsync(PlannedPart part, CancellationToken cancellation)
    {
        var settings = new RedisSettings { KeepsLog = false, NeedsAllSlots = false, NodeTimeout = TimeSpan.FromSeconds(2) };
        if (part.Kind == PartKind.Redis)
        {
            var node = await RedisNode.StartAsync(bench, part.Name, settings, cancellation).ConfigureAwait(false);
            return new(part.Name, node.Url, node, null);
        }

        var cluster = await RedisCluster.StartAsync(bench, part.Name, 3, 1, settings, cancellation).ConfigureAwait(false);
        return new(part.Name, cluster.Url, null, cluster);
    }

    /// <summary>What the balancer needs to find a cluster's primary, and its standbys.</summary>
    internal static IEnumerable<TcpBackend> Backends(RunningDatabase database) => database.Cluster is not { } cluster ? [] :
    [
        cluster.Backend(database.Component, database.Address.Port, CheckTiming.Fast),
        cluster.Backend($"{database.Component}-readers", database.ReaderAddress!.Port, CheckTiming.Fast, standbys: true),
    ];

    private PatroniSettings Cluster(PlannedPart part, PostgresSettings settings) => new()
    {
        Name = part.Name, Nodes = 1 + Standbys, Postgres = settings, Network = network,
        Synchronous = plan.Timings.Failover.Synchronous == true ? SynchronousMode.Synchronous : SynchronousMode.Asynchronous,
        Timings = new PatroniOptions
        {
            TimeToLive = plan.Timings.Failover.TtlOrUsual, LoopWait = plan.Timings.Failover.LoopWaitOrUsual, RetryTimeout = plan.Timings.Failover.RetryTimeoutOrUsual,
        },
    };

    // what a drill breaks must keep what it says it keeps; every replica's pool, those that are being replaced included
    private PostgresSettings Settings(PlannedPart part)
    {
        var connections = plan.Replicated.Sum(p => 2 * p.MaxReplicas * PoolOf(p, part.Name));
        return new() { Password = Password.New(), MaxConnections = Math.Clamp(connections + SpareConnections, 60, 500), IsDurable = plan.Timings.Failover.Synchronous == true || part.Kind == PartKind.Patroni || network is not null };
    }

    private int PoolOf(PlannedPart caller, string database)
    {
        var station = plan.Model.Stations[plan.Model.IndexOf(caller.Name)];
        var pool = station.Pools.Where(p => plan.Model.Stations[p.Station].Name == database).Select(p => p.Size).DefaultIfEmpty(0).Max();
        return pool > 0 ? pool : plan.Scaled.Calls.Edges.Any(e => e.Caller == caller.Name && e.Callee == database) ? 20 : 0;
    }
}
