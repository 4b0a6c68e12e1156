using Jauge.Core;

namespace Jauge.Control.Scaling.Cluster;

/// <summary>Kubernetes' cluster autoscaler: nodes for pods that have no place, fewer nodes where pods fit together.</summary>
/// <remarks>
/// Source: docs/background/policies/cluster-autoscaler.md. Scheduling is first fit on processor, memory and pod count;
/// affinity, taints, volumes and balancing among like groups are not modelled. A scan that adds nodes looks at no node to remove, and
/// forgets none. Source: kubernetes/autoscaler:cluster-autoscaler/core/static_autoscaler.go.
/// </remarks>
/// <param name="options">The autoscaler's flags and groups.</param>
public sealed class ClusterAutoscaler(ClusterAutoscalerOptions options)
{
    /// <summary>The autoscaler's flags and groups.</summary>
    public ClusterAutoscalerOptions Options { get; } = options;

    /// <summary>One scan.</summary>
    /// <param name="observation">Nodes, nodes to come, pods without a place.</param>
    /// <param name="memory">The memory of the previous scan, or <see cref="ClusterMemory.Empty"/>.</param>
    /// <returns>Nodes to add, to give up and to remove.</returns>
    public ClusterDecision Decide(ClusterObservation observation, ClusterMemory memory)
    {
        if (IsHalted(observation))
            return new([], [], [], true, memory with { Unneeded = [] });
        var (known, givenUp) = FollowRequests(observation, memory);
        var add = ClusterScaleUp.Choose(observation, known, Options);
        if (add is { } change)
            return new([change], givenUp, [], false, Asked(change, observation, known));
        return ScaleDown(observation, known, givenUp);
    }

    private bool IsHalted(ClusterObservation seen)
    {
        var unready = seen.Nodes.Count(node => !node.IsReady);
        return unready > Options.OkTotalUnreadyCount && unready * 100.0 > Options.MaxTotalUnreadyPercentage * seen.Nodes.Count;
    }

    private static ClusterMemory Asked(NodeChange change, ClusterObservation seen, ClusterMemory memory) => memory with
    {
        LastAdd = seen.At,
        Requests = [.. memory.Requests, new(change.Group, seen.SizeOf(change.Group) + change.Count, change.Count, seen.At)],
    };

    private (ClusterMemory Memory, EquatableList<NodeChange> GivenUp) FollowRequests(ClusterObservation seen, ClusterMemory memory)
    {
        var open = memory.Requests.Where(request => ReadyOf(seen, request.Group) < request.ReadyNodes).ToList();
        var late = open.Where(request => request.At + Options.MaxNodeProvisionTime < seen.At).ToList();
        var backoffs = late.Aggregate(memory.Backoffs, (known, request) => BackOff(known, request.Group, seen.At));
        return (
            memory with { Requests = [.. open.Except(late)], Backoffs = backoffs },
            [.. late.Select(request => new NodeChange(request.Group, Missing(request, seen)))]);
    }

    private static int Missing(NodeRequest request, ClusterObservation seen) =>
        Math.Min(request.Count, request.ReadyNodes - ReadyOf(seen, request.Group));

    private static int ReadyOf(ClusterObservation seen, string group) => seen.Nodes.Count(node => node.Group == group && node.IsReady);

    private EquatableList<GroupBackoff> BackOff(EquatableList<GroupBackoff> known, string group, TimeSpan now)
    {
        var last = known.FirstOrDefault(backoff => backoff.Group == group);
        var fresh = last.Group is null || now > last.Until + Options.BackoffReset;
        var length = fresh ? Options.InitialBackoff : TimeSpan.FromTicks(Math.Min(2 * last.Length.Ticks, Options.MaxBackoff.Ticks));
        return [.. known.Where(backoff => backoff.Group != group), new(group, now + length, length)];
    }

    private ClusterDecision ScaleDown(ClusterObservation seen, ClusterMemory memory, EquatableList<NodeChange> givenUp)
    {
        var down = new ClusterScaleDown(seen, Options);
        var candidates = down.Candidates(memory);
        var unneeded = candidates.Select(node => new UnneededNode(node.Name, memory.UnneededSince(node.Name) ?? seen.At));
        var known = memory with { Unneeded = [.. unneeded], Unremovable = [.. down.Unremovable(memory)] };
        if (IsResting(seen, memory))
            return new([], givenUp, [], false, known);
        EquatableList<string> remove = [.. down.Due(candidates, known)];
        return new([], givenUp, remove, false, remove.Count > 0 ? known with { LastDelete = seen.At } : known);
    }

    private bool IsResting(ClusterObservation seen, ClusterMemory memory) =>
        seen.At < memory.LastAdd + Options.ScaleDownDelayAfterAdd
        || seen.At < memory.LastDelete + Options.ScaleDownDelayAfterDelete
        || seen.At < seen.LastDeleteFailure + Options.ScaleDownDelayAfterFailure;
}
