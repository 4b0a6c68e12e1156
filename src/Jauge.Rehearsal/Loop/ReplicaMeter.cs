using Jauge.Control;
using Jauge.Dynamics.Scaling;

namespace Jauge.Rehearsal.Loop;

/// <summary>The last samples of one replica's counters.</summary>
internal sealed class ReplicaMeter
{
    private readonly double[] _cores = new double[MetricsServer.Kept];
    private readonly long[] _requests = new long[MetricsServer.Kept];
    private long _sampledAt;
    private bool _isSampled;

    internal void Sample(ReplicaReading reading, TimeSpan now)
    {
        MetricsServer.Push<double>(_cores, RunTime.FromTimeSpan(reading.Cpu));
        MetricsServer.Push<long>(_requests, reading.Requests);
        (_sampledAt, _isSampled) = (RunTime.FromTimeSpan(now), true);
    }

    internal ReplicaSample Read(ReplicaReading reading, DateTimeOffset start)
    {
        var startedAt = reading.StartedAt - start;
        var window = MetricsServer.WindowOf(_sampledAt, RunTime.FromTimeSpan(startedAt));
        return new(startedAt, reading.ReadyAt is { } ready ? ready - start : startedAt, reading.Life == ReplicaLife.Ready,
            reading.Life == ReplicaLife.Draining,
            _isSampled, (_cores[^1] - _cores[0]) / window, (_requests[^1] - _requests[0]) / RunTime.ToSeconds(window));
    }
}
