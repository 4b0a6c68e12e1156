using Jauge.Simulation.Engine;
using Jauge.Simulation.Faults;
using Jauge.Simulation.Model;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Random;

namespace Jauge.Simulation.Running;

/// <content>What goes wrong.</content>
internal sealed partial class SystemRun
{
    private void BeginFaults()
    {
        for (var i = 0; i < _settings.Faults.Count; i++)
        {
            var fault = _settings.Faults[i];
            Push(SimulatedTime.FromTimeSpan(fault.At), RunEvent.FaultBegins, i);
            if (fault is { Kind: FaultKind.Slow or FaultKind.Failing, For: { } length })
                Push(SimulatedTime.FromTimeSpan(fault.At + length), RunEvent.FaultEnds, i);
        }
    }

    private void FaultBegins(int index, long now)
    {
        var fault = _settings.Faults[index];
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

    private void FaultEnds(int index, long now)
    {
        for (var c = 0; c < _cells.Length; c++)
            if (_stations[_cells[c].Station].Name == _settings.Faults[index].Component)
                (_cells[c].Slow, _cells[c].FailingBelow) = (1, 0);
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
        var share = Ziggurat.Unit(RandomStream.Mix(StreamKey.Of(_settings.Key.Seed, _settings.Key.Replication, "failover", $"{fault.Component} {fault.At.Ticks} {at}")));
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
