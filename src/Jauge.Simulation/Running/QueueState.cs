using Jauge.Control;
using Jauge.Control.Random;
using Jauge.Control.Resilience;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Running;

/// <summary>A queue that delivers, in one region.</summary>
internal sealed class QueueState
{
    private const int MostDelays = 64;                       // beyond it the delay stays what it is
    private readonly long[] _delays;
    private LatencyHistogram _wait = new();
    private LatencyHistogram _done = new();
    private double _waitingTime;
    private long _since;
    private long _countedFrom;
    private int _mostWaiting;

    internal QueueState(QueueModel model)
    {
        Model = model;
        Tokens = model.Rate is { } rate ? new(rate, TimeSpan.Zero) : default;
        _delays = model.Backoff is { } backoff ? [.. Delays(backoff, Math.Min(model.Attempts - 1, MostDelays))] : [];
    }

    internal QueueModel Model { get; }

    internal TokenBucket Tokens;

    internal int Head = -1;
    internal int Tail = -1;
    internal int Busy;
    internal int Resting;
    internal bool IsPumping;
    internal bool IsArmed;
    internal long Enqueued;
    internal long Delivered;
    internal long Retried;
    internal long DeadLettered;

    /// <summary>When the last message left it empty.</summary>
    internal long EmptyAt;

    internal int Waiting { get; private set; }

    internal int Left => Waiting + Busy + Resting;

    /// <summary>Nanoseconds before a message that was tried so often is tried again.</summary>
    internal long DelayAfter(int attempts) => _delays.Length == 0 ? 0 : _delays[Math.Min(attempts, _delays.Length) - 1];

    internal void ChangeWaiting(int change, long now)
    {
        _waitingTime += (double)(now - _since) * Waiting;
        _since = now;
        Waiting += change;
        _mostWaiting = Math.Max(_mostWaiting, Waiting);
    }

    internal void RecordWait(long time) => _wait.Record(time);

    internal void RecordDone(long time) => _done.Record(time);

    internal void WarmedUp(long now)
    {
        Close(now);
        (Enqueued, Delivered, Retried, DeadLettered, _waitingTime, _countedFrom, _mostWaiting) = (0, 0, 0, 0, 0, now, Waiting);
    }

    /// <summary>What it did so far; the next figures begin anew.</summary>
    internal QueueRecord Close(long now)
    {
        ChangeWaiting(0, now);
        var record = new QueueRecord
        {
            Enqueued = Enqueued, Delivered = Delivered, Retried = Retried, DeadLettered = DeadLettered, Left = Left,
            MostWaiting = _mostWaiting,
            MeanWaiting = _waitingTime / Math.Max(1, now - _countedFrom), Wait = _wait, Done = _done,
        };
        (_wait, _done) = (new(), new());
        return record;
    }

    private static IEnumerable<long> Delays(BackoffOptions backoff, int count)
    {
        var stream = new RandomStream(0);
        for (var retry = 1; retry <= count; retry++)
            yield return RunTime.FromTimeSpan(backoff.Delay(retry, TimeSpan.Zero, ref stream));
    }
}
