using Jauge.Simulation.Engine;
using Jauge.Simulation.Random;

namespace Jauge.Simulation.Running;

/// <content>Nodes: replicas that find no room wait for a new one.</content>
internal sealed partial class SystemRun
{
    private const double Slack = 1e-9;

    private ClusterState[] Clusters()
    {
        var clusters = new ClusterState[_model.NodeGroups.Count * _model.Regions.Count];
        for (var i = 0; i < clusters.Length; i++)
            clusters[i] = Cluster(i / _model.Regions.Count, i % _model.Regions.Count);
        return clusters;
    }

    // the nodes at the start hold the replicas at the start
    private ClusterState Cluster(int group, int region)
    {
        var nodes = _model.NodeGroups[group];
        var guests = _stations.Where(s => s.Nodes == group && s.Regions.Contains(region)).ToList();
        var cores = nodes.TakenCores + guests.Sum(s => s.Replicas * s.AskedCores);
        var memory = nodes.TakenMemory + guests.Sum(s => s.Replicas * s.AskedMemory);
        var needed = Math.Max(Whole(cores / nodes.Cores), nodes.Memory > 0 ? Whole(memory / nodes.Memory) : 0);
        return new()
        {
            Group = group, Nodes = Math.Clamp(needed, nodes.Nodes, Math.Max(nodes.Nodes, nodes.MaxNodes)), UsedCores = nodes.TakenCores,
            UsedMemory = nodes.TakenMemory,
            Key = StreamKey.Of(_settings.Key.Seed, _settings.Key.Replication, "nodes", $"{nodes.Name}@{_model.Regions[region]}"),
        };
    }

    private static int Whole(double nodes) => (int)Math.Ceiling(nodes - Slack);

    private void TakeRoom(in CellState cell, int replicas)
    {
        if (cell.Cluster < 0) return;
        _clusters[cell.Cluster].UsedCores += replicas * _stations[cell.Station].AskedCores;
        _clusters[cell.Cluster].UsedMemory += replicas * _stations[cell.Station].AskedMemory;
    }

    private bool HasRoom(in CellState cell)
    {
        if (cell.Cluster < 0) return true;
        ref readonly var cluster = ref _clusters[cell.Cluster];
        var (nodes, station) = (_model.NodeGroups[cluster.Group], _stations[cell.Station]);
        return cluster.UsedCores + station.AskedCores <= (cluster.Nodes * nodes.Cores) + Slack
            && (nodes.Memory <= 0 || cluster.UsedMemory + station.AskedMemory <= (cluster.Nodes * nodes.Memory) + Slack);
    }

    private void WaitForNode(int at, long now)
    {
        _cells[at].Pending++;
        ref var cluster = ref _clusters[_cells[at].Cluster];
        if (cluster.IsScanning) return;
        cluster.IsScanning = true;
        Push(now + SimulatedTime.FromTimeSpan(_model.NodeGroups[cluster.Group].Interval), RunEvent.ScanNodes, _cells[at].Cluster);
    }

    private void ScanNodes(int at, long now)
    {
        ref var cluster = ref _clusters[at];
        cluster.IsScanning = false;
        var nodes = _model.NodeGroups[cluster.Group];
        var (cores, memory) = (cluster.UsedCores, cluster.UsedMemory);
        foreach (var cell in _cells.Where(c => c.Cluster == at))
            (cores, memory) = (cores + (cell.Pending * _stations[cell.Station].AskedCores),
                memory + (cell.Pending * _stations[cell.Station].AskedMemory));
        var wanted = Math.Max(Whole(cores / nodes.Cores), nodes.Memory > 0 ? Whole(memory / nodes.Memory) : 0);
        var more = Math.Min(wanted, nodes.MaxNodes) - cluster.Nodes - cluster.Ordered;
        for (var i = 0; i < more; i++) Order(at, nodes.Provisioning, now);
    }

    private void Order(int at, Core.Range<TimeSpan> provisioning, long now)
    {
        ref var cluster = ref _clusters[at];
        cluster.Ordered++;
        var share = Ziggurat.Unit(RandomStream.Mix(StreamKey.Member(cluster.Key, cluster.Created++)));
        var takes = provisioning.Low + ((provisioning.High - provisioning.Low) * share);
        Push(now + SimulatedTime.FromTimeSpan(takes), RunEvent.NodeReady, at);
    }

    private void NodeReady(int at, long now)
    {
        _clusters[at].Ordered--;
        _clusters[at].Nodes++;
        StartPending(at, now);
    }

    private void StartPending(int cluster, long now)
    {
        for (var c = 0; c < _cells.Length; c++)
            while (_cells[c].Cluster == cluster && _cells[c].Pending > 0 && HasRoom(in _cells[c]))
            {
                Integrate(ref _cells[c], now);
                _cells[c].Pending--;
                Start(c, now);
            }
    }
}
