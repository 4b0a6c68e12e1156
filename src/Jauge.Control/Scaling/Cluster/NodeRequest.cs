namespace Jauge.Control.Scaling.Cluster;

/// <summary>Nodes that were asked for.</summary>
/// <param name="Group">Name of the group.</param>
/// <param name="ReadyNodes">Ready nodes that the group has once they have come.</param>
/// <param name="Count">How many were asked for.</param>
/// <param name="At">When.</param>
public readonly record struct NodeRequest(string Group, int ReadyNodes, int Count, TimeSpan At);
