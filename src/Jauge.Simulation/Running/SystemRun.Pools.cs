using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Running;

/// <content>Connections: pools of replicas, and what a database accepts.</content>
internal sealed partial class SystemRun
{
    private int PoolOf(in Frame frame, int station)
    {
        if (frame.Caller < 0 || _maxPools == 0) return -1;
        var position = _poolOf[(_cells[_replicas[frame.Caller].Cell].Station * _stations.Length) + station];
        return position < 0 ? -1 : (frame.Caller * _maxPools) + position;
    }

    private void Borrow(int index, ref Frame frame, int at, long now)
    {
        ref var pool = ref _pools[at];
        if (pool.Busy < pool.Open || (pool.Open < pool.Size && Opens(ref pool)))
            Take(index, ref frame, at, now);
        else if (pool.Open == 0)
            TurnAway(index, FailureCause.ConnectionRefused, now);
        else
            WaitForPool(index, ref frame, at, now);
    }

    private void Take(int index, ref Frame frame, int at, long now)
    {
        _pools[at].Busy++;
        frame.Pool = at;
        Enter(index, now);
    }

    // a pool that may not open another makes do with those it has
    private bool Opens(ref PoolState pool)
    {
        ref var cell = ref _cells[pool.Cell];
        if (cell.Connections >= cell.MostConnections) return false;
        cell.Connections++;
        pool.Open++;
        return true;
    }

    private void WaitForPool(int index, ref Frame frame, int at, long now)
    {
        (frame.State, frame.Mark, frame.Next) = (FrameState.WaitsForPool, now, -1);
        ref var pool = ref _pools[at];
        if (pool.Head < 0) pool.Head = index;
        else _frames[pool.Tail].Next = index;
        pool.Tail = index;
    }

    private void GiveBack(int index, long now)
    {
        var at = _frames[index].Pool;
        _frames[index].Pool = Frame.Nobody;
        _pools[at].Busy--;
        if (!_pools[at].IsHandingOver && _pools[at].Head >= 0) HandOver(at, now);
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
            Take(index, ref frame, at, now);
        }

        _pools[at].IsHandingOver = false;
    }

    // a caller without a pool opens a connection for each call
    private bool Connects(ref Frame frame)
    {
        ref var cell = ref _cells[frame.Cell];
        if (cell.MostConnections == int.MaxValue) return true;
        if (cell.Connections >= cell.MostConnections) return false;
        cell.Connections++;
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
