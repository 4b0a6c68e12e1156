using Jauge.Simulation.Faults;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Running;

/// <content>What each fault did to the requests, and when it was over.</content>
internal sealed partial class SystemRun
{
    private IncidentRecord?[] _repairs = [];            // by occurrence: those not over
    private int _openRepairs;                           // those that end when the replicas are whole again

    private void OpenIncident(int index, long now)
    {
        var (ended, failed) = Totals();
        _repairs[index] = new(_settings.Faults[index].Fault, now) { Ended = ended, Failed = failed };
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
        incident.Until = now;
        Settle(index);
        if (_settings.Faults[index].What.Kind is FaultKind.ReplicaLost or FaultKind.NodeLost or FaultKind.Updated) _openRepairs--;
    }

    private void Settle(int index)
    {
        var incident = _repairs[index]!;
        var (ended, failed) = Totals();
        (incident.Ended, incident.Failed) = (Math.Max(0, ended - incident.Ended), Math.Max(0, failed - incident.Failed));
        _repairs[index] = null;
    }

    private void CloseWhere(Func<Fault, bool> isOver, long now)
    {
        for (var i = 0; i < _repairs.Length; i++)
            if (_repairs[i] is not null && isOver(_settings.Faults[i].What)) CloseIncident(i, now);
    }

    private void SettleAll()
    {
        for (var i = 0; i < _repairs.Length; i++)
            if (_repairs[i] is not null) Settle(i);
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
            FaultKind.NodeLost => AreWhole(c => _cells[c].Cluster >= 0 && _model.NodeGroups[_clusters[_cells[c].Cluster].Group].Name == f.Component),
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
