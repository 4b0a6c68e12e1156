using Jauge.Rehearsal.Ledger;
using Jauge.Rehearsal.Parts.Redis;

namespace Jauge.Rehearsal.Running;

/// <summary>A cache that runs.</summary>
/// <param name="Component">Whom it stands for.</param>
/// <param name="Url">Where clients connect.</param>
/// <param name="Node">The only server; null for a cluster.</param>
/// <param name="Cluster">The cluster; null for one server.</param>
public sealed record RunningCache(string Component, string Url, RedisNode? Node, RedisCluster? Cluster)
{
    /// <summary>Where a drill writes.</summary>
    /// <param name="door">A port that leads to the only server; null: its own, or any of the cluster's.</param>
    public ILedgerBook Book(int? door) =>
        Cluster is { } cluster ? new RedisBook(cluster.Nodes[0].Port) { Nodes = [.. cluster.Nodes.Select(n => n.Port)] }
        : new RedisBook(door ?? Node!.Port);
}
