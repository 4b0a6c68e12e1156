using System.Runtime.CompilerServices;
using Jauge.Simulation.Engine;
using Jauge.Dynamics;
using Jauge.Simulation.Monitoring;
using Jauge.Control.Random;

namespace Jauge.Simulation.Running;

/// <content>Visits: calls that need no frame. Where a query finds a connection, a slot and a core of its own and nothing can come between,
/// its end is known as it begins, and that of the equal ones after it: one event stands for all of them, and everything is counted in
/// advance. Before anybody reads the counts, or changes what this rests on, the visit ends: the query under way gets its frame, as if each
/// had had one.</content>
internal sealed partial class SystemRun
{
    private int[] _visitors = new int[64];                  // frames that have made visits since all visits ended, each once
    private int _visitorCount;
    private bool[] _isVisitor = new bool[InitialFrames];

    // false: it needs a frame; nothing has happened
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Visits(int index, ref Frame frame, int call, long now)
    {
        ref readonly var row = ref _rows[call];
        var at = _cellOf[(row.Station * _regions) + frame.Region];
        ref var cell = ref _cells[at];
        if (cell.Traits != CellTraits.None || frame.Pending > 0) return false;
        var replica = Frame.Nobody;
        if (cell.Kind != StationKind.Delay && (replica = FreeReplica(in cell)) < 0) return false;
        var pool = PoolOf(frame.Replica, in row);
        if (pool >= 0 ? !HasConnection(ref _pools[pool]) : cell.MostConnections != int.MaxValue) return false;
        (frame.VisitRow, frame.VisitCell, frame.VisitReplica, frame.VisitPool, frame.Mark) = (call, at, replica, pool, now);
        if (!LooksAhead(ref frame, in row)) return false;
        Stay(index, ref frame, ref cell, now);
        if (row.Timeout >= 0 && !_timeouts[row.Timeout].IsArmed) Arm(_timeouts[row.Timeout], row.Timeout, now);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool HasConnection(ref PoolState pool) =>
        pool.Head < 0 && (pool.Busy < pool.Open || (pool.Open < pool.Size && Opens(ref pool)));

    // the only replica, with a slot and a core left
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FreeReplica(in CellState cell)
    {
        if (cell.ReadyCount != 1 || cell.CountsOpen) return -1;
        var at = cell.Ready[0];
        ref readonly var replica = ref _replicas[at];
        return replica.Busy < replica.Slots && replica.Head < 0 && HasCoreLeft(at) ? at : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool HasCoreLeft(int replica) => replica < 0 || _shared[replica] is not { HasCoreLeft: false };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong KeyOf(in Frame caller, in CallRow row, int occurrence) =>
        RandomStream.Mix(unchecked(caller.ListKey + row.Salt + ((ulong)occurrence * OccurrenceStep)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long WorkOf(in Frame caller, in CallRow row, int occurrence) =>
        row.Time.Draw(RandomStream.Mix(unchecked(KeyOf(in caller, in row, occurrence) + ServiceSalt))) + row.Overhead;

    // up to the last that nothing comes between, or whose time is up before it ends: the frame says when that one begins, and its work
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool LooksAhead(ref Frame frame, in CallRow row)
    {
        var most = row.Timeout >= 0 ? _timeouts[row.Timeout].Length : long.MaxValue;
        var (work, left, mark) = (WorkOf(in frame, in row, frame.Left), frame.Left, frame.Mark);
        if (work >= most) return false;
        while (left > 0)
        {
            var next = WorkOf(in frame, in row, left - 1);
            if (next >= most) break;
            (mark, work, left) = unchecked((mark + work, next, left - 1));
        }

        (frame.Mark, frame.Work, frame.VisitAhead, frame.Left) = (mark, work, unchecked(frame.Left - left), left);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Stay(int index, ref Frame frame, ref CellState cell, long now)
    {
        (frame.State, frame.IsAwaiting) = (FrameState.Visits, true);
        if (!_isVisitor[index]) EnterVisitor(index);
        var end = unchecked(frame.Mark + frame.Work);
        unchecked
        {
            cell.Visits++;
            cell.InFlight++;
            cell.Counts.Work += end - now;
            _events += frame.VisitAhead;
            if (frame.VisitPool >= 0) _pools[frame.VisitPool].Busy++;
        }

        CountCalls(in frame, ref cell, frame.VisitAhead + 1);
        if (frame.VisitReplica >= 0) Occupy(index, frame.VisitReplica, end, now);
        else Push(end, RunEvent.Visited, index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Occupy(int index, int at, long end, long now)
    {
        ref var replica = ref _replicas[at];
        unchecked
        {
            replica.Busy++;
            replica.Held++;
        }

        if (_shared[at] is { } shared) Share(index, at, shared, end - now, now);
        else Push(end, RunEvent.Visited, index);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EnterVisitor(int index)
    {
        if (_visitorCount == _visitors.Length) Array.Resize(ref _visitors, _visitorCount * 2);
        (_visitors[_visitorCount++], _isVisitor[index]) = (index, true);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CountCalls(in Frame frame, ref CellState cell, int calls)
    {
        unchecked
        {
            cell.Counts.Served += calls;
            cell.Counts.Arrived += calls;
            if (frame.VisitReplica >= 0) _replicas[frame.VisitReplica].Arrived += calls;
        }
    }

    // of a visit that ended before, an event may be left
    private void Visited(int index, long now)
    {
        ref readonly var frame = ref _frames[index];
        if (frame.State == FrameState.Visits && frame.Mark + frame.Work == now) EndVisit(index, now);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void EndVisit(int index, long now)
    {
        ref var frame = ref _frames[index];
        ref var cell = ref _cells[frame.VisitCell];
        unchecked
        {
            cell.Visits--;
            cell.InFlight--;
            if (frame.VisitPool >= 0) _pools[frame.VisitPool].Busy--;
        }

        if (frame.VisitReplica >= 0) Vacate(ref _replicas[frame.VisitReplica]);
        (frame.State, frame.IsAwaiting) = (FrameState.Calls, false);
        Continue(index, now);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Vacate(ref ReplicaState replica)
    {
        unchecked
        {
            replica.Busy--;
            replica.Held--;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EndVisits(long now)
    {
        foreach (var index in _visitors.AsSpan(0, _visitorCount))
        {
            _isVisitor[index] = false;
            if (_frames[index].State == FrameState.Visits) GiveFrame(index, isEndKept: true, now);
        }

        _visitorCount = 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EndVisitsAt(int replica, long now)
    {
        foreach (var index in _visitors.AsSpan(0, _visitorCount))
            if (_frames[index].State == FrameState.Visits && _frames[index].VisitReplica == replica) GiveFrame(index, isEndKept: true, now);
    }

    // the ends that stood until now will all be set anew
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void EndVisitsBeforeSharing(SharedReplica shared, long now)
    {
        foreach (var index in shared.Alone)
            if (_frames[index].State == FrameState.Visits) GiveFrame(index, isEndKept: false, now);
    }

    private void EndVisitsUnder(int timeout, long now)
    {
        foreach (var index in _visitors.AsSpan(0, _visitorCount))
            if (_frames[index].State == FrameState.Visits && _rows[_frames[index].VisitRow].Timeout == timeout)
                GiveFrame(index, isEndKept: true, now);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void GiveFrame(int parent, bool isEndKept, long now)
    {
        var end = _frames[parent].Mark + _frames[parent].Work;
        var calls = StepBack(ref _frames[parent], now);
        var index = Called(parent, _frames[parent].VisitRow, _frames[parent].Left, 0, _frames[parent].Mark);
        ref var caller = ref _frames[parent];
        ref var frame = ref _frames[index];
        ref var cell = ref _cells[caller.VisitCell];
        (frame.State, frame.Mark, frame.Work, frame.Cell) = (FrameState.Served, caller.Mark, caller.Work, caller.VisitCell);
        (frame.Replica, frame.Pool, frame.HasEntered, frame.HasSlot) =
            (caller.VisitReplica, caller.VisitPool, true, caller.VisitReplica >= 0);
        caller.State = FrameState.Calls;
        cell.Visits--;
        cell.Counts.Served--;
        cell.Counts.Work -= end - frame.Mark;
        _events -= calls;
        CountCalls(in caller, ref cell, -calls);
        EndAt(parent, index, end, isEndKept);
        if (_rows[frame.Row].Timeout >= 0) LimitLate(index, in frame, _rows[frame.Row].Timeout);
    }

    // to the query that is under way; how many after it are yet to come
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int StepBack(ref Frame frame, long now)
    {
        ref readonly var row = ref _rows[frame.VisitRow];
        var back = 0;
        for (; frame.Mark > now && back < frame.VisitAhead; back++)
        {
            frame.Left++;
            frame.Work = WorkOf(in frame, in row, frame.Left);
            frame.Mark -= frame.Work;
        }

        return back;
    }

    // events are counted as if each query had its own: a stale one that this leaves behind is none, and one that would be stale is
    private void EndAt(int parent, int index, long before, bool isEndKept)
    {
        ref readonly var frame = ref _frames[index];
        var end = frame.Mark + frame.Work;
        var shared = frame.Replica >= 0 ? _shared[frame.Replica] : null;
        shared?.Replace(parent, index, end);
        if (shared is not null && end == before) return;
        if (before <= _until) _events--;
        if (!isEndKept && end <= _until) _events++;
        if (shared is null) Push(end, RunEvent.Served, index);
        else if (isEndKept) Push(end, RunEvent.SharedServed, frame.Replica, shared.Generation);
    }

    private void LimitLate(int index, in Frame frame, int at) =>
        _timeouts[at].AddLate(frame.Mark + _timeouts[at].Length, index, frame.Generation);
}
