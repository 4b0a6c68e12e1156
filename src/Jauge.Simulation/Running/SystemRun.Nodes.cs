using Jauge.Control;
using Jauge.Control.Random;
using Jauge.Control.Scaling.Cluster;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;

namespace Jauge.Simulation.Running;

/// <content>Nodes: where replicas are placed, and how the nodes' number follows them.</content>
internal sealed partial class SystemRun
{
    private readonly List<NodeState> _nodes = [];           // of all clusters, in the order in which they came
    private NodeShape[] _asks = [];                         // by station
    private int[] _nodeOf = [];                             // by replica; −1: none
    private int _mostZones;
    private static readonly Text Joined = new("a node that was sent for has joined", "un nœud commandé a rejoint le groupe");
    private static readonly Text Unneeded = new("unneeded: its pods fit elsewhere", "superflu : ses pods tiennent ailleurs");
    private static readonly Text Died = new("a node has died", "un nœud est mort");

    private ClusterState[] Clusters()
    {
        _asks = [.. _stations.Select(s => Shapes.Pod(s.AskedCores, s.AskedMemory))];
        _mostZones = Math.Max(StationModel.MostZones, _model.NodeGroups.Select(g => g.Zones).DefaultIfEmpty(1).Max());
        _zonesLost = new bool[_model.Regions.Count * (_mostZones + 1)];
        var clusters = new ClusterState[_model.NodeGroups.Count * _model.Regions.Count];
        for (var i = 0; i < clusters.Length; i++)
            clusters[i] = Cluster(i / _model.Regions.Count, i % _model.Regions.Count);
        return clusters;
    }

    private ClusterState Cluster(int group, int region)
    {
        var nodes = _model.NodeGroups[group];
        return new()
        {
            Group = group, Region = region, Memory = ClusterMemory.Empty,
            Autoscaler = nodes.MaxNodes > nodes.Nodes ? Autoscaler(nodes) : null,
            Guests = [.. nodes.Guests.Where(g => g.Regions.Contains(region)).OrderByDescending(g => g.Asks.CpuMilli).SelectMany(Guests)],
            Key = StreamKey.Of(_settings.Key.Seed, _settings.Key.Replication, "nodes", $"{nodes.Name}@{_model.Regions[region]}"),
        };
    }

    private static ClusterAutoscaler Autoscaler(NodeGroupModel nodes) => new(new()
    {
        Groups = [new(nodes.Name, nodes.Shape, nodes.Nodes, nodes.MaxNodes)], ScanInterval = nodes.Interval,
        ScaleDownUnneededTime = nodes.ScaleDownAfter, ScaleDownDelayAfterAdd = nodes.ScaleDownAfter,
    });

    private static IEnumerable<GuestState> Guests(GuestModel guest) => Enumerable.Range(0, guest.Count)
        .Select(i => new GuestState(guest.Station, guest.Asks, guest.IsStateful) { IsPrimary = i < guest.Primaries });

    // the nodes at the start hold the guests, then the replicas at the start
    private void BeginNodes()
    {
        for (var c = 0; c < _clusters.Length; c++)
        {
            var nodes = _model.NodeGroups[_clusters[c].Group];
            for (var i = 0; i < nodes.Nodes; i++) AddNode(c, 0);
            foreach (var guest in _clusters[c].Guests) PlaceGuest(c, guest, 0);
            if (_clusters[c].Autoscaler is null) continue;
            var share = Ziggurat.Unit(RandomStream.Mix(unchecked(_clusters[c].Key + PickSalt)));
            Push(Math.Max(1, (long)(RunTime.FromTimeSpan(nodes.Interval) * share)), RunEvent.ScanNodes, c);
        }
    }

    private void PlaceGuest(int cluster, GuestState guest, long now)
    {
        var node = Roomiest(cluster, -1, guest.Asks) ?? (now == 0 ? NodeAtStart(cluster) : null);
        if (node is null || !node.Free.Holds(guest.Asks)) return;
        node.Free -= guest.Asks;
        guest.Node = node;
    }

    // what stands at the start has had its nodes before
    private NodeState? NodeAtStart(int cluster) =>
        _clusters[cluster].Nodes < _model.NodeGroups[_clusters[cluster].Group].MaxNodes ? AddNode(cluster, 0) : null;

    private NodeState AddNode(int cluster, long now)
    {
        ref var state = ref _clusters[cluster];
        var group = _model.NodeGroups[state.Group];
        var node = new NodeState(cluster, $"{group.Name}-{_nodes.Count}", EmptiestZone(cluster), group.Shape, _cells.Length);
        _nodes.Add(node);
        ChangeNodes(cluster, 1, Joined, now);
        return node;
    }

    private void ChangeNodes(int cluster, int change, Text reason, long now)
    {
        CountNodes(ref _clusters[cluster], change, now);
        var nodes = _clusters[cluster].Nodes;
        if (now > 0) _counts.NodeSteps.Add(new(Time(now), cluster, nodes - change, nodes, reason));
    }

    private static void CountNodes(ref ClusterState cluster, int change, long now)
    {
        cluster.NodeTime += (double)(now - cluster.Since) * cluster.Nodes;
        cluster.Since = now;
        cluster.Nodes += change;
        cluster.MostNodes = Math.Max(cluster.MostNodes, cluster.Nodes);
    }

    // groups balance their zones; one that is lost takes nothing
    private int EmptiestZone(int cluster)
    {
        var (best, fewest) = (1, int.MaxValue);
        for (var zone = 1; zone <= _model.NodeGroups[_clusters[cluster].Group].Zones; zone++)
        {
            var count = IsLost(_clusters[cluster].Region, zone) ? int.MaxValue
                : _nodes.Count(n => n.Cluster == cluster && !n.IsGone && n.Zone == zone);
            if (count < fewest) (best, fewest) = (zone, count);
        }

        return best;
    }

    // the fewest of the kind in its zone, then on the node, then the most room, as the scheduler's defaults spread and score; null: none
    // holds it
    private NodeState? Roomiest(int cluster, int cell, NodeShape asks)
    {
        NodeState? best = null;
        foreach (var node in _nodes)
            if (node.Cluster == cluster && node.IsReady && node.Free.Holds(asks) && (best is null || IsBetter(node, best, cell)))
                best = node;
        return best;
    }

    private bool IsBetter(NodeState node, NodeState than, int cell)
    {
        if (cell < 0) return node.Free.CpuMilli > than.Free.CpuMilli;
        var zones = node.Zone == than.Zone ? 0 : InZone(node, cell) - InZone(than, cell);
        var nodes = node.ReplicasOf(cell) - than.ReplicasOf(cell);
        return zones != 0 ? zones < 0 : nodes != 0 ? nodes < 0 : node.Free.CpuMilli > than.Free.CpuMilli;
    }

    private int InZone(NodeState like, int cell)
    {
        var sum = 0;
        foreach (var node in _nodes)
            if (node.Cluster == like.Cluster && node.Zone == like.Zone && !node.IsGone) sum += node.ReplicasOf(cell);
        return sum;
    }

    private bool HasRoom(int at) => _cells[at].Cluster < 0 || Roomiest(_cells[at].Cluster, at, _asks[_cells[at].Station]) is not null;

    private bool HasRoomAtStart(int at) =>
        HasRoom(at) || NodeAtStart(_cells[at].Cluster) is { } node && node.Free.Holds(_asks[_cells[at].Station]);

    private void TakePlace(int index, int at)
    {
        ref readonly var cell = ref _cells[at];
        (_nodeOf[index], _isOld[index]) = (-1, false);
        if (cell.Cluster < 0)
        {
            _replicas[index].Zone = ZoneFor(at);
            return;
        }

        var node = _placeOn >= 0 ? _nodes[_placeOn] : Roomiest(cell.Cluster, at, _asks[cell.Station])!;
        node.Add(at, _asks[cell.Station]);
        (_nodeOf[index], _replicas[index].Zone) = (_nodes.IndexOf(node), (node.Zone - 1) % Math.Max(1, _stations[cell.Station].Zones));
    }

    private void LeavePlace(int index)
    {
        if (_nodeOf[index] < 0) return;
        var at = _replicas[index].Cell;
        _nodes[_nodeOf[index]].Remove(at, _asks[_cells[at].Station]);
        _nodeOf[index] = -1;
    }

    private void ScanNodes(int at, long now)
    {
        ref var cluster = ref _clusters[at];
        var group = _model.NodeGroups[cluster.Group];
        var decision = cluster.Autoscaler!.Decide(Look(at, now), cluster.Memory);
        cluster.Memory = decision.Memory;
        foreach (var change in decision.Add)
            for (var i = 0; i < change.Count; i++) Order(at, now);
        foreach (var name in decision.Remove) Empty(_nodes.FindIndex(n => n.Name == name), now);
        Push(now + RunTime.FromTimeSpan(group.Interval), RunEvent.ScanNodes, at);
    }

    private ClusterObservation Look(int at, long now)
    {
        ref readonly var cluster = ref _clusters[at];
        var name = _model.NodeGroups[cluster.Group].Name;
        return new()
        {
            At = Time(now), Nodes = [.. _nodes.Where(n => n.Cluster == at && !n.IsGone).Select(n => Seen(n, name))],
            Upcoming = cluster.Ordered > 0 ? [new(name, cluster.Ordered)] : [], Pending = [.. Waiting(at, now)],
        };
    }

    private ClusterNode Seen(NodeState node, string group)
    {
        var pods = new List<NodePod>();
        for (var c = 0; c < _cells.Length; c++)
            for (var i = node.ReplicasOf(c); i > 0; i--) pods.Add(new(_asks[_cells[c].Station]));
        foreach (var guest in _clusters[node.Cluster].Guests)
            if (guest.Node == node) pods.Add(new(guest.Asks, Blocks: guest.IsStateful));
        return new(node.Name, group, [.. pods], node.IsReady);
    }

    private IEnumerable<PendingPods> Waiting(int cluster, long now)
    {
        foreach (var cell in _cells.Where(c => c.Cluster == cluster && c.Pending > 0))
            yield return new(_asks[cell.Station], cell.Pending, Time(now));
        foreach (var guest in _clusters[cluster].Guests.Where(g => g.Node is null))
            yield return new(guest.Asks, 1, Time(now));
    }

    private void Order(int at, long now)
    {
        ref var cluster = ref _clusters[at];
        var provisioning = _model.NodeGroups[cluster.Group].Provisioning;
        cluster.Ordered++;
        AwaitNode(at, now);
        var share = Ziggurat.Unit(RandomStream.Mix(StreamKey.Member(cluster.Key, cluster.Created++)));
        Push(now + RunTime.FromTimeSpan(Within(provisioning, share)), RunEvent.NodeReady, at);
    }

    private static TimeSpan Within(Range<TimeSpan> range, double share) => range.Low + ((range.High - range.Low) * share);

    private void NodeReady(int at, long now)
    {
        _clusters[at].Ordered--;
        AwaitNode(at, now);
        AddNode(at, now);
        foreach (var guest in _clusters[at].Guests.Where(g => g.Node is null)) PlaceGuest(at, guest, now);
        StartPending(at, now);
    }

    private void StartPending(int cluster, long now)
    {
        for (var c = 0; c < _cells.Length; c++)
            while (_cells[c].Cluster == cluster && _cells[c].Pending > 0 && HasRoom(c))
            {
                Integrate(ref _cells[c], now);
                _cells[c].Pending--;
                Start(c, now);
            }
    }

    // taken away by the autoscaler: what runs on it drains, and starts anew elsewhere
    private void Empty(int index, long now)
    {
        var node = _nodes[index];
        (node.IsReady, node.IsGone) = (false, true);
        ChangeNodes(node.Cluster, -1, Unneeded, now);
        foreach (var guest in _clusters[node.Cluster].Guests.Where(g => g.Node == node))
        {
            guest.Node = null;
            PlaceGuest(node.Cluster, guest, now);
        }

        for (var i = 0; i < _replicas.Length; i++)
            if (_nodeOf[i] == index) Evict(i, now);
        for (var c = 0; c < _cells.Length; c++)
            if (_cells[c].Cluster == node.Cluster) Reconcile(c, now);
    }

    private void Evict(int index, long now)
    {
        ref var cell = ref _cells[_replicas[index].Cell];
        Integrate(ref cell, now);
        if (_replicas[index].Phase is ReplicaPhase.Ready or ReplicaPhase.Unready) Drain(index, now);
        else if (_replicas[index].Phase == ReplicaPhase.Starting) StopStarting(index, now);
    }
}
