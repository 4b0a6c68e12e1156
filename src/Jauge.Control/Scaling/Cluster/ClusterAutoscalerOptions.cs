using Jauge.Core;

namespace Jauge.Control.Scaling.Cluster;

/// <summary>The cluster autoscaler's flags.</summary>
/// <remarks>Source of the defaults: kubernetes/autoscaler:cluster-autoscaler/FAQ.md.</remarks>
public sealed record ClusterAutoscalerOptions
{
    /// <summary>Node groups; at least one.</summary>
    public required EquatableList<NodeGroup> Groups { get; init; }

    /// <summary>Time between two scans.</summary>
    public TimeSpan ScanInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Age that a pending pod must have.</summary>
    public TimeSpan NewPodScaleUpDelay { get; init; } = TimeSpan.Zero;

    /// <summary>After this time a node that is not ready is given up.</summary>
    public TimeSpan MaxNodeProvisionTime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Most nodes in one increase.</summary>
    public int MaxNodesPerScaleUp { get; init; } = 1000;

    /// <summary>Choice among groups.</summary>
    public Expander Expander { get; init; } = Expander.LeastWaste;

    /// <summary>A node used less than this fraction may be unneeded.</summary>
    public double ScaleDownUtilizationThreshold { get; init; } = 0.5;

    /// <summary>How long a ready node must stay unneeded.</summary>
    public TimeSpan ScaleDownUnneededTime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long an unready node must stay unneeded.</summary>
    public TimeSpan ScaleDownUnreadyTime { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>Rest of scaling down after nodes were added.</summary>
    public TimeSpan ScaleDownDelayAfterAdd { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Rest of scaling down after a node was removed.</summary>
    public TimeSpan ScaleDownDelayAfterDelete { get; init; } = TimeSpan.Zero;

    /// <summary>Empty nodes that may go in one scan.</summary>
    public int MaxEmptyBulkDelete { get; init; } = 10;

    /// <summary>Nodes with pods that may go in one scan: 1 by the FAQ, up to max-scale-down-parallelism (10) in newer code.</summary>
    public int MaxDrains { get; init; } = 1;

    /// <summary>First rest of a group whose nodes did not come; doubles.</summary>
    public TimeSpan InitialBackoff { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Longest rest of such a group.</summary>
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Without a failure for so long the rest begins anew.</summary>
    public TimeSpan BackoffReset { get; init; } = TimeSpan.FromHours(3);

    /// <summary>With more unready nodes than this percentage and than <see cref="OkTotalUnreadyCount"/>, all operations stop.</summary>
    public double MaxTotalUnreadyPercentage { get; init; } = 45;

    /// <summary>Unready nodes that are always tolerated.</summary>
    public int OkTotalUnreadyCount { get; init; } = 3;

    internal NodeGroup GroupOf(ClusterNode node) => Groups.First(group => group.Name == node.Group);
}
