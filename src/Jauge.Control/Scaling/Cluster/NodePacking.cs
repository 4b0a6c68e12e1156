namespace Jauge.Control.Scaling.Cluster;

/// <summary>First fit, largest pods first, as the autoscaler's estimator packs.</summary>
internal static class NodePacking
{
    /// <summary>Pods that do not fit into rooms that already exist; the rooms are filled meanwhile.</summary>
    public static List<PendingPods> Fill(IEnumerable<PendingPods> pending, List<NodeShape> rooms)
    {
        var left = new List<PendingPods>();
        foreach (var pods in Sorted(pending))
        {
            var count = pods.Count;
            while (count > 0 && Place(pods.Requests, rooms))
                count--;
            if (count > 0)
                left.Add(pods with { Count = count });
        }
        return left;
    }

    /// <summary>Nodes of one shape, at most so many, that the pods need.</summary>
    public static GroupOption Estimate(NodeGroup group, IReadOnlyList<PendingPods> pending, int maxNodes)
    {
        var rooms = new List<NodeShape>();
        var (pods, placed) = (0, new NodeShape(0, 0, 0));
        foreach (var batch in Sorted(pending).Where(batch => group.Shape.Holds(batch.Requests)))
            for (var i = 0; i < batch.Count && PlaceOrAdd(batch.Requests, rooms, group.Shape, maxNodes); i++)
                (pods, placed) = (pods + 1, placed + batch.Requests);
        return new(group, rooms.Count, pods, placed);
    }

    /// <summary>Takes the room in the first place that holds it; false where none does.</summary>
    public static bool Place(NodeShape demand, List<NodeShape> rooms)
    {
        for (var i = 0; i < rooms.Count; i++)
            if (rooms[i].Holds(demand))
            {
                rooms[i] -= demand;
                return true;
            }
        return false;
    }

    private static bool PlaceOrAdd(NodeShape demand, List<NodeShape> rooms, NodeShape shape, int maxNodes)
    {
        if (Place(demand, rooms))
            return true;
        if (rooms.Count >= maxNodes)
            return false;
        rooms.Add(shape - demand);
        return true;
    }

    private static IEnumerable<PendingPods> Sorted(IEnumerable<PendingPods> pending) =>
        pending.OrderByDescending(pods => pods.Requests.CpuMilli).ThenByDescending(pods => pods.Requests.MemoryBytes);
}
