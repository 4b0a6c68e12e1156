using System.Runtime.CompilerServices;
using Jauge.Control;
using Jauge.Control.Random;
using Jauge.Dynamics;
using Jauge.Simulation.Monitoring;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Running;

/// <content>The life of a call, as its caller sees it.</content>
internal sealed partial class SystemRun
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NewFrame(int row, ulong key, long now)
    {
        if (_freeFrame < 0) GrowFrames();
        var index = _freeFrame;
        ref var frame = ref _frames[index];
        _freeFrame = frame.Next;
        frame.Begin(in _blank, row, key, now);
        return index;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GrowFrames()
    {
        var first = _frames.Length;
        Array.Resize(ref _frames, first * 2);
        Array.Resize(ref _isVisitor, first * 2);
        LinkFrames(first);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void FreeFrame(int index)
    {
        ref var frame = ref _frames[index];
        frame.Generation = unchecked(frame.Generation + 1) & Engine.EventPayload.MaxGeneration;
        RequestCloses(in frame);
        frame.State = FrameState.Free;
        frame.Next = _freeFrame;
        _freeFrame = index;
    }

    // a call that a frame makes, or makes again
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Spawn(int parent, int row, int occurrence, int attempt, long now) =>
        Issue(Called(parent, row, occurrence, attempt, now), now);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Called(int parent, int row, int occurrence, int attempt, long now)
    {
        ref readonly var call = ref _rows[row];
        var key = RandomStream.Mix(unchecked(_frames[parent].ListKey + call.Salt + ((ulong)occurrence * OccurrenceStep)
            + ((ulong)attempt * AttemptSalt)));
        var index = NewFrame(row, key, now);
        ref readonly var above = ref _frames[parent];
        ref var frame = ref _frames[index];
        (frame.Caller, frame.Region, frame.Attempt, frame.Made) = (above.Replica, above.Region, attempt, occurrence);
        if (call.Mode != CallMode.Asynchronous) frame.Parent = parent;
        else HoldCaller(ref frame);
        return index;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Issue(int index, long now)
    {
        ref var frame = ref _frames[index];
        ref readonly var row = ref _rows[frame.Row];
        if (row.Station < 0)
            BeginGroup(index, now);
        else if (row.Breaker >= 0 && !EntersBreaker(ref frame, in row, now))
            TurnAway(index, FailureCause.BreakerOpen, now);
        else if (row.BulkheadSite >= 0 && !EntersBulkhead(ref frame, in row))
            TurnAway(index, FailureCause.BulkheadFull, now);
        else
            Depart(index, ref frame, in row, now);
    }

    private void TurnAway(int index, FailureCause cause, long now)
    {
        ref readonly var frame = ref _frames[index];
        _cells[_cellOf[(_rows[frame.Row].Station * _regions) + frame.Region]].Counts.TurnedAway++;
        Finish(index, cause, now);
    }

    // a group stands where its caller stands
    private void BeginGroup(int index, long now)
    {
        _frames[index].Replica = _frames[index].Caller;
        Continue(index, now);
    }

    private bool EntersBreaker(ref Frame frame, in CallRow row, long now)
    {
        ref var breaker = ref _breakers[(row.Breaker * _regions) + frame.Region];
        return frame.InBreaker = breaker.TryEnter(_breakerOptions[row.Breaker], Time(now));
    }

    private bool EntersBulkhead(ref Frame frame, in CallRow row)
    {
        if (frame.Caller < 0) return true;
        ref var inside = ref _bulkheads[(frame.Caller * _bulkheadSites) + row.BulkheadSite];
        if (inside >= row.Bulkhead) return false;
        inside++;
        return frame.InBulkhead = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Depart(int index, ref Frame frame, in CallRow row, long now)
    {
        frame.Cell = _cellOf[(row.Station * _regions) + frame.Region];
        if (row.Timeout >= 0) Limit(index, frame.Generation, row.Timeout, now);
        var pool = PoolOf(frame.Caller, in row);
        if (pool >= 0 ? Borrows(index, ref frame, pool, now) : Connects(index, ref frame, now)) Enter(index, ref frame, now);
    }

    private static TimeSpan Time(long now) => new(now / RunTime.Tick);

    // makes the next calls until one must be waited for; ends when all are back
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Continue(int index, long now)
    {
        ref var frame = ref _frames[index];
        if (frame.IsStepping) return;
        while (!frame.IsAwaiting && frame.Cause == FailureCause.None && NextCall(ref frame) is >= 0 and var call)
        {
            if ((_rows[call].Traits & RowTraits.Leaf) != 0 && Visits(index, ref frame, call, now)) return;
            Make(index, call, now);
            frame = ref _frames[index];
        }

        if (!frame.IsAwaiting && frame.Pending == 0) Finish(index, frame.Cause, now);
    }

    // moves on to the next call and takes one of its times; −1: there is none
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NextCall(ref Frame frame)
    {
        while (true)
        {
            ref readonly var list = ref _rows[frame.List];
            if (frame.Left == 0) (frame.Cursor, frame.Left) = (frame.Cursor + 1, -1);
            if (frame.Cursor == list.Count)
            {
                if (frame.Behind < 0) return -1;
                LeaveGroup(ref frame);
                continue;
            }

            var call = _calls[list.First + frame.Cursor];
            ref readonly var next = ref _rows[call];
            if (frame.Left < 0 && (!Counts(ref frame, in list, in next) || frame.Left == 0)) continue;
            frame.Left--;
            if ((next.Traits & RowTraits.Inline) != 0) EnterGroup(ref frame, call, next.Salt);
            else return call;
        }
    }

    // how often the next call is made; false: the cache has answered and the rest is not needed
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Counts(ref Frame frame, in CallRow row, in CallRow next)
    {
        if (row.HitBelow > 0 && frame.Cursor == 1 && Hits(in frame, in row))
        {
            frame.Cursor = row.Count;
            return false;
        }

        frame.Left = next.Times;
        if (next.FractionBelow > 0 && RandomStream.Mix(unchecked(frame.ListKey + next.Salt + CountSalt)) < next.FractionBelow) frame.Left++;
        return true;
    }

    private bool Hits(in Frame frame, in CallRow row) => RandomStream.Mix(unchecked(frame.ListKey + HitSalt))
        < ((row.Traits & RowTraits.Warms) == 0 ? row.HitBelow : WarmHit(in frame, in row));

    // whoever returns at once comes back to the loop that makes the calls
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Make(int index, int call, long now)
    {
        ref var frame = ref _frames[index];
        var mode = _rows[call].Mode;
        frame.IsStepping = true;
        if (mode == CallMode.Sequential) frame.IsAwaiting = true;
        if (mode == CallMode.Parallel) frame.Pending++;
        if (_rows[call].Retry >= 0) EarnRetries(call, frame.Region, now);
        Spawn(index, call, frame.Left, 0, now);
        _frames[index].IsStepping = false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Finish(int index, FailureCause cause, long now) => End(index, cause, now);

    // gives back all that the call holds, tells who waits, and is no more
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void End(int index, FailureCause cause, long now)
    {
        Leave(index, cause, now);
        if (!_frames[index].IsAbandoned) Report(index, cause, now);
        ref readonly var frame = ref _frames[index];
        var replica = frame.Cell >= 0 ? frame.Replica : Frame.Nobody;       // a group only stands where its caller does
        var caller = frame.HoldsCaller ? frame.Caller : Frame.Nobody;
        FreeFrame(index);
        LetGo(replica, now);
        LetGo(caller, now);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Leave(int index, FailureCause cause, long now)
    {
        ref readonly var frame = ref _frames[index];
        if (frame.HasEntered) CountEnd(in frame, cause, now);
        if (frame.HasSlot) ReleaseSlot(index, now);
        if (_frames[index].HasConnection) Disconnect(ref _frames[index]);
        if (_frames[index].Pool >= 0) GiveBack(index, now);
        if ((_frames[index].Traits & FrameTraits.HoldsLocks) != 0) Unlock(index, now);
    }

    // the outcome reaches whoever waits for it
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Report(int index, FailureCause cause, long now)
    {
        ref var frame = ref _frames[index];
        ref readonly var row = ref _rows[frame.Row];
        if (frame.InBulkhead || frame.InBreaker) Settle(ref frame, in row, cause, now);
        var (parent, made, attempt) = (frame.Parent, frame.Made, frame.Attempt);
        if (frame.IsRequest)
            Answer(in frame, cause, now);
        else if (parent >= 0 && IsRetried(in row, attempt, cause))
            TryAgain(parent, frame.Row, made, attempt + 1, cause, now);
        else if (parent >= 0)
            Return(parent, row.Mode, row.IsOptional ? FailureCause.None : cause, now);
        else if ((frame.Traits & FrameTraits.Delivery) != 0)
            Delivered(frame.User, cause, now);
    }

    private void Settle(ref Frame frame, in CallRow row, FailureCause cause, long now)
    {
        if (frame.InBulkhead) _bulkheads[(frame.Caller * _bulkheadSites) + row.BulkheadSite]--;
        if (frame.InBreaker)
            _breakers[(row.Breaker * _regions) + frame.Region].Report(_breakerOptions[row.Breaker], Time(now),
                cause == FailureCause.None);
        (frame.InBulkhead, frame.InBreaker) = (false, false);
    }

    // what the caller itself holds back is not tried again
    private static bool IsRetried(in CallRow row, int attempt, FailureCause cause) =>
        attempt < row.Retries && cause is not (FailureCause.None or FailureCause.BreakerOpen or FailureCause.BulkheadFull);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Return(int parent, CallMode mode, FailureCause cause, long now)
    {
        ref var frame = ref _frames[parent];
        if (mode == CallMode.Parallel) frame.Pending--;
        else frame.IsAwaiting = false;
        if (cause != FailureCause.None && frame.Cause == FailureCause.None) frame.Cause = cause;
        Continue(parent, now);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Limit(int index, int generation, int at, long now)
    {
        var line = _timeouts[at];
        line.Add(now + line.Length, index, generation);
        if (!line.IsArmed) Arm(line, at, now);
    }

    private void Arm(TimeoutLine line, int at, long now)
    {
        line.IsArmed = true;
        Push(now + line.Length, RunEvent.TimeoutsDue, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TimeoutsDue(int at, long now)
    {
        var line = _timeouts[at];
        EndVisitsUnder(at, now);
        while (!line.IsEmpty)
        {
            var first = line.First;
            var waits = Waits(first);
            if (waits && first.Due > now) break;
            line.RemoveFirst();
            if (!waits) continue;
            if (_frames[first.Frame].State == FrameState.Unanswered) Finish(first.Frame, FailureCause.Unreachable, now);
            else Abandon(first.Frame, line.Cause, now);
        }

        line.IsArmed = !line.IsEmpty;
        if (line.IsArmed) Push(line.First.Due, RunEvent.TimeoutsDue, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Waits(in TimeoutLine.Entry entry) =>
        _frames[entry.Frame].Generation == entry.Generation && !_frames[entry.Frame].IsAbandoned;

    // nobody waits any more; what has begun goes on, what has not is dropped when its turn comes
    private void Abandon(int index, FailureCause cause, long now)
    {
        RequestCloses(in _frames[index]);
        _frames[index].IsAbandoned = true;
        CountGivenUp(in _frames[index], cause, now);
        Report(index, cause, now);
        if (_frames[index].Parent >= 0) HoldCaller(ref _frames[index]);
        _frames[index].Parent = Frame.Nobody;
    }

    // who waits for a call keeps the caller's replica there; without, the call does
    private void HoldCaller(ref Frame frame)
    {
        frame.HoldsCaller = true;
        if (frame.Caller >= 0) _replicas[frame.Caller].Held++;
    }
}
