using Jauge.Rehearsal.Parts.Redis;

namespace Jauge.Rehearsal.Running;

/// <summary>A cache that runs.</summary>
/// <param name="Component">Whom it stands for.</param>
/// <param name="Url">Where clients connect.</param>
/// <param name="Node">The only server; null for a cluster.</param>
/// <param name="Cluster">The cluster; null for one server.</param>
public sealed record RunningCache(string Component, string Url, RedisNode? Node, RedisCluster? Cluster);
