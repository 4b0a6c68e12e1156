using Jauge.Core;

namespace Jauge.Simulation.Running;

/// <summary>A change of the number of nodes that exist.</summary>
internal readonly record struct NodeStep(TimeSpan At, int Cluster, int From, int To, Text Reason);
