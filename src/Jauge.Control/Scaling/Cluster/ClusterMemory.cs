using Jauge.Core;

namespace Jauge.Control.Scaling.Cluster;

/// <summary>What the cluster autoscaler remembers between scans.</summary>
public sealed record ClusterMemory
{
    /// <summary>The memory of an autoscaler that has just started.</summary>
    public static ClusterMemory Empty { get; } = new();

    /// <summary>Nodes that could go.</summary>
    public EquatableList<UnneededNode> Unneeded { get; init; } = [];

    /// <summary>Nodes whose pods fitted nowhere else, with the instant of the finding; they are not looked at again for a while.</summary>
    public EquatableList<UnneededNode> Unremovable { get; init; } = [];

    /// <summary>Nodes asked for that have not all come.</summary>
    public EquatableList<NodeRequest> Requests { get; init; } = [];

    /// <summary>Groups that rest.</summary>
    public EquatableList<GroupBackoff> Backoffs { get; init; } = [];

    /// <summary>Last increase; null: none.</summary>
    public TimeSpan? LastAdd { get; init; }

    /// <summary>Last removal; null: none.</summary>
    public TimeSpan? LastDelete { get; init; }

    internal bool IsResting(string group, TimeSpan now) => Backoffs.Any(backoff => backoff.Group == group && now < backoff.Until);

    internal TimeSpan? UnneededSince(string node) => Since(Unneeded, node);

    internal bool WasUnremovable(string node, TimeSpan after) => Since(Unremovable, node) > after;

    private static TimeSpan? Since(EquatableList<UnneededNode> nodes, string name)
    {
        foreach (var entry in nodes)
            if (entry.Node == name)
                return entry.Since;
        return null;
    }
}
