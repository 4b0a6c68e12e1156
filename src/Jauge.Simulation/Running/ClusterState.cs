namespace Jauge.Simulation.Running;

/// <summary>The nodes of one group in one region. Room is counted in sums: nothing is lost to packing.</summary>
internal struct ClusterState
{
    internal int Group;
    internal int Nodes;
    internal int Ordered;
    internal int Created;
    internal double UsedCores;
    internal double UsedMemory;
    internal bool IsScanning;
    internal ulong Key;
}
