using System.Runtime.CompilerServices;
using Jauge.Dynamics;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Running;

/// <content>Connections: pools of replicas, and what a database accepts.</content>
internal sealed partial class SystemRun
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PoolOf(int caller, in CallRow row) => row.Pool < 0 || caller < 0 ? -1 : (caller * _maxPools) + row.Pool;

    // whoever makes a call is known from the tree, and so is the pool
    private void PlacePools(int at, int caller)
    {
        ref var row = ref _rows[at];
        row.Pool = caller < 0 || row.Station < 0 ? -1 : IndexOfPool(_stations[caller], row.Station);
        if ((row.Traits & RowTraits.Sends) != 0) PlacePools(row.Special, -1);
        foreach (var call in _calls.AsSpan(row.First, row.Count)) PlacePools(call, row.Station < 0 ? caller : row.Station);
    }

    private static int IndexOfPool(StationModel caller, int callee)
    {
        for (var i = 0; i < caller.Pools.Count; i++)
            if (caller.Pools[i].Station == callee) return i;
        return -1;
    }

    // false: it waits, or has been turned away
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Borrows(int index, ref Frame frame, int at, long now)
    {
        ref var pool = ref _pools[at];
        if (pool.Busy >= pool.Open && (pool.Open >= pool.Size || !Opens(ref pool))) return WaitsForPool(index, ref pool, now);
        pool.Busy++;
        frame.Pool = at;
        return true;
    }

    // a pool that may not open another makes do with those it has
    private bool Opens(ref PoolState pool)
    {
        ref var cell = ref _cells[pool.Cell];
        if (cell.Connections >= cell.MostConnections) return false;
        cell.PeakConnections = Math.Max(cell.PeakConnections, ++cell.Connections);
        pool.Open++;
        return true;
    }

    private bool WaitsForPool(int index, ref PoolState pool, long now)
    {
        if (pool.Open == 0) return TurnedAway(index, now);
        if (_cells[pool.Cell].Visits > 0) EndVisits(now);
        ref var frame = ref _frames[index];
        (frame.State, frame.Mark, frame.Next) = (FrameState.WaitsForPool, now, -1);
        if (pool.Head < 0) pool.Head = index;
        else _frames[pool.Tail].Next = index;
        pool.Tail = index;
        return false;
    }

    private bool TurnedAway(int index, long now)
    {
        TurnAway(index, FailureCause.ConnectionRefused, now);
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void GiveBack(int index, long now)
    {
        var at = _frames[index].Pool;
        _frames[index].Pool = Frame.Nobody;
        ref var pool = ref _pools[at];
        pool.Busy--;
        if (pool.Head >= 0 && !pool.IsHandingOver) HandOver(at, now);
    }

    // a call that fails at once gives its connection back within the loop, not one level deeper
    private void HandOver(int at, long now)
    {
        _pools[at].IsHandingOver = true;
        while (_pools[at].Head >= 0 && _pools[at].Busy < _pools[at].Open)
        {
            var index = _pools[at].Head;
            ref var frame = ref _frames[index];
            _pools[at].Head = frame.Next;
            if (frame.IsAbandoned)
            {
                Finish(index, FailureCause.Timeout, now);
                continue;
            }

            _cells[frame.Cell].Counts.PoolWait += now - frame.Mark;
            _pools[at].Busy++;
            frame.Pool = at;
            Enter(index, ref frame, now);
        }

        _pools[at].IsHandingOver = false;
    }

    // a caller without a pool opens a connection for each call
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Connects(int index, ref Frame frame, long now)
    {
        ref var cell = ref _cells[frame.Cell];
        if (cell.MostConnections == int.MaxValue) return true;
        if (cell.Connections >= cell.MostConnections) return TurnedAway(index, now);
        cell.PeakConnections = Math.Max(cell.PeakConnections, ++cell.Connections);
        return frame.HasConnection = true;
    }

    private void Disconnect(ref Frame frame)
    {
        frame.HasConnection = false;
        _cells[frame.Cell].Connections--;
    }

    private void ClosePools(int replica)
    {
        for (var i = replica * _maxPools; i < (replica + 1) * _maxPools; i++)
        {
            ref var pool = ref _pools[i];
            if (pool.Cell >= 0) _cells[pool.Cell].Connections -= pool.Open;
            pool = default;
            (pool.Cell, pool.Head, pool.Tail) = (-1, -1, -1);
        }
    }
}
