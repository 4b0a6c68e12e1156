using Jauge.Control;
using Jauge.Control.Random;
using Jauge.Control.Scaling;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;

namespace Jauge.Simulation.Analysis;

/// <summary>The replicas of one component in one region over time, as its policy moves them.</summary>
internal sealed class ReplicaLife
{
    private const int Samples = 4;                                      // four quarter minutes, the metrics server's window
    private readonly StationModel _station;
    private readonly ulong _key;
    private readonly List<ReplicaBatch> _batches = [];
    private readonly double[] _cores = new double[Samples];
    private readonly double[] _requests = new double[Samples];
    private ScalingMemory _memory = ScalingMemory.Empty;
    private int _created;
    private int _sampled;
    private double _nextDecision;
    private double _decidedAt;

    internal ReplicaLife(StationModel station, ulong key, int replicas, double phase)
    {
        (_station, _key, Ready, Desired) = (station, key, replicas, replicas);
        _nextDecision = station.Policy is { } policy ? policy.EvaluationInterval.TotalSeconds * phase : double.PositiveInfinity;
    }

    /// <summary>Replicas that serve.</summary>
    internal int Ready { get; private set; }

    /// <summary>Replicas asked for.</summary>
    internal int Desired { get; private set; }

    /// <summary>Replicas that find no room on a node.</summary>
    internal int Pending { get; private set; }

    /// <summary>Replicas that are paid for: those that serve and those that start.</summary>
    internal int Existing => Desired - Pending;

    /// <summary>What they ask a node for, those without room included.</summary>
    internal (double Cores, double Memory) Asked => (Desired * _station.AskedCores, Desired * _station.AskedMemory);

    internal bool Scales => _station.Policy is not null;

    /// <summary>Seconds from which nothing changes any more if the load does not; grows with every change.</summary>
    internal double ChangedAt { get; private set; }

    internal double ArrivedSinceDecision { get; private set; }

    /// <summary>Time since the last decision, in seconds.</summary>
    internal double SinceDecision(double now) => now - _decidedAt;

    internal IReadOnlyList<ReplicaBatch> Recent => _batches;

    internal MetricMinutes Minutes { get; } = new();

    /// <summary>Cores in use of one replica, over the last minute.</summary>
    internal double CoresInUse => Mean(_cores);

    /// <summary>Requests a second that one replica receives, over the last minute.</summary>
    internal double RequestRate => Mean(_requests);

    internal double NextDecision => _nextDecision;

    /// <summary>Those who are ready by now serve.</summary>
    internal void Serve(double now)
    {
        var starting = 0;
        foreach (var batch in _batches)
            if (batch.ReadyAt > now) starting += batch.Count;
        Ready = Existing - starting;
        _batches.RemoveAll(b => b.ReadyAt + SampleSeconds <= now);
    }

    internal const double SampleSeconds = 60;

    /// <summary>Takes a sample: cores in use of all replicas, and calls a second, over a quarter of a minute.</summary>
    internal void Sample(double now, double seconds, double cores, double rate)
    {
        var replicas = Math.Max(1, Ready);
        var most = _station.Cores > 0 ? _station.Cores : double.PositiveInfinity;
        (_cores[_sampled % Samples], _requests[_sampled % Samples]) = (Math.Clamp(cores / replicas, 0, most), Math.Max(0, rate) / replicas);
        ArrivedSinceDecision += Math.Max(0, rate) * seconds;
        if (++_sampled % Samples == 0 && Ready > 0)
            Minutes.Keep(now, Ready, _station.Cores > 0 ? CoresInUse / _station.Cores : 0, RequestRate);
    }

    /// <summary>Decides if it is time; room is how many more replicas the nodes carry.</summary>
    internal void Decide(double now, Func<ReplicaLife, double, ScalingObservation> observe, int room)
    {
        if (_nextDecision <= now)
        {
            var decision = _station.Policy!.Decide(observe(this, now), _memory);
            (_memory, _decidedAt, ArrivedSinceDecision) = (decision.Memory, now, 0);
            _nextDecision += _station.Policy.EvaluationInterval.TotalSeconds;
            Reconcile(decision.Replicas, now);
        }

        Place(room, now);
    }

    private void Reconcile(int wanted, double now)
    {
        if (wanted == Desired) return;
        ChangedAt = now;
        if (wanted < Desired) Remove(Desired - wanted);
        else Pending += wanted - Desired;
        Desired = wanted;
    }

    // those without room go first, then the newest that start, then those that serve
    private void Remove(int count)
    {
        var pending = Math.Min(count, Pending);
        Pending -= pending;
        for (var (left, i) = (count - pending, _batches.Count - 1); left > 0 && i >= 0; i--)
        {
            var gone = Math.Min(left, _batches[i].Count);
            left -= gone;
            if (gone == _batches[i].Count) _batches.RemoveAt(i);
            else _batches[i] = _batches[i] with { Count = _batches[i].Count - gone };
        }
    }

    private void Place(int room, double now)
    {
        var placed = Math.Min(Pending, room);
        if (placed <= 0) return;
        Pending -= placed;
        ChangedAt = now;
        for (var i = 0; i < placed; i++)
        {
            var takes = _station.StartsIn is { } law
                ? RunTime.ToSeconds(Sampler.Of(law).Draw(RandomStream.Mix(StreamKey.Member(_key, _created++)))) : 0;
            if (_station.Nodes < 0) takes += _station.PullsIn?.MeanSeconds ?? 0;    // a node keeps its image through the month
            _batches.Add(new(1, now, now + takes));
        }
    }

    private double Mean(double[] samples)
    {
        var (count, sum) = (Math.Min(_sampled, Samples), 0.0);
        for (var i = 0; i < count; i++) sum += samples[i];
        return count == 0 ? 0 : sum / count;
    }
}
