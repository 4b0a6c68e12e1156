using Jauge.Control;
using Jauge.Control.Health;
using Jauge.Control.Random;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;

namespace Jauge.Simulation.Running;

/// <content>Readiness and liveness: a replica that does not answer its checks takes no calls, or is started again. A check is a call as any
/// other, but makes none: it waits for a slot behind those that came before it, and its work takes longer where all work does.</content>
internal sealed partial class SystemRun
{
    private const ulong ProbeSalt = 0xE7F35C8D91B24A6B;
    private const int Kinds = 2;                            // readiness, liveness
    private static readonly long QuietSpan = RunTime.FromTimeSpan(CrashLoopBackOff.ResetAfter);
    private ProbeState[] _probes = [];                      // by replica and kind
    // when the check that is under way was sent; −1: it will not be answered in time
    private long[] _probeSent = [];
    private readonly List<(int Fault, int Replica, int Generation, double Amount)> _slowed = [];
    private int _placeOn = -1;                              // the node of a replica that starts again

    private ProbeModel? ProbeOf(int at, int kind) =>
        kind == 0 ? _stations[_cells[at].Station].Readiness : _stations[_cells[at].Station].Liveness;

    private void BeginProbes(int index, long now)
    {
        for (var kind = 0; kind < Kinds; kind++)
            if (ProbeOf(_replicas[index].Cell, kind) is { } probe) BeginProbe((index * Kinds) + kind, probe, now);
    }

    // the kubelet spreads its checks by chance
    private void BeginProbe(int at, ProbeModel probe, long now)
    {
        if (_probes.Length < _replicas.Length * Kinds)
        {
            Array.Resize(ref _probes, _replicas.Length * Kinds);
            Array.Resize(ref _probeSent, _replicas.Length * Kinds);
        }

        ref readonly var replica = ref _replicas[at / Kinds];
        _probes[at] = new(true);
        var key = StreamKey.Member(StreamKey.Member(unchecked(_cells[replica.Cell].StartKey + ProbeSalt), at), replica.Generation);
        var phase = (long)(RunTime.FromTimeSpan(probe.Options.Period) * Ziggurat.Unit(RandomStream.Mix(key)));
        Push(now + Math.Max(1, phase), RunEvent.Probe, at, replica.Generation);
    }

    private bool IsProbed(int index, int generation) =>
        _replicas[index].Generation == generation && _replicas[index].Phase is ReplicaPhase.Ready or ReplicaPhase.Unready;

    private void Probe(int at, int generation, long now)
    {
        var index = at / Kinds;
        if (!IsProbed(index, generation)) return;
        ref readonly var replica = ref _replicas[index];
        var probe = ProbeOf(replica.Cell, at % Kinds)!;
        var (timeout, work) = (RunTime.FromTimeSpan(probe.Options.Timeout), ProbeWork(index, probe));
        Push(now + Math.Max(RunTime.FromTimeSpan(probe.Options.Period), timeout), RunEvent.Probe, at, generation);
        if (work <= timeout && replica.Busy < replica.Slots)
            Judge(at, true, now);
        else if (replica.Busy >= replica.Slots && replica.Waiting >= _cells[replica.Cell].MaxWaiting)
            Judge(at, false, now);
        else
        {
            _probeSent[at] = work <= timeout ? now : -1;
            Push(now + (work <= timeout ? timeout - work : timeout), RunEvent.ProbeDue, at, generation);
        }
    }

    // on cores that others share
    private long ProbeWork(int index, ProbeModel probe)
    {
        ref readonly var replica = ref _replicas[index];
        ref readonly var cell = ref _cells[replica.Cell];
        var work = probe.Takes.Ticks * (double)RunTime.Tick * cell.Slow * SlowOf(in replica, cell.Station, _now);
        if (_shared[index] is { } shared) work *= Math.Max(1, ((_host?.Count(index) ?? shared.Count) + 1) / _stations[cell.Station].Cores);
        return (long)Math.Min(work, long.MaxValue / 4.0);
    }

    // first come first served: as long as one waits that came before the check, so does the check
    private void ProbeDue(int at, int generation, long now)
    {
        var index = at / Kinds;
        if (!IsProbed(index, generation)) return;
        ref readonly var replica = ref _replicas[index];
        var isWaiting = replica.Busy >= replica.Slots && replica.Head >= 0 && _frames[replica.Head].Mark <= _probeSent[at];
        Judge(at, _probeSent[at] >= 0 && !isWaiting, now);
    }

    private void Judge(int at, bool passed, long now)
    {
        var (index, before) = (at / Kinds, _probes[at]);
        var after = before.After(passed, ProbeOf(_replicas[index].Cell, at % Kinds)!.Options);
        _probes[at] = after;
        if (after.IsIn == before.IsIn) return;
        if (at % Kinds == 1) Restart(index, now);
        else if (after.IsIn) ComeIn(index, now);
        else GoOut(index, now);
    }

    private void GoOut(int index, long now)
    {
        ref var cell = ref _cells[_replicas[index].Cell];
        Integrate(ref cell, now);
        TakeOut(ref cell, index);
        cell.Unready++;
        _replicas[index].Phase = ReplicaPhase.Unready;
    }

    private void ComeIn(int index, long now)
    {
        ref var cell = ref _cells[_replicas[index].Cell];
        Integrate(ref cell, now);
        cell.Unready--;
        _replicas[index].Phase = ReplicaPhase.Ready;
        Join(index, ref cell, now);
    }

    private void LeaveBalancer(ref CellState cell, int index)
    {
        if (_replicas[index].Phase == ReplicaPhase.Unready) cell.Unready--;
        else TakeOut(ref cell, index);
    }

    private int AnyUnready(int at)
    {
        if (_cells[at].Unready == 0) return -1;
        for (var i = 0; i < _replicas.Length; i++)
            if (_replicas[i].Cell == at && _replicas[i].Phase == ReplicaPhase.Unready) return i;
        return -1;
    }

    // it ends within its grace, waits as the kubelet makes it wait, and starts in its place
    private void Restart(int index, long now)
    {
        ref var replica = ref _replicas[index];
        ref var cell = ref _cells[replica.Cell];
        Integrate(ref cell, now);
        Queue(ref cell, 0, now);
        if (now - replica.ReadyAt >= QuietSpan) replica.Restarts = 0;
        cell.Counts.Restarts++;
        cell.Restarting++;
        replica.IsRestarting = true;
        Drain(index, now);
    }

    private void StartAgain(int at, int node, int restarts, long now)
    {
        _cells[at].Restarting--;
        if (node >= 0 ? _nodes[node].IsGone : _cells[at].Cluster >= 0)
        {
            Create(at, now);
            return;
        }

        _placeOn = node;
        var index = NewReplica(at, now);
        _placeOn = -1;
        ref var cell = ref _cells[at];
        cell.Starting++;
        _replicas[index].Restarts = restarts + 1;
        var wait = RunTime.FromTimeSpan(CrashLoopBackOff.Delay(restarts));
        Push(now + wait + StartTime(StreamKey.Member(cell.StartKey, cell.Created++), cell.Station), RunEvent.Ready, index,
            _replicas[index].Generation);
    }

    private long StartTime(ulong key, int station) =>
        _stations[station].StartsIn is { } law ? Sampler.Of(law).Draw(RandomStream.Mix(key)) : 0;

    private void SlowReplica(int fault, double amount, int at)
    {
        ref var cell = ref _cells[at];
        if (LastAlive(in cell) is not (>= 0 and var last)) return;
        ref var replica = ref _replicas[last];
        _slowed.Add((fault, last, replica.Generation, amount));
        if (replica.Slow == 0) (replica.Slow, cell.Slowed) = (1, cell.Slowed + 1);
        replica.Slow *= amount;
        SetSlow(ref cell);
    }

    // one that has started again has left its trouble behind
    private void RelieveReplicas(int fault)
    {
        foreach (var slowed in _slowed)
            if (slowed.Fault == fault && _replicas[slowed.Replica].Generation == slowed.Generation)
                _replicas[slowed.Replica].Slow /= slowed.Amount;
        _slowed.RemoveAll(s => s.Fault == fault);
    }
}
