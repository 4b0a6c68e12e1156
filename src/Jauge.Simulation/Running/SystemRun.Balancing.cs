using System.Runtime.CompilerServices;
using Jauge.Control.Balancing;
using Jauge.Dynamics;
using Jauge.Control.Random;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Running;

/// <content>Which replica a call goes to, and how many it takes in.</content>
internal sealed partial class SystemRun
{
    private Backend[] _backends = new Backend[16];
    private int[] _credits = new int[16];

    private static bool CountsOpen(StationModel station) => station.MaxInFlight != StationModel.Unlimited
        || station.Balancing is BalancingMethod.LeastConnections or BalancingMethod.TwoChoices or BalancingMethod.ZoneAware;

    private static bool Opens(ref ReplicaState replica, in CellState cell) => ++replica.Open <= cell.MaxInFlight;

    // position of the replica among those that serve
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Pick(in Frame frame, ref CellState cell)
    {
        if (cell.ReadyCount == 1) return 0;
        if (cell.Balancing == BalancingMethod.RoundRobin)
            return cell.Turn = cell.Turn + 1 < cell.ReadyCount ? cell.Turn + 1 : 0;
        return cell.Balancing == BalancingMethod.Random
            ? unchecked((int)Math.BigMul(RandomStream.Mix(frame.Key + PickSalt), (ulong)cell.ReadyCount, out _))
            : PickByPolicy(in frame, ref cell);
    }

    private int PickByPolicy(in Frame frame, ref CellState cell)
    {
        var stream = new RandomStream(RandomStream.Mix(unchecked(frame.Key + PickSalt)));
        return cell.Balancing switch
        {
            BalancingMethod.TwoChoices => ReplicaPick.TwoChoices(cell.Ready.AsSpan(0, cell.ReadyCount), _replicas, ref stream),
            BalancingMethod.LeastConnections => LeastConnections.Choose(Backends(in cell), ref cell.Turn),
            BalancingMethod.Weighted => PickByWeight(in cell),
            _ => PickByZone(in frame, in cell, ref stream),
        };
    }

    private int PickByWeight(in CellState cell)
    {
        var backends = Backends(in cell);
        for (var i = 0; i < backends.Length; i++) _credits[i] = _replicas[cell.Ready[i]].Credit;
        var chosen = WeightedRoundRobin.Choose(backends, _credits);
        for (var i = 0; i < backends.Length; i++) _replicas[cell.Ready[i]].Credit = _credits[i];
        return chosen;
    }

    // a client outside is near any zone with equal chance
    private int PickByZone(in Frame frame, in CellState cell, ref RandomStream stream)
    {
        var zones = _stations[cell.Station].Zones;
        if (frame.Caller < 0)
            return ZoneAware.Choose(Backends(in cell), Control.RandomStreams.NextBelow(ref stream, zones), 1.0 / zones, ref stream);
        ref readonly var callers = ref _cells[_replicas[frame.Caller].Cell];
        var zone = _replicas[frame.Caller].Zone;
        return ZoneAware.Choose(Backends(in cell), zone, Share(in callers, zone), ref stream);
    }

    private double Share(in CellState callers, int zone)
    {
        var here = 0;
        for (var i = 0; i < callers.ReadyCount; i++)
            if (_replicas[callers.Ready[i]].Zone == zone) here++;
        return here == 0 ? 1 : (double)here / callers.ReadyCount;
    }

    private ReadOnlySpan<Backend> Backends(in CellState cell)
    {
        if (_backends.Length < cell.ReadyCount) (_backends, _credits) = (new Backend[cell.Ready.Length], new int[cell.Ready.Length]);
        var weights = _stations[cell.Station].Weights;
        for (var i = 0; i < cell.ReadyCount; i++)
        {
            ref readonly var replica = ref _replicas[cell.Ready[i]];
            _backends[i] = new(replica.Open, weights.Count == 0 ? 1 : weights[i % weights.Count], true, replica.Zone);
        }

        return _backends.AsSpan(0, cell.ReadyCount);
    }
}
