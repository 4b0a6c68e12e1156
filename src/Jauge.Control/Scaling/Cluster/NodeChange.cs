namespace Jauge.Control.Scaling.Cluster;

/// <summary>A number of nodes of one group.</summary>
/// <param name="Group">Name of the group.</param>
/// <param name="Count">Nodes; 1 or more.</param>
public readonly record struct NodeChange(string Group, int Count);
