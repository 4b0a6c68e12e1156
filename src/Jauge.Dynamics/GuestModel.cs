using Jauge.Control.Scaling.Cluster;
using Jauge.Core;

namespace Jauge.Dynamics;

/// <summary>What runs on nodes without being replicated in the model: databases, caches, and what no request visits.</summary>
/// <param name="Station">Index of the component; −1: no request visits it.</param>
/// <param name="Regions">Indices of the regions that hold a copy.</param>
/// <param name="Count">Pods in each region.</param>
/// <param name="Primaries">How many of them take writes: one, or one a shard; 0 where no request visits it.</param>
/// <param name="Asks">What one pod asks for.</param>
/// <param name="IsStateful">Whether its disruption budget keeps it on its node.</param>
public sealed record GuestModel(int Station, EquatableList<int> Regions, int Count, int Primaries, NodeShape Asks, bool IsStateful);
