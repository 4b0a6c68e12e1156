using Jauge.Control;
using Jauge.Control.Random;
using Jauge.Control.Scaling;
using Jauge.Control.Scaling.Azure;
using Jauge.Control.Scaling.Keda;
using Jauge.Control.Scaling.Kubernetes;
using Jauge.Control.Scaling.Scheduled;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Running;

/// <content>Scaling: what is measured, as the vendors measure it, and what the policies decide.</content>
internal sealed partial class SystemRun
{
    private const long SamplePeriod = 15 * RunTime.Second;        // the metrics server's resolution; four make its window of a minute
    private const int SamplesAMinute = 4;
    private const int MinutesKept = 90;
    private const double Milli = 1000;
    private static readonly TimeSpan SampleWindow = TimeSpan.FromMinutes(1);
    private List<MetricSample>[] _cpuMinutes = [];
    private List<MetricSample>[] _requestMinutes = [];
    private int[] _sampleCounts = [];
    private long[] _sampledAt = [];

    private void BeginScaling()
    {
        _cpuMinutes = [.. _cells.Select(_ => new List<MetricSample>())];
        _requestMinutes = [.. _cells.Select(_ => new List<MetricSample>())];
        (_sampleCounts, _sampledAt) = (new int[_cells.Length], new long[_cells.Length]);
        for (var c = 0; c < _cells.Length; c++)
            if (_stations[_cells[c].Station].Policy is { } policy)
            {
                Push(SamplePeriod, RunEvent.Sample, c);
                Push(Phase(c, policy), RunEvent.Decide, c);
            }
            else if (_stations[_cells[c].Station].IsVertical)
            {
                Push(SamplePeriod, RunEvent.Sample, c);
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
            if (_replicas[i].Cell == at && _replicas[i].Phase is ReplicaPhase.Starting or ReplicaPhase.Ready or ReplicaPhase.Unready or ReplicaPhase.Draining)
                SampleReplica(i, now);
        _sampledAt[at] = now;
        if (++_sampleCounts[at] % SamplesAMinute == 0) KeepMinute(at, in cell, now);
        Push(now + SamplePeriod, RunEvent.Sample, at);
    }

    private void SampleReplica(int index, long now)
    {
        var cores = _coreSamples.AsSpan(index * Samples, Samples);
        var arrivals = _arrivalSamples.AsSpan(index * Samples, Samples);
        cores[1..].CopyTo(cores);
        arrivals[1..].CopyTo(arrivals);
        cores[^1] = CoreTimeOf(index, now);
        arrivals[^1] = _replicas[index].Arrived;
    }

    private void KeepMinute(int at, in CellState cell, long now)
    {
        if (cell.ReadyCount == 0) return;
        if (_stations[cell.Station].IsVertical) Learn(at, in cell, now);
        var (cpu, requests) = (0.0, 0.0);
        for (var i = 0; i < cell.ReadyCount; i++)
            (cpu, requests) = (cpu + CpuPercent(cell.Ready[i], _stations[cell.Station].Cores), requests + RequestRate(cell.Ready[i]));
        Keep(_cpuMinutes[at], new(Time(now), cpu, cpu / cell.ReadyCount, cpu / cell.ReadyCount, cell.ReadyCount));
        Keep(_requestMinutes[at], new(Time(now), requests, requests / cell.ReadyCount, requests / cell.ReadyCount, cell.ReadyCount));
    }

    private static void Keep(List<MetricSample> minutes, MetricSample sample)
    {
        if (minutes.Count == MinutesKept) minutes.RemoveAt(0);
        minutes.Add(sample);
    }

    // cores in use, mean over the last minute or over the replica's life
    private double CoresInUse(int index)
    {
        var samples = _coreSamples.AsSpan(index * Samples, Samples);
        return (samples[^1] - samples[0]) / WindowOf(index);
    }

    private double CpuPercent(int index, double cores) => cores > 0 ? 100 * CoresInUse(index) / cores : 0;

    private double RequestRate(int index)
    {
        var samples = _arrivalSamples.AsSpan(index * Samples, Samples);
        return (samples[^1] - samples[0]) / RunTime.ToSeconds(WindowOf(index));
    }

    private long WindowOf(int index)
    {
        var life = _sampledAt[_replicas[index].Cell] - _replicas[index].StartedAt;
        return Math.Clamp(life, 1, SamplesAMinute * SamplePeriod);
    }

    private void Decide(int at, long now)
    {
        ref var cell = ref _cells[at];
        Queue(ref cell, 0, now);
        var policy = _stations[cell.Station].Policy!;
        var decision = policy.Decide(Observe(at, policy, now), cell.Memory);
        (cell.Memory, cell.ArrivedAtDecision, cell.DecidedAt) = (decision.Memory, cell.Counts.Arrived, now);
        if (decision.Replicas != cell.Desired) _counts.Steps.Add(new(Time(now), at, cell.Desired, decision.Replicas, decision.Proposed,
            decision.Reason));
        if (decision.Replicas > cell.Desired) cell.Counts.LagWait += cell.WaitSinceDecision;
        (cell.Desired, cell.WaitSinceDecision) = (decision.Replicas, 0);
        Reconcile(at, now);
        Push(now + RunTime.FromTimeSpan(policy.EvaluationInterval), RunEvent.Decide, at);
    }

    private ScalingObservation Observe(int at, IScalingPolicy policy, long now)
    {
        ref var cell = ref _cells[at];
        return new()
        {
            At = Time(now), Replicas = cell.Desired, ExistingReplicas = cell.Wanted,
            ServingReplicas = cell.ReadyCount,
            Metrics = Measured(at, policy, now), Pods = Reads(policy) is HpaPolicy ? Pods(at) : [],
        };
    }

    private static IScalingPolicy? Reads(IScalingPolicy? policy) => policy is ScheduledPolicy scheduled ? scheduled.Inner : policy;

    private EquatableList<MetricSeries> Measured(int at, IScalingPolicy policy, long now) => Reads(policy) switch
    {
        ContainerAppsPolicy => ContainerApps(at, now),
        KedaPolicy => Totals(at, now),
        HpaPolicy => [MetricSeries.Now(SeriesNames.Queue, Time(now), QueueLength(at))],
        null => [],
        _ => [new(SeriesNames.Cpu, [.. _cpuMinutes[at]]), new(SeriesNames.Requests, [.. _requestMinutes[at]])],
    };

    private EquatableList<MetricSeries> ContainerApps(int at, long now)
    {
        ref readonly var cell = ref _cells[at];
        var rate = (cell.Counts.Arrived - cell.ArrivedAtDecision) / RunTime.ToSeconds(Math.Max(1, now - cell.DecidedAt));
        var cpu = 0.0;
        for (var i = 0; i < cell.ReadyCount; i++) cpu += CpuPercent(cell.Ready[i], _stations[cell.Station].Cores) / cell.ReadyCount;
        return
        [
            MetricSeries.Now(ContainerAppsRule.RequestRate, Time(now), rate),
                MetricSeries.Now(ContainerAppsRule.InFlight, Time(now), cell.InFlight),
            MetricSeries.Now(ContainerAppsRule.CpuPercent, Time(now), cpu), MetricSeries.Now(SeriesNames.Queue, Time(now), QueueLength(at)),
        ];
    }

    private EquatableList<PodObservation> Pods(int at)
    {
        var pods = new List<PodObservation>();
        for (var i = 0; i < _replicas.Length; i++)
            if (_replicas[i].Cell == at && _replicas[i].Phase is not (ReplicaPhase.Gone or ReplicaPhase.Lost))
                pods.Add(Pod(i, at));
        if (_cells[at].Pending > 0) pods.Add(new() { Count = _cells[at].Pending, Phase = PodPhase.Pending, IsReady = null });
        return [.. pods];
    }

    private PodObservation Pod(int index, int at)
    {
        ref readonly var replica = ref _replicas[index];
        var station = _stations[_cells[at].Station];
        var isSampled = _sampledAt[at] > replica.StartedAt;
        var asked = station.AskedCores > 0 ? station.AskedCores : station.Cores;
        return new()
        {
            IsBeingDeleted = replica.Phase == ReplicaPhase.Draining, IsReady = replica.Phase is ReplicaPhase.Ready or ReplicaPhase.Draining,
            StartedAt = Time(replica.StartedAt),
            ReadyChangedAt = Time(replica.Phase == ReplicaPhase.Starting ? replica.StartedAt : replica.ReadyAt),
            SampledAt = Time(_sampledAt[at]), SampleWindow = SampleWindow,
            Containers = [new("app",
            [new(SeriesNames.Cpu, NamedMilli.FromValue(asked), isSampled ? (long)(CoresInUse(index) * Milli) : null)])],
            Metrics = isSampled && replica.Phase == ReplicaPhase.Ready
            ? [new(SeriesNames.Requests, NamedMilli.FromValue(RequestRate(index)))] : [],
        };
    }
}
