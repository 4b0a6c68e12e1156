using Jauge.Core;

namespace Jauge.Control.Scaling.Cluster;

/// <summary>What the cluster autoscaler sees at one scan.</summary>
public sealed record ClusterObservation
{
    /// <summary>Instant of the scan, since the start of the run.</summary>
    public required TimeSpan At { get; init; }

    /// <summary>Registered nodes.</summary>
    public EquatableList<ClusterNode> Nodes { get; init; } = [];

    /// <summary>Nodes asked for and not yet ready, by group; they count as coming.</summary>
    public EquatableList<NodeChange> Upcoming { get; init; } = [];

    /// <summary>Pods without a place.</summary>
    public EquatableList<PendingPods> Pending { get; init; } = [];

    /// <summary>Instant at which a removal last failed, since the start of the run; null: never.</summary>
    public TimeSpan? LastDeleteFailure { get; init; }

    /// <summary>Random bits for this scan from the caller's stream; read by <see cref="Expander.Random"/> alone.</summary>
    public ulong Draw { get; init; }

    internal int UpcomingOf(string group) => Upcoming.Where(change => change.Group == group).Sum(change => change.Count);

    internal int SizeOf(string group) => Nodes.Count(node => node.Group == group && node.IsReady) + UnreadyOf(group) + UpcomingOf(group);

    private int UnreadyOf(string group) => Nodes.Count(node => node.Group == group && !node.IsReady);
}
