using Jauge.Control;
using Jauge.Control.Health;
using Jauge.Control.Random;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Faults;

namespace Jauge.Simulation.Running;

/// <content>Nodes and zones that are lost.</content>
internal sealed partial class SystemRun
{
    private static readonly NodeFailure SilentNode = new();
    private bool[] _zonesLost = [];                     // by region and zone

    private bool IsLost(int region, int zone) => _zonesLost[(region * (_mostZones + 1)) + zone];

    // the emptiest of the zones that are left, the first of equals, from 0: as schedulers spread replicas
    private int ZoneFor(int at)
    {
        var (zones, region) = (_stations[_cells[at].Station].Zones, _cells[at].Region);
        if (zones <= 1) return 0;
        Span<int> counts = stackalloc int[zones];
        counts.Clear();
        foreach (ref readonly var replica in _replicas.AsSpan())
            if (replica.Cell == at && replica.Phase is not (ReplicaPhase.Gone or ReplicaPhase.Lost)) counts[replica.Zone]++;
        var best = -1;
        for (var zone = 0; zone < zones; zone++)
            if (!IsLost(region, zone + 1) && (best < 0 || counts[zone] < counts[best])) best = zone;
        return Math.Max(0, best);
    }

    private void LoseANode(Fault fault, long now)
    {
        for (var c = 0; c < _clusters.Length; c++)
        {
            var alive = _nodes.Where(n => n.Cluster == c && !n.IsGone).ToList();
            if (_model.NodeGroups[_clusters[c].Group].Name != fault.Component || alive.Count == 0) continue;
            var key = StreamKey.Of(_settings.Key.Seed, _settings.Key.Replication, "node", $"{fault.Component} {fault.At.Ticks} {c}");
            LoseNode(_nodes.IndexOf(alive[(int)(Ziggurat.Unit(RandomStream.Mix(key)) * alive.Count)]), fault, now);
        }
    }

    // its replicas fall silent: what they held is lost, new calls get no answer until the node is found out
    private void LoseNode(int index, Fault fault, long now)
    {
        var node = _nodes[index];
        (node.IsReady, node.IsGone) = (false, true);
        ChangeNodes(node.Cluster, -1, Died, now);
        for (var i = 0; i < _replicas.Length; i++)
            if (_nodeOf[i] == index) Silence(i, now);
        foreach (var guest in _clusters[node.Cluster].Guests.Where(g => g.Node == node)) LoseGuest(guest, node.Cluster, fault, now);
        var key = StreamKey.Of(_settings.Key.Seed, _settings.Key.Replication, "silence", $"{node.Name} {node.Cluster}");
        var found = RunTime.FromTimeSpan(Within(SilentNode.UntilNotReady, Ziggurat.Unit(RandomStream.Mix(key))));
        Push(now + found, RunEvent.NodeNotReady, index);
        Push(now + found + RunTime.FromTimeSpan(SilentNode.Toleration), RunEvent.NodeEvicted, index);
    }

    private void Silence(int index, long now)
    {
        ref var replica = ref _replicas[index];
        var at = replica.Cell;
        Integrate(ref _cells[at], now);
        if (replica.Phase == ReplicaPhase.Starting)
        {
            _nodes[_nodeOf[index]].CountDead(at);
            StopStarting(index, now);
            _cells[at].Silent++;
            return;
        }

        if (replica.Phase == ReplicaPhase.Unready || replica.IsRestarting)
        {
            LoseAside(index, now);
            return;
        }

        if (replica.Phase == ReplicaPhase.Draining) (replica.Phase, _cells[at].Draining) = (ReplicaPhase.Lost, _cells[at].Draining - 1);
        else
        {
            (replica.Phase, replica.Slots) = (ReplicaPhase.Silent, 0);
            _nodes[_nodeOf[index]].CountDead(at);
        }

        replica.Held++;
        LoseCalls(f => f.Replica == index && f.HasEntered, at, now);
        while (_replicas[index].Head >= 0) Promote(ref _replicas[index], now);
        LetGo(index, now);
    }

    // a replica that takes no calls, and counts as existing until it is evicted
    private void LoseAside(int index, long now)
    {
        ref var replica = ref _replicas[index];
        ref var cell = ref _cells[replica.Cell];
        _nodes[_nodeOf[index]].CountDead(replica.Cell);
        cell.Silent++;
        if (replica.IsRestarting)
        {
            (replica.IsRestarting, cell.Restarting, cell.Draining) = (false, cell.Restarting - 1, cell.Draining - 1);
            (replica.Phase, replica.Held) = (ReplicaPhase.Lost, replica.Held + 1);
            LoseCalls(f => f.Replica == index && f.HasEntered, replica.Cell, now);
            LetGo(index, now);
        }
        else
        {
            Lose(index, now);
        }
    }

    // a dead pod of a database or a cache matters where it took the writes
    private void LoseGuest(GuestState guest, int cluster, Fault fault, long now)
    {
        var heirs = _clusters[cluster].Guests.Where(g => g.Station == guest.Station && !g.IsPrimary && g.Node is { IsGone: false })
            .ToList();
        if (!guest.IsPrimary || guest.Station < 0) return;
        if (heirs.Count > 0) (heirs[0].IsPrimary, guest.IsPrimary) = (true, false);
        var at = _cellOf[(guest.Station * _model.Regions.Count) + _clusters[cluster].Region];
        var takes = heirs.Count > 0 ? (TimeSpan?)null : SilentNode.UntilEvicted.High;
        LosePrimary(fault with { Component = _stations[guest.Station].Name, For = takes }, at, now);
    }

    // out of the endpoints; the group sends for another node
    private void NodeNotReady(int index, long now)
    {
        for (var i = 0; i < _replicas.Length; i++)
            if (_nodeOf[i] == index && _replicas[i].Phase == ReplicaPhase.Silent) TakeOutSilent(i, now);
        Order(_nodes[index].Cluster, now);
    }

    private void TakeOutSilent(int index, long now)
    {
        var at = _replicas[index].Cell;
        Integrate(ref _cells[at], now);
        _cells[at].Silent++;
        Lose(index, now);
    }

    private void NodeEvicted(int index, long now)
    {
        var cluster = _nodes[index].Cluster;
        foreach (var guest in _clusters[cluster].Guests.Where(g => g.Node == _nodes[index]))
        {
            guest.Node = null;
            PlaceGuest(cluster, guest, now);
        }

        for (var c = 0; c < _cells.Length; c++)
        {
            if (_cells[c].Cluster != cluster) continue;
            _cells[c].Silent = Math.Max(0, _cells[c].Silent - _nodes[index].Dead(c));
            Reconcile(c, now);
        }
    }

    private void LoseZone(Fault fault, long now)
    {
        var region = RegionOf(fault);
        _zonesLost[(region * (_mostZones + 1)) + fault.Zone] = true;
        for (var i = 0; i < _nodes.Count; i++)
            if (!_nodes[i].IsGone && _nodes[i].Zone == fault.Zone && _clusters[_nodes[i].Cluster].Region == region) LoseNode(i, fault, now);
        for (var c = 0; c < _cells.Length; c++)
            if (_cells[c].Region == region && _cells[c].Cluster < 0) LoseZoneOf(c, fault, now);
    }

    private void LoseZoneOf(int at, Fault fault, long now)
    {
        ref readonly var cell = ref _cells[at];
        var station = _stations[cell.Station];
        if (station.Zones == 0) return;
        if (station.Zones == 1) LoseAll(at, fault, now);
        else if (cell.Kind == StationKind.Replicas) LoseReplicas(at, fault.Zone, now);
        else if (_primaryZones[at] == fault.Zone) TakeOver(at, fault, now);
    }

    // all of it stands in the first zone
    private void LoseAll(int at, Fault fault, long now)
    {
        if (fault.Zone != 1) return;
        GoDown(at);
        LoseCalls(f => f.HasEntered, at, now);
    }

    private void LoseReplicas(int at, int zone, long now)
    {
        ref var cell = ref _cells[at];
        Integrate(ref cell, now);
        for (var i = cell.ReadyCount - 1; i >= 0; i--)
            if (_replicas[cell.Ready[i]].Zone == zone - 1) Lose(cell.Ready[i], now);
        for (var i = 0; i < _replicas.Length; i++)
            if (_replicas[i].Cell == at && _replicas[i].Phase == ReplicaPhase.Starting && _replicas[i].Zone == zone - 1)
                StopStarting(i, now);
        for (var i = 0; i < _replicas.Length; i++)
            if (_replicas[i].Cell == at && _replicas[i].Phase == ReplicaPhase.Unready && _replicas[i].Zone == zone - 1) Lose(i, now);
        Reconcile(at, now);
    }

    private void TakeOver(int at, Fault fault, long now)
    {
        _primaryZones[at] = Enumerable.Range(1, _stations[_cells[at].Station].Zones).First(z => z != fault.Zone);
        LosePrimary(fault with { Component = _stations[_cells[at].Station].Name, For = null }, at, now);
    }

    private void RegainZone(Fault fault, long now)
    {
        var region = RegionOf(fault);
        _zonesLost[(region * (_mostZones + 1)) + fault.Zone] = false;
        for (var c = 0; c < _cells.Length; c++)
            if (_cells[c].Region == region && _cells[c].Cluster < 0 && _stations[_cells[c].Station].Zones == 1 && fault.Zone == 1)
                ComeBack(c);
    }

    private int RegionOf(Fault fault) => fault.Component.Length == 0 ? 0 : _model.Regions.ToList().IndexOf(fault.Component);
}
