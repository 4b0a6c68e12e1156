namespace Jauge.Control.Scaling.Cluster;

/// <summary>One way to grow: a group, the nodes that it needs, and what they would hold.</summary>
internal readonly record struct GroupOption(NodeGroup Group, int Nodes, int Pods, NodeShape Placed)
{
    public double Waste =>
        1 - (double)Placed.CpuMilli / ((double)Group.Shape.CpuMilli * Nodes)
        + 1 - (double)Placed.MemoryBytes / ((double)Group.Shape.MemoryBytes * Nodes);
}
