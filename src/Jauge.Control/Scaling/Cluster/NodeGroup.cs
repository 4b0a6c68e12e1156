namespace Jauge.Control.Scaling.Cluster;

/// <summary>A group of nodes of one shape.</summary>
/// <param name="Name">Name, unique.</param>
/// <param name="Shape">What one node can allocate, its daemons' share already taken off.</param>
/// <param name="MinNodes">Fewest nodes; 0 or more.</param>
/// <param name="MaxNodes">Most nodes; at least the minimum.</param>
/// <param name="Price">Price of one node in any unit, for <see cref="Expander.Price"/>.</param>
/// <param name="Priority">For <see cref="Expander.Priority"/>; the highest wins.</param>
public sealed record NodeGroup(string Name, NodeShape Shape, int MinNodes, int MaxNodes, double Price = 0, int Priority = 0);
