using Jauge.Control.Scaling.Cluster;

namespace Jauge.Simulation.Running;

/// <summary>A node.</summary>
internal sealed class NodeState(int cluster, string name, int zone, NodeShape free, int cells)
{
    private readonly int[] _replicas = new int[cells];
    private readonly int[] _dead = new int[cells];
    private readonly long[] _images = new long[cells];

    internal int Cluster => cluster;

    internal string Name => name;

    /// <summary>From 1.</summary>
    internal int Zone => zone;

    /// <summary>Room that is left.</summary>
    internal NodeShape Free { get; set; } = free;

    /// <summary>Whether it takes pods.</summary>
    internal bool IsReady { get; set; } = true;

    /// <summary>Whether it was taken away, or has died.</summary>
    internal bool IsGone { get; set; }

    internal int ReplicasOf(int cell) => _replicas[cell];

    /// <summary>Replicas that died with it and wait for their eviction.</summary>
    internal int Dead(int cell) => _dead[cell];

    /// <summary>When a component's image is there, in nanoseconds; below 0: nobody has pulled it.</summary>
    internal long ImageAt(int cell) => _images[cell] - 1;

    internal void Pull(int cell, long until) => _images[cell] = until + 1;

    internal void CountDead(int cell) => _dead[cell]++;

    internal void Add(int cell, NodeShape asks)
    {
        _replicas[cell]++;
        Free -= asks;
    }

    internal void Remove(int cell, NodeShape asks)
    {
        _replicas[cell]--;
        Free += asks;
    }
}
