using Jauge.Control.Scaling.Cluster;

namespace Jauge.Simulation.Running;

/// <summary>A pod on a node that is no replica of the model.</summary>
internal sealed class GuestState(int station, NodeShape asks, bool isStateful)
{
    internal int Station => station;

    internal NodeShape Asks => asks;

    internal bool IsStateful => isStateful;

    /// <summary>Whether it takes the writes of its component, or of one shard.</summary>
    internal bool IsPrimary { get; set; }

    /// <summary>Where it runs; null: it waits for room, or its node is dead.</summary>
    internal NodeState? Node { get; set; }
}
