using Jauge.Control;
using Jauge.Dynamics;
using Jauge.Dynamics.Scaling;

namespace Jauge.Rehearsal.Loop;

/// <summary>The control loop of one component on a real clock: it samples as the simulated one does, shows the policy the same, and leaves
/// it the decision.</summary>
/// <param name="station">The component; it has a policy.</param>
/// <param name="pool">Its replicas.</param>
/// <param name="trace">Takes every decision.</param>
/// <param name="clock">The clock of the run.</param>
public sealed class LiveLoop(StationModel station, IReplicaPool pool, DecisionTrace trace, TimeProvider clock)
{
    private static readonly TimeSpan SamplePeriod = new(MetricsServer.SamplePeriod / RunTime.Tick);
    private readonly ScalingSight _sight = new(station);
    private readonly Autoscaler _autoscaler =
        new(station.Policy ?? throw new ArgumentException("Nothing scales the component.", nameof(station)));
    private readonly Dictionary<string, ReplicaMeter> _meters = new(StringComparer.Ordinal);
    private int _desired = station.Replicas;
    private long _arrived;
    private TimeSpan _decidedAt;

    /// <summary>Samples and decides until it is cancelled.</summary>
    /// <param name="start">The start of the run, on the same clock; not later than now.</param>
    /// <param name="cancellation">Ends the loop, which is no failure.</param>
    public async Task RunAsync(DateTimeOffset start, CancellationToken cancellation)
    {
        _arrived = (await pool.ReadAsync(cancellation).ConfigureAwait(false)).Arrived;
        // the autoscaler's clock knows nothing of when the load begins: half an interval is the mean of its phase
        var (sampleAt, decideAt) = (SamplePeriod, _autoscaler.Policy.EvaluationInterval / 2);
        while (!cancellation.IsCancellationRequested)
        {
            var next = sampleAt <= decideAt ? sampleAt : decideAt;
            if (!await IsReachedAsync(start + next, cancellation).ConfigureAwait(false)) return;
            if (next == sampleAt) sampleAt += await SampleAsync(start, cancellation).ConfigureAwait(false);
            else decideAt += await DecideAsync(start, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<bool> IsReachedAsync(DateTimeOffset instant, CancellationToken cancellation)
    {
        var wait = instant - clock.GetUtcNow();
        if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancellation.IsCancellationRequested;
    }

    private async Task<TimeSpan> SampleAsync(DateTimeOffset start, CancellationToken cancellation)
    {
        var reading = await pool.ReadAsync(cancellation).ConfigureAwait(false);
        var now = clock.GetUtcNow() - start;
        foreach (var replica in reading.Replicas) MeterOf(replica).Sample(replica, now);
        if (_sight.Sampled(now)) _sight.KeepMinute(now, Ready(reading, start));
        return SamplePeriod;
    }

    private async Task<TimeSpan> DecideAsync(DateTimeOffset start, CancellationToken cancellation)
    {
        var reading = await pool.ReadAsync(cancellation).ConfigureAwait(false);
        var now = clock.GetUtcNow() - start;
        var observation =
            _sight.Observe(Site(reading, now), Ready(reading, start), [.. reading.Replicas.Select(r => MeterOf(r).Read(r, start))]);
        var decision = _autoscaler.Decide(observation);
        trace.Add(TracedDecision.Of(station.Name, observation, decision));
        (_desired, _arrived, _decidedAt) = (decision.Replicas, reading.Arrived, now);
        pool.Ask(decision.Replicas);
        return _autoscaler.Policy.EvaluationInterval;
    }

    private ScalingSite Site(PoolReading reading, TimeSpan now) => new()
    {
        At = now, Desired = _desired, Wanted = reading.Replicas.Count(r => r.Life != ReplicaLife.Draining), InFlight = reading.InFlight,
        Queued = reading.Queued,
        QueueLength = reading.Queued, ArrivalRate = (reading.Arrived - _arrived) / Math.Max((now - _decidedAt).TotalSeconds, 1e-9),
    };

    private List<ReplicaSample> Ready(PoolReading reading, DateTimeOffset start) =>
        [.. reading.Replicas.Where(r => r.Life == ReplicaLife.Ready).Select(r => MeterOf(r).Read(r, start))];

    private ReplicaMeter MeterOf(ReplicaReading replica)
    {
        if (!_meters.TryGetValue(replica.Name, out var meter)) _meters[replica.Name] = meter = new();
        return meter;
    }
}
