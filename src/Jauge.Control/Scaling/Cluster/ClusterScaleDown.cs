namespace Jauge.Control.Scaling.Cluster;

/// <summary>The shrinking half of a scan: which nodes could go, and which of them go now.</summary>
internal sealed class ClusterScaleDown(ClusterObservation seen, ClusterAutoscalerOptions options)
{
    // The busiest first, so that pods gather there; a node that has taken pods in no longer goes itself.
    private readonly List<string> _hosts =
    [
        .. seen.Nodes
            .Where(node => node.IsReady)
            .OrderByDescending(node => node.Used.UtilizationOf(options.GroupOf(node).Shape))
            .Select(node => node.Name),
    ];

    private readonly Dictionary<string, NodeShape> _rooms =
        seen.Nodes.ToDictionary(node =>
        node.Name, node => options.GroupOf(node).Shape - node.Used);
    private readonly HashSet<string> _receivers = [];
    private readonly List<string> _stuck = [];

    /// <summary>Nodes whose pods would fit elsewhere, the least used first; pods moved for one take the room from the next.</summary>
    public List<ClusterNode> Candidates(ClusterMemory memory)
    {
        var found = new List<ClusterNode>();
        var untried = seen.Nodes.Where(node => !memory.WasUnremovable(node.Name, seen.At - options.UnremovableNodeRecheck));
        foreach (var node in untried.Where(MayGo).OrderBy(Utilization))
            if (_receivers.Contains(node.Name))
                continue;
            else if (MoveAway(node))
                found.Add(node);
            else
                _stuck.Add(node.Name);
        return found;
    }

    /// <summary>Nodes not to be looked at again for a while: those of this scan that cannot be emptied, and the earlier ones.</summary>
    public IEnumerable<UnneededNode> Unremovable(ClusterMemory memory) =>
    [
        .. memory.Unremovable.Where(node => node.Since > seen.At - options.UnremovableNodeRecheck),
        .. _stuck.Select(name => new UnneededNode(name, seen.At)),
    ];

    /// <summary>Names of those that have been unneeded long enough, within the groups' minimum and the speed limits.</summary>
    public IEnumerable<string> Due(IEnumerable<ClusterNode> candidates, ClusterMemory memory)
    {
        var (empty, drained) = (0, 0);
        var sizes = options.Groups.ToDictionary(group => group.Name, group => seen.SizeOf(group.Name) - group.MinNodes);
        foreach (var node in candidates.Where(node => IsDue(node, memory)))
        {
            if (sizes[node.Group] <= 0 || empty + drained >= options.MaxScaleDownParallelism
                || (node.IsEmpty ? empty >= options.MaxEmptyBulkDelete : drained >= options.MaxDrains))
                continue;
            sizes[node.Group]--;
            (empty, drained) = node.IsEmpty ? (empty + 1, drained) : (empty, drained + 1);
            yield return node.Name;
        }
    }

    private bool MayGo(ClusterNode node) =>
        !node.IsScaleDownDisabled && !node.Movable.Any(options.Keeps) && Utilization(node) < options.ScaleDownUtilizationThreshold;

    private double Utilization(ClusterNode node) => node.Used.UtilizationOf(options.GroupOf(node).Shape);

    private bool IsDue(ClusterNode node, ClusterMemory memory) =>
        memory.UnneededSince(node.Name) is { } since
        && since + (node.IsReady ? options.ScaleDownUnneededTime : options.ScaleDownUnreadyTime) <= seen.At;

    private bool MoveAway(ClusterNode node)
    {
        var names = _hosts.FindAll(name => name != node.Name);
        var rooms = names.ConvertAll(name => _rooms[name]);
        if (!node.Movable.All(pod => NodePacking.Place(pod.Requests, rooms)))
            return false;
        _hosts.Remove(node.Name);
        for (var i = 0; i < names.Count; i++)
            Receive(names[i], rooms[i]);
        return true;
    }

    private void Receive(string name, NodeShape room)
    {
        if (_rooms[name] != room)
            _receivers.Add(name);
        _rooms[name] = room;
    }
}
