using Jauge.Control;
using Jauge.Control.Random;
using Jauge.Control.Scaling;
using Jauge.Dynamics.Scaling;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Running;

/// <content>Scaling: what is measured of replicas, and what the policies decide.</content>
internal sealed partial class SystemRun
{
    private readonly List<ReplicaSample> _ready = [];
    private readonly List<ReplicaSample> _all = [];
    private ScalingSight[] _sights = [];
    private Autoscaler?[] _autoscalers = [];
    private long[] _sampledAt = [];

    private void BeginScaling()
    {
        _sights = [.. _cells.Select(c => new ScalingSight(_stations[c.Station]))];
        _autoscalers = [.. _cells.Select(c => _stations[c.Station].Policy is { } policy ? new Autoscaler(policy) : null)];
        _sampledAt = new long[_cells.Length];
        for (var c = 0; c < _cells.Length; c++)
            if (_stations[_cells[c].Station].Policy is { } policy)
            {
                Push(MetricsServer.SamplePeriod, RunEvent.Sample, c);
                Push(Phase(c, policy), RunEvent.Decide, c);
            }
            else if (_stations[_cells[c].Station].IsVertical)
            {
                Push(MetricsServer.SamplePeriod, RunEvent.Sample, c);
            }
    }

    // the autoscaler's clock knows nothing of when the load begins
    private long Phase(int at, IScalingPolicy policy)
    {
        var share = Ziggurat.Unit(RandomStream.Mix(unchecked(_cells[at].StartKey + PickSalt)));
        return Math.Max(1, (long)(RunTime.FromTimeSpan(policy.EvaluationInterval) * share));
    }

    private void Sample(int at, long now)
    {
        ref var cell = ref _cells[at];
        for (var i = 0; i < _replicas.Length; i++)
            if (_replicas[i].Cell == at
                && _replicas[i].Phase is ReplicaPhase.Starting or ReplicaPhase.Ready or ReplicaPhase.Unready or ReplicaPhase.Draining)
                SampleReplica(i, now);
        _sampledAt[at] = now;
        if (_sights[at].Sampled(Time(now)) && cell.ReadyCount > 0) KeepMinute(at, in cell, now);
        Push(now + MetricsServer.SamplePeriod, RunEvent.Sample, at);
    }

    private void SampleReplica(int index, long now)
    {
        MetricsServer.Push(_coreSamples.AsSpan(index * Samples, Samples), CoreTimeOf(index, now));
        MetricsServer.Push(_arrivalSamples.AsSpan(index * Samples, Samples), _replicas[index].Arrived);
    }

    private void KeepMinute(int at, in CellState cell, long now)
    {
        if (_stations[cell.Station].IsVertical) Learn(at, in cell, now);
        _sights[at].KeepMinute(Time(now), Ready(at));
    }

    // cores in use, mean over the last minute or over the replica's life
    private double CoresInUse(int index)
    {
        var samples = _coreSamples.AsSpan(index * Samples, Samples);
        return (samples[^1] - samples[0]) / WindowOf(index);
    }

    private double RequestRate(int index)
    {
        var samples = _arrivalSamples.AsSpan(index * Samples, Samples);
        return (samples[^1] - samples[0]) / RunTime.ToSeconds(WindowOf(index));
    }

    private long WindowOf(int index) => MetricsServer.WindowOf(_sampledAt[_replicas[index].Cell], _replicas[index].StartedAt);

    private void Decide(int at, long now)
    {
        ref var cell = ref _cells[at];
        Queue(ref cell, 0, now);
        var autoscaler = _autoscalers[at]!;
        var decision = autoscaler.Decide(Observe(at, now));
        (cell.ArrivedAtDecision, cell.DecidedAt) = (cell.Counts.Arrived, now);
        if (decision.Replicas != cell.Desired) _counts.Steps.Add(new(Time(now), at, cell.Desired, decision.Replicas, decision.Proposed,
            decision.Reason));
        if (decision.Replicas > cell.Desired) cell.Counts.LagWait += cell.WaitSinceDecision;
        (cell.Desired, cell.WaitSinceDecision) = (decision.Replicas, 0);
        Reconcile(at, now);
        Push(now + RunTime.FromTimeSpan(autoscaler.Policy.EvaluationInterval), RunEvent.Decide, at);
    }

    private ScalingObservation Observe(int at, long now)
    {
        ref var cell = ref _cells[at];
        return _sights[at].Observe(new()
        {
            At = Time(now), Desired = cell.Desired, Wanted = cell.Wanted, Pending = cell.Pending, InFlight = cell.InFlight,
            Queued = cell.Queued,
            QueueLength = QueueLength(at),
            ArrivalRate = (cell.Counts.Arrived - cell.ArrivedAtDecision) / RunTime.ToSeconds(Math.Max(1, now - cell.DecidedAt)),
        }, Ready(at), _sights[at].ReadsPods ? All(at) : _all);
    }

    private List<ReplicaSample> Ready(int at)
    {
        _ready.Clear();
        for (var i = 0; i < _cells[at].ReadyCount; i++) _ready.Add(Seen(_cells[at].Ready[i], at));
        return _ready;
    }

    private List<ReplicaSample> All(int at)
    {
        _all.Clear();
        for (var i = 0; i < _replicas.Length; i++)
            if (_replicas[i].Cell == at && _replicas[i].Phase is not (ReplicaPhase.Gone or ReplicaPhase.Lost))
                _all.Add(Seen(i, at));
        return _all;
    }

    private ReplicaSample Seen(int index, int at)
    {
        ref readonly var replica = ref _replicas[index];
        return new(
            Time(replica.StartedAt), Time(replica.Phase == ReplicaPhase.Starting ? replica.StartedAt : replica.ReadyAt),
            replica.Phase == ReplicaPhase.Ready, replica.Phase == ReplicaPhase.Draining, _sampledAt[at] > replica.StartedAt,
            CoresInUse(index), RequestRate(index));
    }
}
