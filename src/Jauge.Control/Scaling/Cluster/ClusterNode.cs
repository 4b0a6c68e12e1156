using Jauge.Core;

namespace Jauge.Control.Scaling.Cluster;

/// <summary>A registered node.</summary>
/// <param name="Name">Name, unique.</param>
/// <param name="Group">Name of its group.</param>
/// <param name="Pods">Pods on it.</param>
/// <param name="IsReady">Ready condition.</param>
/// <param name="IsScaleDownDisabled">Whether it carries the <c>scale-down-disabled</c> annotation.</param>
public sealed record ClusterNode(string Name, string Group, EquatableList<NodePod> Pods, bool IsReady = true,
    bool IsScaleDownDisabled = false)
{
    internal NodeShape Used => Pods.Aggregate(default(NodeShape) with { Pods = 0 }, (sum, pod) => sum + pod.Requests);

    internal IEnumerable<NodePod> Movable => Pods.Where(pod => !pod.IsDaemon);

    internal bool IsEmpty => !Movable.Any();
}
