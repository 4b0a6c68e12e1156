using Jauge.Simulation.Engine;
using Jauge.Simulation.Faults;
using Jauge.Simulation.Model;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Random;

namespace Jauge.Simulation.Running;

/// <content>What goes wrong.</content>
internal sealed partial class SystemRun
{
    private readonly long[] _leavingFrom;               // by region: when its users begin to leave; −1: nothing is wrong

    private void BeginFaults()
    {
        _leavingFrom.AsSpan().Fill(-1);
        for (var i = 0; i < _settings.Faults.Count; i++)
        {
            var fault = _settings.Faults[i];
            Push(SimulatedTime.FromTimeSpan(fault.At), RunEvent.FaultBegins, i);
            if (fault is { Kind: FaultKind.Slow or FaultKind.Failing or FaultKind.RegionLost, For: { } length })
                Push(SimulatedTime.FromTimeSpan(fault.At + length), RunEvent.FaultEnds, i);
        }
    }

    private void FaultBegins(int index, long now)
    {
        var fault = _settings.Faults[index];
        if (fault.Kind == FaultKind.RegionLost) LoseRegion(fault, now);
        for (var c = 0; c < _cells.Length; c++)
            if (_stations[_cells[c].Station].Name == fault.Component)
                Apply(fault, c, now);
    }

    private void Apply(Fault fault, int at, long now)
    {
        ref var cell = ref _cells[at];
        switch (fault.Kind)
        {
            case FaultKind.Slow: cell.Slow = fault.Amount; break;
            case FaultKind.Failing: cell.FailingBelow = CallTable.Bound(fault.Amount); break;
            case FaultKind.PrimaryLost: LosePrimary(fault, at, now); break;
            default: LoseReplica(at, now); break;
        }
    }

    private void FaultEnds(int index)
    {
        var region = _model.Regions.ToList().IndexOf(_settings.Faults[index].Component);
        if (_settings.Faults[index].Kind == FaultKind.RegionLost) RegainRegion(region);
        for (var c = 0; c < _cells.Length; c++)
            if (_stations[_cells[c].Station].Name == _settings.Faults[index].Component)
                (_cells[c].Slow, _cells[c].FailingBelow) = (1, 0);
    }

    // its users go elsewhere one by one, as the addresses that they keep run out
    private void LoseRegion(Fault fault, long now)
    {
        var region = _model.Regions.ToList().IndexOf(fault.Component);
        var detection = _model.Detection ?? new(TimeSpan.MaxValue, TimeSpan.MaxValue);
        var share = Ziggurat.Unit(RandomStream.Mix(StreamKey.Of(_settings.Key.Seed, _settings.Key.Replication, "detection", fault.Component)));
        _leavingFrom[region] = _model.Detection is null ? long.MaxValue
            : now + SimulatedTime.FromTimeSpan(detection.Low + ((detection.High - detection.Low) * share));
        for (var c = 0; c < _cells.Length; c++)
            if (_cells[c].Region == region)
            {
                _cells[c].IsDown = true;
                LoseCalls(f => f.HasEntered, c, now);
            }
    }

    private void RegainRegion(int region)
    {
        _leavingFrom[region] = -1;
        foreach (ref var cell in _cells.AsSpan())
            if (cell.Region == region) cell.IsDown = false;
    }

    // where a client's requests go now
    private int RegionFor(int home, ulong key, long now)
    {
        var from = _leavingFrom[home];
        if (from < 0 || now < from) return home;
        var keeps = (long)(Ziggurat.Unit(RandomStream.Mix(unchecked(key + FaultSalt))) * SimulatedTime.FromTimeSpan(_model.TimeToLive));
        if (now < from + keeps) return home;
        for (var region = 0; region < _leavingFrom.Length; region++)
            if (_leavingFrom[region] < 0) return region;
        return home;
    }

    private void LoseReplica(int at, long now)
    {
        ref var cell = ref _cells[at];
        if (cell.ReadyCount == 0) return;
        Integrate(ref cell, now);
        Lose(cell.Ready[cell.ReadyCount - 1], now);
        Reconcile(at, now);
    }

    private void LosePrimary(Fault fault, int at, long now)
    {
        ref var cell = ref _cells[at];
        Integrate(ref cell, now);
        cell.IsDown = true;
        while (cell.ReadyCount > 0) Lose(cell.Ready[cell.ReadyCount - 1], now);
        if (_stations[cell.Station].Kind == StationKind.Delay) LoseCalls(f => f.Replica < 0 && f.HasEntered, at, now);
        Push(now + Outage(fault, at), RunEvent.Recovered, at);
    }

    private long Outage(Fault fault, int at)
    {
        if (fault.For is { } length) return SimulatedTime.FromTimeSpan(length);
        var range = _stations[_cells[at].Station].Failover ?? default;
        var share = Ziggurat.Unit(RandomStream.Mix(StreamKey.Of(_settings.Key.Seed, _settings.Key.Replication, "failover",
            $"{fault.Component} {fault.At.Ticks} {at}")));
        return SimulatedTime.FromTimeSpan(range.Low + ((range.High - range.Low) * share));
    }

    private void Recovered(int at, long now)
    {
        _cells[at].IsDown = false;
        if (_stations[_cells[at].Station].Kind == StationKind.Delay) return;
        Integrate(ref _cells[at], now);
        Serve(NewReplica(at, now), now);
    }

    // what the replica was doing fails at once; what it leaves behind runs on without effect
    private void Lose(int index, long now)
    {
        ref var cell = ref _cells[_replicas[index].Cell];
        TakeOut(ref cell, index);
        TakeRoom(in cell, -1);
        _replicas[index].Phase = ReplicaPhase.Lost;
        _replicas[index].Held++;
        LoseCalls(f => f.Replica == index && f.HasEntered, _replicas[index].Cell, now);
        LetGo(index, now);
    }

    private void LoseCalls(Func<Frame, bool> isConcerned, int at, long now)
    {
        var count = _frames.Length;
        for (var i = 0; i < count; i++)
            if (_frames[i].State != FrameState.Free && !_frames[i].IsAbandoned && _frames[i].Cell == at && isConcerned(_frames[i]))
                LoseCall(i, now);
    }

    private void LoseCall(int index, long now)
    {
        Abandon(index, FailureCause.Lost, now);
        if (_frames[index].Pool >= 0) GiveBack(index, now);
    }
}
