namespace Jauge.Simulation.Monitoring;

/// <summary>A node group at the end of one interval, all regions together, mean over the replications.</summary>
/// <param name="Name">Name in the file.</param>
/// <param name="Nodes">Nodes that carry replicas.</param>
public readonly record struct NodePoint(string Name, double Nodes);
