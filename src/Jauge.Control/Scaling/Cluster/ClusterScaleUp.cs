namespace Jauge.Control.Scaling.Cluster;

/// <summary>The growing half of a scan.</summary>
internal static class ClusterScaleUp
{
    /// <summary>Null where nothing is to be added.</summary>
    public static NodeChange? Choose(ClusterObservation seen, ClusterMemory memory, ClusterAutoscalerOptions options)
    {
        var old = seen.Pending.Where(pods => pods.Since + options.NewPodScaleUpDelay <= seen.At);
        var pending = NodePacking.Fill(old, ComingRooms(seen, options));
        var ways = options.Groups
            .Where(group => !memory.IsResting(group.Name, seen.At))
            .Select(group => NodePacking.Estimate(group, pending, Room(group, seen, options)))
            .Where(way => way.Pods > 0)
            .ToList();
        return ways.Count == 0 ? null : Best(ways, options.Expander, seen.Draw) is var best ? new(best.Group.Name, best.Nodes) : null;
    }

    private static int Room(NodeGroup group, ClusterObservation seen, ClusterAutoscalerOptions options) =>
        Math.Min(options.MaxNodesPerScaleUp, group.MaxNodes - seen.SizeOf(group.Name));

    private static List<NodeShape> ComingRooms(ClusterObservation seen, ClusterAutoscalerOptions options) =>
        [.. options.Groups.SelectMany(group => Enumerable.Repeat(group.Shape, seen.UpcomingOf(group.Name)))];

    private static GroupOption Best(List<GroupOption> ways, Expander expander, ulong draw) => expander switch
    {
        Expander.Random => ways[(int)(draw % (ulong)ways.Count)],
        Expander.MostPods => ways.MaxBy(way => way.Pods),
        Expander.LeastNodes => ways.MinBy(way => way.Nodes),
        Expander.Price => ways.MinBy(way => way.Group.Price * way.Nodes / way.Pods),
        Expander.Priority => ways.MaxBy(way => way.Group.Priority),
        _ => ways.MinBy(way => way.Waste),
    };
}
