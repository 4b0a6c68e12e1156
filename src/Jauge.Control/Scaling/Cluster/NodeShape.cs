namespace Jauge.Control.Scaling.Cluster;

/// <summary>Amounts of processor, memory and pods: what a node can allocate, what a pod asks for, or what is left.</summary>
/// <param name="CpuMilli">Thousandths of a core.</param>
/// <param name="MemoryBytes">Bytes.</param>
/// <param name="Pods">Pods; 1 for one pod.</param>
public readonly record struct NodeShape(long CpuMilli, long MemoryBytes, int Pods = 1)
{
    /// <summary>Whether a demand fits into this room.</summary>
    /// <param name="demand">What is asked for.</param>
    /// <returns>True where no amount is exceeded.</returns>
    public bool Holds(NodeShape demand) => demand.CpuMilli <= CpuMilli && demand.MemoryBytes <= MemoryBytes && demand.Pods <= Pods;

    /// <summary>The room left after a demand.</summary>
    /// <param name="room">The room.</param>
    /// <param name="demand">What is taken.</param>
    /// <returns>Amount by amount; negative where the demand is larger.</returns>
    public static NodeShape operator -(NodeShape room, NodeShape demand) =>
        new(room.CpuMilli - demand.CpuMilli, room.MemoryBytes - demand.MemoryBytes, room.Pods - demand.Pods);

    /// <summary>Both demands together.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <returns>Amount by amount.</returns>
    public static NodeShape operator +(NodeShape a, NodeShape b) =>
        new(a.CpuMilli + b.CpuMilli, a.MemoryBytes + b.MemoryBytes, a.Pods + b.Pods);

    /// <summary>The larger of the processor's and the memory's share of a node.</summary>
    /// <param name="node">The node's allocatable amounts, above 0.</param>
    /// <returns>A fraction, 0 or more.</returns>
    public double UtilizationOf(NodeShape node) => Math.Max((double)CpuMilli / node.CpuMilli, (double)MemoryBytes / node.MemoryBytes);
}
