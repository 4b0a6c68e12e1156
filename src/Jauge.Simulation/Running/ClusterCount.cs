namespace Jauge.Simulation.Running;

/// <summary>A node group in one region over an interval.</summary>
/// <param name="Nodes">Nodes that carry replicas, at its end.</param>
/// <param name="NodeTime">Nodes over time, in node-nanoseconds: what is billed.</param>
internal readonly record struct ClusterCount(int Nodes, double NodeTime);
