using Jauge.Control.Scaling.Cluster;

namespace Jauge.Simulation.Running;

/// <summary>The nodes of one group in one region.</summary>
internal struct ClusterState
{
    internal int Group;
    internal int Region;
    internal int Ordered;
    internal int Created;
    internal ulong Key;

    /// <summary>Null: the group keeps its size.</summary>
    internal ClusterAutoscaler? Autoscaler;
    internal ClusterMemory Memory;
    internal List<GuestState> Guests;

    /// <summary>Nodes that exist, the most of them, and what they add up to over time, in nanoseconds.</summary>
    internal int Nodes;
    internal int MostNodes;
    internal double NodeTime;
    internal long Since;
}
