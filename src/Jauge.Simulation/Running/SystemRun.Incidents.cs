using Jauge.Control;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Faults;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Running;

/// <content>What each fault did to the requests, and when it was over.</content>
internal sealed partial class SystemRun
{
    private const long LookEvery = RunTime.Second;
    private const int CalmLooks = 10;                   // in a row: it has no more effect
    private const double Deviations = 3;
    private IncidentRecord?[] _repairs = [];            // by occurrence: those not over
    private readonly List<(int Occurrence, IncidentRecord Record)> _ending = [];
    private int _openRepairs;                           // those that end when the replicas are whole again

    private void OpenIncident(int index, long now)
    {
        _repairs[index] = new(_settings.Faults[index].Fault, now) { Before = Totals() };
        _counts.Incidents.Add(_repairs[index]!);
        if (_settings.Faults[index].What.Kind is FaultKind.ReplicaLost or FaultKind.NodeLost or FaultKind.Updated) _openRepairs++;
    }

    private (long Ended, long Failed) Totals()
    {
        var (ended, failed) = (0L, 0L);
        for (var i = 0; i < _counts.Ended.Length; i++)
            (ended, failed) = (ended + _counts.Ended[i], failed + (i % FailureCauses.Count > 0 ? _counts.Ended[i] : 0));
        return (ended, failed);
    }

    private void CloseIncident(int index, long now)
    {
        if (_repairs[index] is not { } incident) return;
        (incident.Until, incident.Seen) = (now, Totals());
        incident.Note(incident.Seen);
        _repairs[index] = null;
        _ending.Add((index, incident));
        Push(now + LookEvery, RunEvent.IncidentLooked, _ending.Count - 1);
        if (_settings.Faults[index].What.Kind is FaultKind.ReplicaLost or FaultKind.NodeLost or FaultKind.Updated) _openRepairs--;
    }

    // what it broke may fail long after it: calls that wait for a connection, retries, queues that drain
    private void LookAfter(int at, long now)
    {
        if (_isDraining) return;
        var (index, incident) = _ending[at];
        var isCalm = !Look(incident) && !AwaitsNoAnswer(_settings.Faults[index].What.Kind);
        incident.Quiet = isCalm ? incident.Quiet + 1 : 0;
        if (incident.Quiet < CalmLooks) Push(now + LookEvery, RunEvent.IncidentLooked, at);
    }

    // true: more failures since the latest look than chance alone makes of those before the fault
    private bool Look(IncidentRecord incident)
    {
        var now = Totals();
        var (ended, failed) = (now.Ended - incident.Seen.Ended, now.Failed - incident.Seen.Failed);
        var usual = incident.Before.Ended > 0 ? (double)incident.Before.Failed / incident.Before.Ended * ended : 0;
        incident.Seen = now;
        if (failed <= usual + (Deviations * Math.Sqrt(Math.Max(0, usual)))) return false;
        incident.Note(now);
        return true;
    }

    private bool AwaitsNoAnswer(FaultKind kind)
    {
        if (kind is not (FaultKind.NetworkCut or FaultKind.NodeLost)) return false;
        foreach (ref readonly var frame in _frames.AsSpan())
            if (frame.State == FrameState.Unanswered && !frame.IsAbandoned) return true;
        return false;
    }

    private void CloseWhere(Func<Fault, bool> isOver, long now)
    {
        for (var i = 0; i < _repairs.Length; i++)
            if (_repairs[i] is not null && isOver(_settings.Faults[i].What)) CloseIncident(i, now);
    }

    private void SettleAll()
    {
        for (var i = 0; i < _repairs.Length; i++)
            _repairs[i]?.Note(Totals());
        foreach (var (_, incident) in _ending)
            if (incident.Quiet < CalmLooks) Look(incident);
    }

    // a replica serves again: perhaps it was the last that was missing
    private void CheckRepairs(long now)
    {
        for (var i = 0; i < _updating.Count; i++) StepUpdate(_updating[i], now);
        _updating.RemoveAll(c => !_isUpdating[c]);
        CloseWhere(f => f.Kind switch
        {
            FaultKind.Updated => IsUpdated(f.Component),
            FaultKind.ReplicaLost => AreWhole(c => _stations[_cells[c].Station].Name == f.Component),
            FaultKind.NodeLost =>
                AreWhole(c => _cells[c].Cluster >= 0 && _model.NodeGroups[_clusters[_cells[c].Cluster].Group].Name == f.Component),
            _ => false,
        }, now);
    }

    private bool AreWhole(Func<int, bool> isConcerned)
    {
        for (var c = 0; c < _cells.Length; c++)
            if (isConcerned(c) && Alive(in _cells[c]) < _cells[c].Desired) return false;
        return true;
    }

    private int Alive(in CellState cell)
    {
        var count = 0;
        for (var i = 0; i < cell.ReadyCount; i++)
            if (_replicas[cell.Ready[i]].Phase == ReplicaPhase.Ready) count++;
        return count;
    }
}
