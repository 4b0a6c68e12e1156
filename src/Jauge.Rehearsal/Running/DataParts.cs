using Jauge.Control.Failover;
using Jauge.Rehearsal.Network;
using Jauge.Rehearsal.Parts;
using Jauge.Rehearsal.Parts.MariaDb;
using Jauge.Rehearsal.Parts.Patroni;
using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.Rehearsal.Parts.Redis;
using Jauge.Rehearsal.Parts.Takeover;
using Jauge.Rehearsal.Planning;

namespace Jauge.Rehearsal.Running;

/// <summary>Starts the databases and caches of a plan.</summary>
internal sealed class DataParts(Workbench bench, RehearsalPlan plan, FaultNetwork? network)
{
    private const int Standbys = 2;
    private const int SpareConnections = 20;

    /// <summary>A database; of a cluster, the port that the balancer is to listen on is chosen here.</summary>
    internal Task<RunningDatabase> DatabaseAsync(PlannedPart part, CancellationToken cancellation) =>
        part.Kind is PartKind.Mariadb or PartKind.MariadbReplicated ? MariaDbAsync(part, cancellation) : PostgresAsync(part, cancellation);

    private async Task<RunningDatabase> PostgresAsync(PlannedPart part, CancellationToken cancellation)
    {
        var settings = new PostgresSettings { Password = Password.New(), MaxConnections = Connections(part), IsDurable = IsDurable(part) };
        if (part.Kind == PartKind.Postgresql)
        {
            var server = await PostgresServer.CreateAsync(bench, part.Name, settings, cancellation).ConfigureAwait(false);
            await server.StartAsync(cancellation).ConfigureAwait(false);
            return new RunningPostgres(part.Name, server.Address, server, null);
        }

        var cluster = await PatroniCluster.StartAsync(bench, Cluster(part, settings), cancellation).ConfigureAwait(false);
        return new RunningPostgres(
            part.Name, new(bench.Ports.Take(), settings.Superuser, settings.Password), null, cluster, bench.Ports.Take());
    }

    private async Task<RunningDatabase> MariaDbAsync(PlannedPart part, CancellationToken cancellation)
    {
        var settings = new MariaDbSettings { Password = Password.New(), MaxConnections = Connections(part), IsDurable = IsDurable(part) };
        if (part.Kind == PartKind.Mariadb)
        {
            var server = await MariaDbServer.CreateAsync(bench, part.Name, settings, cancellation).ConfigureAwait(false);
            return new RunningMariaDb(part.Name, server.Address, server, null);
        }

        var (port, readers) = (bench.Ports.Take(), bench.Ports.Take());
        var cluster = await MariaDbCluster.StartAsync(bench, Replicated(part, settings), new(part.Name, port, readers), cancellation)
            .ConfigureAwait(false);
        return new RunningMariaDb(part.Name, new(port, settings.User, settings.Password, settings.Database), null, cluster, readers);
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

    private PatroniSettings Cluster(PlannedPart part, PostgresSettings settings) => new()
    {
        Name = part.Name, Nodes = 1 + Standbys, Postgres = settings, Network = network,
        Synchronous = Synchronous,
        Timings = new PatroniOptions
        {
            TimeToLive = plan.Timings.Failover.TtlOrUsual, LoopWait = plan.Timings.Failover.LoopWaitOrUsual,
            RetryTimeout = plan.Timings.Failover.RetryTimeoutOrUsual,
        },
    };

    private MariaDbClusterSettings Replicated(PlannedPart part, MariaDbSettings settings) => new()
    {
        Name = part.Name, Nodes = 1 + Standbys, Server = settings with { Network = network }, Synchronous = Synchronous,
            Watch = WatchTiming.Of(plan.Timings.Failover),
    };

    private SynchronousMode Synchronous =>
        plan.Timings.Failover.Synchronous == true ? SynchronousMode.Synchronous : SynchronousMode.Asynchronous;

    // what a drill breaks must keep what it says it keeps
    private bool IsDurable(PlannedPart part) =>
        plan.Timings.Failover.Synchronous == true || part.Kind is PartKind.Patroni or PartKind.MariadbReplicated || network is not null;

    // every replica's pool, those that are being replaced included
    private int Connections(PlannedPart part) =>
        Math.Clamp(plan.Replicated.Sum(p => 2 * p.MaxReplicas * PoolOf(p, part.Name)) + SpareConnections, 60, 500);

    private int PoolOf(PlannedPart caller, string database)
    {
        var station = plan.Model.Stations[plan.Model.IndexOf(caller.Name)];
        var pool = station.Pools.Where(p => plan.Model.Stations[p.Station].Name == database).Select(p => p.Size).DefaultIfEmpty(0).Max();
        return pool > 0 ? pool : plan.Scaled.Calls.Edges.Any(e => e.Caller == caller.Name && e.Callee == database) ? 20 : 0;
    }
}
