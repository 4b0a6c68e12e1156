using Jauge.Control;
using Jauge.Control.Random;
using Jauge.Core;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Running;

/// <content>What keeps a call from being served at once, beside slots: rate limits and instances that are not there yet.</content>
internal sealed partial class SystemRun
{
    private const ulong LagSalt = 0x8B7C3A1F5D2E9471;
    private LimiterState?[] _limiters = [];
    private long[] _lastWrites = [];                    // by cell, where readers follow it; −1: none yet
    private Sampler[] _lags = [];

    private void BeginLimiters()
    {
        _limiters = [.. _cells.Select(c => _stations[c.Station] is { RateLimit: { } limit, LimitWaits: var waits }
            ? new LimiterState(limit, waits) : null)];
        _onDemand = [.. _cells.Select(c => _stations[c.Station].OnDemand is { } model ? new OnDemandState(model) : null)];
        _lags = [.. _stations.Select(s => Sampler.Of(s.Lag ?? new ConstantDistribution(TimeSpan.Zero)))];
        _lastWrites = new long[_cells.Length];
        _lastWrites.AsSpan().Fill(-1);
    }

    // true where the call waits, or is refused, or is taken by an instance already
    private bool IsHeldBack(int index, ref Frame frame, ref CellState cell, long now)
    {
        if (_limiters[frame.Cell] is { } limiter && !Passes(index, ref frame, limiter, now)) return true;
        return Admitted(index, ref frame, ref cell, now);
    }

    private bool Passes(int index, ref Frame frame, LimiterState limiter, long now)
    {
        if (limiter.Head < 0 && limiter.Tokens.TryTake(limiter.Options, Time(now))) return true;
        if (limiter.Waits) WaitForLimit(index, ref frame, limiter, now);
        else Refuse(index, now);
        return false;
    }

    private void Refuse(int index, long now)
    {
        _cells[_frames[index].Cell].Counts.Refused++;
        Finish(index, FailureCause.RateLimited, now);
    }

    private void WaitForLimit(int index, ref Frame frame, LimiterState limiter, long now)
    {
        (frame.State, frame.Mark, frame.Next) = (FrameState.WaitsForLimit, now, -1);
        if (limiter.Head < 0) limiter.Head = index;
        else _frames[limiter.Tail].Next = index;
        limiter.Tail = index;
        if (limiter.Head == index) ArmLimit(frame.Cell, limiter, now);
    }

    private void ArmLimit(int cell, LimiterState limiter, long now)
    {
        var wait = limiter.Tokens.WaitFor(limiter.Options, Time(now)) ?? TimeSpan.Zero;
        Push(now + RunTime.FromTimeSpan(wait), RunEvent.LimitDue, cell);
    }

    private void LimitDue(int at, long now)
    {
        var limiter = _limiters[at]!;
        while (limiter.Head >= 0)
        {
            var index = limiter.Head;
            if (!_frames[index].IsAbandoned && !limiter.Tokens.TryTake(limiter.Options, Time(now)))
            {
                ArmLimit(at, limiter, now);
                return;
            }

            limiter.Head = _frames[index].Next;
            LetThrough(index, now);
        }
    }

    private void LetThrough(int index, long now)
    {
        ref var frame = ref _frames[index];
        ref var cell = ref _cells[frame.Cell];
        cell.Counts.LimitWait += now - frame.Mark;
        if (frame.IsAbandoned)
            Drop(index, now);
        else if (!Admitted(index, ref frame, ref cell, now))
            Receive(index, ref frame, ref cell, now);
    }

    private bool Admitted(int index, ref Frame frame, ref CellState cell, long now)
    {
        if ((cell.Traits & CellTraits.Follows) != 0) CountRead(in frame, ref cell, now);
        if (_onDemand[frame.Cell] is not { } instances) return false;
        AdmitOnDemand(index, ref frame, ref cell, instances, now);
        return true;
    }

    // a read within the lag of the last write may miss it
    private void CountRead(in Frame frame, ref CellState cell, long now)
    {
        cell.Counts.Reads++;
        var written = _lastWrites[_cellOf[(_stations[cell.Station].Primary * _model.Regions.Count) + frame.Region]];
        var lag = _lags[cell.Station].Draw(RandomStream.Mix(unchecked(frame.Key + LagSalt)));
        if (written >= 0 && now - written < lag) cell.Counts.StaleReads++;
    }

    // what a call leaves behind when it has been served: a message, or a change that readers do not have yet
    private void LeaveBehind(in Frame frame, long now)
    {
        ref readonly var row = ref _rows[frame.Row];
        if ((row.Traits & RowTraits.Sends) != 0)
            Enqueue(frame.Cell, row.Special, RandomStream.Mix(unchecked(frame.Key + MessageSalt)), now);
        if ((row.Traits & RowTraits.Writes) != 0) _lastWrites[frame.Cell] = now;
    }
}
