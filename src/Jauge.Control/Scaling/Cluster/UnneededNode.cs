namespace Jauge.Control.Scaling.Cluster;

/// <summary>A node that could go.</summary>
/// <param name="Node">Name of the node.</param>
/// <param name="Since">Since when, without a break.</param>
public readonly record struct UnneededNode(string Node, TimeSpan Since);
