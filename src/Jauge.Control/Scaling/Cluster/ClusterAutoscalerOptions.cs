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

    /// <summary>Rest of scaling down after a removal failed.</summary>
    public TimeSpan ScaleDownDelayAfterFailure { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How long a node whose pods fit nowhere else is not looked at again.</summary>
    public TimeSpan UnremovableNodeRecheck { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Nodes of both kinds, empty and with pods, that may go in one scan.</summary>
    public int MaxScaleDownParallelism { get; init; } = 10;

    /// <summary>Longest time that a node's pods are given to end, whatever they ask for.</summary>
    public TimeSpan MaxGracefulTermination { get; init; } = TimeSpan.FromSeconds(600);

    /// <summary>How long an eviction that a disruption budget refuses is tried again before the removal has failed.</summary>
    public TimeSpan MaxPodEvictionTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Time between a node's taint and the eviction of its pods.</summary>
    public TimeSpan NodeDeleteDelayAfterTaint { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether pods of kube-system without a disruption budget keep their node.</summary>
    public bool SkipNodesWithSystemPods { get; init; } = true;

    /// <summary>Whether pods with local storage keep their node.</summary>
    public bool SkipNodesWithLocalStorage { get; init; } = true;

    /// <summary>Whether pods of a custom controller keep their node.</summary>
    public bool SkipNodesWithCustomControllerPods { get; init; } = true;

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

    /// <summary>Time from the decision to remove a node until its pods are gone.</summary>
    /// <param name="grace">The longest time that one of its pods asks for to end; 0 or more.</param>
    /// <returns>The delay after the taint, then that time, cut at <see cref="MaxGracefulTermination"/>; no eviction being
    /// refused.</returns>
    public TimeSpan DrainTime(TimeSpan grace) =>
        NodeDeleteDelayAfterTaint + (grace < MaxGracefulTermination ? grace : MaxGracefulTermination);

    internal bool Keeps(NodePod pod) => pod.Blocks || (pod.Obstacles & ~Waived) != EvictionObstacles.None;

    private EvictionObstacles Waived =>
        (SkipNodesWithSystemPods ? EvictionObstacles.None : EvictionObstacles.SystemPod)
        | (SkipNodesWithLocalStorage ? EvictionObstacles.None : EvictionObstacles.LocalStorage)
        | (SkipNodesWithCustomControllerPods ? EvictionObstacles.None : EvictionObstacles.CustomController);

    internal NodeGroup GroupOf(ClusterNode node) => Groups.First(group => group.Name == node.Group);
}
