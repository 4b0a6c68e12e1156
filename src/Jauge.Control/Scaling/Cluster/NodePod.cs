namespace Jauge.Control.Scaling.Cluster;

/// <summary>A pod on a node.</summary>
/// <param name="Requests">What it asks for.</param>
/// <param name="IsDaemon">DaemonSet or mirror pod: counts in the node's use, need not move.</param>
/// <param name="Blocks">Keeps its node, whatever the autoscaler's flags.</param>
/// <param name="Obstacles">What keeps its node, as far as the flags do not waive it.</param>
public readonly record struct NodePod(NodeShape Requests, bool IsDaemon = false, bool Blocks = false,
    EvictionObstacles Obstacles = EvictionObstacles.None);
