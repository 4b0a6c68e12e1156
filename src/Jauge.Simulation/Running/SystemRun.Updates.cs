using Jauge.Control;
using Jauge.Control.Rollout;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Running;

/// <content>Rolling updates, and how long a replica may take to end.</content>
internal sealed partial class SystemRun
{
    // terminationGracePeriodSeconds (kubernetes/kubernetes:pkg/apis/core/v1/defaults.go), and stopTimeout of ECS: both 30 s
    private const long GracePeriod = 30 * RunTime.Second;
    private readonly List<int> _updating = [];          // cells
    private bool[] _isUpdating = [];                    // by cell
    private bool[] _isOld = [];                         // by replica

    private void BeginUpdate(int at, long now)
    {
        if (_isUpdating.Length == 0) _isUpdating = new bool[_cells.Length];
        for (var i = 0; i < _replicas.Length; i++)
            if (_replicas[i].Cell == at
                && _replicas[i]
                .Phase is ReplicaPhase.Starting or ReplicaPhase.Ready or ReplicaPhase.Unready or ReplicaPhase.Silent) _isOld[i] = true;
        if (!_isUpdating[at]) _updating.Add(at);
        _isUpdating[at] = true;
        StepUpdate(at, now);
    }

    private bool IsUpdated(string component) => !_updating.Exists(c => _isUpdating[c] && _stations[_cells[c].Station].Name == component);

    private void StepUpdate(int at, long now)
    {
        if (!_isUpdating[at]) return;
        Integrate(ref _cells[at], now);
        Queue(ref _cells[at], 0, now);
        while (true)
        {
            var state = Rollout(at);
            var step = _stations[_cells[at].Station].Rollout.Step(state);
            _isUpdating[at] = state.Old > 0 || state.NewAvailable < state.Desired;
            if (!_isUpdating[at] || (step.Create == 0 && step.Delete == 0)) break;
            for (var i = 0; i < step.Create; i++) Create(at, now);
            for (var i = 0; i < step.Delete; i++) EndOld(at, now);
        }

        if (!_isUpdating[at]) Reconcile(at, now);
    }

    private RolloutState Rollout(int at)
    {
        ref readonly var cell = ref _cells[at];
        var (old, oldAvailable, young, youngAvailable) = (cell.Silent, 0, cell.Pending + cell.Restarting, 0);
        for (var i = 0; i < _replicas.Length; i++)
        {
            if (_replicas[i].Cell != at || _replicas[i].Phase is not (ReplicaPhase.Starting or ReplicaPhase.Ready or ReplicaPhase.Unready))
                continue;
            var available = _replicas[i].Phase == ReplicaPhase.Ready ? 1 : 0;
            if (_isOld[i]) (old, oldAvailable) = (old + 1, oldAvailable + available);
            else (young, youngAvailable) = (young + 1, youngAvailable + available);
        }

        return new(cell.Desired, old, oldAvailable, young, youngAvailable);
    }

    // those that do not serve go first
    private void EndOld(int at, long now)
    {
        var found = -1;
        for (var i = 0; i < _replicas.Length; i++)
            if (_replicas[i].Cell == at && _isOld[i]
                && _replicas[i].Phase is ReplicaPhase.Starting or ReplicaPhase.Unready or ReplicaPhase.Ready
                && (found < 0 || _replicas[i].Phase is ReplicaPhase.Starting or ReplicaPhase.Unready)) found = i;
        if (found < 0) return;
        if (_replicas[found].Phase == ReplicaPhase.Starting) StopStarting(found, now);
        else Drain(found, now);
    }

    private void GraceEnds(int index, int generation, long now)
    {
        ref var replica = ref _replicas[index];
        if (replica.Generation != generation || replica.Phase != ReplicaPhase.Draining) return;
        var at = replica.Cell;
        Integrate(ref _cells[at], now);
        _cells[at].Draining--;
        (replica.Phase, replica.Held) = (ReplicaPhase.Lost, replica.Held + 1);
        if (!replica.IsRestarting) LeavePlace(index);
        LoseCalls(f => f.Replica == index && f.HasEntered, at, now);
        LetGo(index, now);
    }
}
