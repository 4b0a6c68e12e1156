using Jauge.Control;
using Jauge.Control.Random;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Faults;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Running;

/// <content>What goes wrong.</content>
internal sealed partial class SystemRun
{
    private readonly long[] _leavingFrom;               // by region: when its users begin to leave; −1: nothing is wrong
    private readonly int[] _outages;                    // by cell: how many keep it down
    private bool[] _underWay = [];                      // by occurrence

    private void BeginFaults()
    {
        _leavingFrom.AsSpan().Fill(-1);
        _primaryZones.AsSpan().Fill(1);
        _underWay = new bool[_settings.Faults.Count];
        _repairs = new IncidentRecord?[_settings.Faults.Count];
        for (var i = 0; i < _settings.Faults.Count; i++)
        {
            var fault = _settings.Faults[i].What;
            Push(RunTime.FromTimeSpan(fault.At), RunEvent.FaultBegins, i);
            if (fault.For is { } length && fault.Kind is not FaultKind.PrimaryLost)
                Push(RunTime.FromTimeSpan(fault.At + length), RunEvent.FaultEnds, i);
        }
    }

    private void FaultBegins(int index, long now)
    {
        var fault = _settings.Faults[index].What;
        _underWay[index] = true;
        OpenIncident(index, now);
        switch (fault.Kind)
        {
            case FaultKind.RegionLost: LoseRegion(fault, now); break;
            case FaultKind.ZoneLost: LoseZone(fault, now); break;
            case FaultKind.NodeLost: LoseANode(fault, now); break;
            case FaultKind.NetworkCut: CutNetwork(fault, now); break;
            case FaultKind.Burst: break;
            case FaultKind.ReplicaSlow: EachCell(fault, c => SlowReplica(index, fault.Amount, c)); break;
            default: EachCell(fault, c => Apply(fault, c, now)); break;
        }
    }

    private void EachCell(Fault fault, Action<int> action)
    {
        for (var c = 0; c < _cells.Length; c++)
            if (_stations[_cells[c].Station].Name == fault.Component)
                action(c);
    }

    private void Apply(Fault fault, int at, long now)
    {
        switch (fault.Kind)
        {
            case FaultKind.PrimaryLost: LosePrimary(fault, at, now); break;
            case FaultKind.ReplicaLost: LoseReplica(at, now); break;
            case FaultKind.CacheLost: _cells[at].LostAt = now; break;
            case FaultKind.Updated: BeginUpdate(at, now); break;
            default: Trouble(at); break;
        }
    }

    private void FaultEnds(int index, long now)
    {
        var fault = _settings.Faults[index].What;
        _underWay[index] = false;
        switch (fault.Kind)
        {
            case FaultKind.RegionLost: RegainRegion(fault, now); break;
            case FaultKind.ZoneLost: RegainZone(fault, now); break;
            case FaultKind.NetworkCut: MendNetwork(); break;
            case FaultKind.ReplicaSlow: RelieveReplicas(index); break;
            default: EachCell(fault, Trouble); break;
        }

        CloseIncident(index, now);
    }

    // what weighs on a cell now: faults may overlap
    private void Trouble(int at)
    {
        ref var cell = ref _cells[at];
        var name = _stations[cell.Station].Name;
        var (slow, works) = (1.0, 1 - LostShare(at));
        for (var i = 0; i < _underWay.Length; i++)
        {
            var fault = _settings.Faults[i].What;
            if (!_underWay[i] || fault.Component != name) continue;
            if (fault.Kind is FaultKind.Slow or FaultKind.DiskSlow) slow *= fault.Amount;
            if (fault.Kind == FaultKind.Failing) works *= 1 - fault.Amount;
        }

        (cell.Slow, cell.FailingBelow, cell.IsDown) = (slow, works < 1 ? Chance.Bound(1 - works) : 0, _outages[at] > 0);
        SetSlow(ref cell);
        cell.IsTroubled = cell.IsDown || cell.FailingBelow > 0 || IsCutOff(cell.Station);
    }

    private static bool Fails(in Frame frame, in CellState cell) =>
        cell.IsDown || (cell.FailingBelow > 0 && RandomStream.Mix(unchecked(frame.Key + FaultSalt)) < cell.FailingBelow);

    private void GoDown(int at)
    {
        _outages[at]++;
        Trouble(at);
    }

    private void ComeBack(int at)
    {
        _outages[at]--;
        Trouble(at);
    }

    // its users go elsewhere one by one, as the addresses that they keep run out
    private void LoseRegion(Fault fault, long now)
    {
        var region = _model.Regions.ToList().IndexOf(fault.Component);
        var detection = _model.Detection ?? new(TimeSpan.MaxValue, TimeSpan.MaxValue);
        var share = Ziggurat.Unit(RandomStream.Mix(StreamKey.Of(_settings.Key.Seed, _settings.Key.Replication, "detection",
            fault.Component)));
        _leavingFrom[region] = _model.Detection is null ? long.MaxValue : now + RunTime.FromTimeSpan(Within(detection, share));
        for (var c = 0; c < _cells.Length; c++)
            if (_cells[c].Region == region)
            {
                GoDown(c);
                LoseCalls(f => f.HasEntered, c, now);
            }
    }

    private void RegainRegion(Fault fault, long now)
    {
        var region = _model.Regions.ToList().IndexOf(fault.Component);
        _leavingFrom[region] = -1;
        for (var c = 0; c < _cells.Length; c++)
            if (_cells[c].Region == region)
            {
                _cells[c].LostAt = now;
                ComeBack(c);
            }
    }

    // where a client's requests go now
    private int RegionFor(int home, ulong key, long now)
    {
        var from = _leavingFrom[home];
        if (from < 0 || now < from) return home;
        var keeps = (long)(Ziggurat.Unit(RandomStream.Mix(unchecked(key + FaultSalt))) * RunTime.FromTimeSpan(_model.TimeToLive));
        if (now < from + keeps) return home;
        for (var region = 0; region < _leavingFrom.Length; region++)
            if (_leavingFrom[region] < 0) return region;
        return home;
    }

    private void LoseReplica(int at, long now)
    {
        ref var cell = ref _cells[at];
        if (LastAlive(in cell) is not (>= 0 and var last)) return;
        Integrate(ref cell, now);
        Lose(last, now);
        Reconcile(at, now);
    }

    // what the replica was doing fails at once; what it leaves behind runs on without effect
    private void Lose(int index, long now)
    {
        ref var cell = ref _cells[_replicas[index].Cell];
        LeaveBalancer(ref cell, index);
        if (_onDemand[_replicas[index].Cell] is { } instances) Forget(index, ref cell, instances);
        LeavePlace(index);
        _replicas[index].Phase = ReplicaPhase.Lost;
        _replicas[index].Held++;
        LoseCalls(f => f.Replica == index && f.HasEntered, _replicas[index].Cell, now);
        LetGo(index, now);
    }

    private void LoseCalls(Func<Frame, bool> isConcerned, int at, long now, FailureCause cause = FailureCause.Lost)
    {
        var count = _frames.Length;
        for (var i = 0; i < count; i++)
            if (_frames[i].State != FrameState.Free && !_frames[i].IsAbandoned && _frames[i].Cell == at && isConcerned(_frames[i]))
                LoseCall(i, cause, now);
    }

    private void LoseCall(int index, FailureCause cause, long now)
    {
        Abandon(index, cause, now);
        if (_frames[index].Pool >= 0) GiveBack(index, now);
    }
}
