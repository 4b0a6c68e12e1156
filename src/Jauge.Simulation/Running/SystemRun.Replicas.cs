using System.Runtime.CompilerServices;
using Jauge.Dynamics.Scaling;
using Jauge.Simulation.Engine;
using Jauge.Dynamics;
using Jauge.Control.Random;

namespace Jauge.Simulation.Running;

/// <content>The life of replicas.</content>
internal sealed partial class SystemRun
{
    private const int Samples = MetricsServer.Kept;

    private void BeginReplicas()
    {
        for (var c = 0; c < _cells.Length; c++)
        {
            ref var cell = ref _cells[c];
            var station = _stations[cell.Station];
            if (station.Kind == StationKind.Delay) continue;
            var count = _settings.StartWith is { } start && start.Station == cell.Station ? start.Replicas : station.Replicas;
            cell.Desired = station.Kind is StationKind.Primary or StationKind.Limited ? 1 : count;
            for (var i = 0; i < cell.Desired; i++)
                if (HasRoomAtStart(c)) ServeFromStart(c);
                else _cells[c].Pending++;
        }
    }

    private int NewReplica(int at, long now)
    {
        if (_freeReplica < 0) GrowReplicas();
        var index = _freeReplica;
        _freeReplica = _nextReplica[index];
        ref var cell = ref _cells[at];
        var station = _stations[cell.Station];
        _replicas[index] = new()
        {
            Cell = at, Generation = _replicas[index].Generation, Slots = station.Slots, Head = -1, Tail = -1, StartedAt = now,
            Phase = ReplicaPhase.Starting, IsOnDemand = station.OnDemand is not null,
        };
        var cores = _host is null ? station.Cores : NoCoreOfItsOwn;
        _shared[index] = station.Cores > 0 ? new SharedReplica(cores, _shared[index]?.Generation ?? 0) : null;
        _host?.Enter(index, station.Cores);
        for (var i = 0; i < station.Pools.Count; i++)
            _pools[(index * _maxPools) + i] = new() { Cell = _cellOf[(station.Pools[i].Station * _model.Regions.Count) + cell.Region],
                Size = station.Pools[i].Size, Head = -1, Tail = -1 };
        Array.Clear(_coreSamples, index * Samples, Samples);
        Array.Clear(_arrivalSamples, index * Samples, Samples);
        TakePlace(index, at);
        return index;
    }

    private void GrowReplicas()
    {
        var (first, count) = (_replicas.Length, Math.Max(16, _replicas.Length * 2));
        Array.Resize(ref _replicas, count);
        Array.Resize(ref _nextReplica, count);
        Array.Resize(ref _shared, count);
        Array.Resize(ref _pools, count * _maxPools);
        Array.Resize(ref _bulkheads, count * _bulkheadSites);
        Array.Resize(ref _coreSamples, count * Samples);
        Array.Resize(ref _arrivalSamples, count * Samples);
        Array.Resize(ref _nodeOf, count);
        Array.Resize(ref _isOld, count);
        _nodeOf.AsSpan(first).Fill(-1);
        for (var i = count - 1; i >= first; i--)
        {
            for (var p = i * _maxPools; p < (i + 1) * _maxPools; p++) _pools[p].Cell = -1;
            (_nextReplica[i], _freeReplica) = (_freeReplica, i);
        }
    }

    // brings the replicas of a component to the wanted count: new ones start, the newest go first
    private void Reconcile(int at, long now)
    {
        Integrate(ref _cells[at], now);
        Queue(ref _cells[at], 0, now);
        if (_updating.Count > 0 && _isUpdating[at])
        {
            StepUpdate(at, now);
            return;
        }

        while (_cells[at].Wanted < _cells[at].Desired) Create(at, now);
        while (_cells[at].Wanted > _cells[at].Desired && Remove(at, now))
        {
        }
    }

    private void Create(int at, long now)
    {
        if (HasRoom(at))
            Start(at, now);
        else
            _cells[at].Pending++;
    }

    private void Start(int at, long now)
    {
        var index = NewReplica(at, now);
        ref var cell = ref _cells[at];
        cell.Starting++;
        CountReplicas(ref cell);
        var key = StreamKey.Member(cell.StartKey, cell.Created++);
        Begin(index, ref cell, key, StartTime(key, cell.Station), now);
    }

    private void BecomeReady(int index, int generation, long now)
    {
        if (_replicas[index].Generation != generation || _replicas[index].Phase != ReplicaPhase.Starting) return;
        Integrate(ref _cells[_replicas[index].Cell], now);
        Queue(ref _cells[_replicas[index].Cell], 0, now);
        _cells[_replicas[index].Cell].Starting--;
        if (_stations[_cells[_replicas[index].Cell].Station].SlowStart is { } slow) WarmUp(index, slow, now);
        BeginOnHost(index, now);
        Serve(index, now);
    }

    private void Serve(int index, long now)
    {
        ref var replica = ref _replicas[index];
        ref var cell = ref _cells[replica.Cell];
        (replica.Phase, replica.ReadyAt) = (ReplicaPhase.Ready, now);
        if (_stations[cell.Station].Readiness is not null || _stations[cell.Station].Liveness is not null) BeginProbes(index, now);
        Join(index, ref cell, now);
    }

    private void Join(int index, ref CellState cell, long now)
    {
        ref var replica = ref _replicas[index];
        if (cell.ReadyCount == cell.Ready.Length) Array.Resize(ref cell.Ready, cell.ReadyCount * 2);
        cell.Ready[cell.ReadyCount++] = index;
        CountReplicas(ref cell);
        if (_onDemand[replica.Cell] is { } instances) Offer(index, instances, now);
        else while (cell.Head >= 0 && cell.ReadyCount > 0) AdmitWaiting(ref cell, now);
        CheckAwaited(now);
        if (_openRepairs > 0) CheckRepairs(now);
    }

    private void AdmitWaiting(ref CellState cell, long now)
    {
        var index = cell.Head;
        ref var frame = ref _frames[index];
        cell.Head = frame.Next;
        Queue(ref cell, -1, now);
        cell.Counts.SlotWait += now - frame.Mark;
        if (frame.IsAbandoned)
            Drop(index, now);
        else
            Admit(index, ref frame, ref cell, now);
    }

    private bool Remove(int at, long now)
    {
        ref var cell = ref _cells[at];
        if (cell.Pending > 0)
            cell.Pending--;
        else if (NewestStarting(at) is >= 0 and var newest)
            StopStarting(newest, now);
        else if (AnyUnready(at) is >= 0 and var unready)
            Drain(unready, now);
        else if (LastAlive(in cell) is >= 0 and var last)
            Drain(last, now);
        else
            return false;
        return true;
    }

    // those on a dead node are not asked to go: nobody would hear it
    private int LastAlive(in CellState cell)
    {
        for (var i = cell.ReadyCount - 1; i >= 0; i--)
            if (_replicas[cell.Ready[i]].Phase == ReplicaPhase.Ready) return cell.Ready[i];
        return -1;
    }

    private int NewestStarting(int at)
    {
        var newest = -1;
        if (_cells[at].Starting == 0) return newest;
        for (var i = 0; i < _replicas.Length; i++)
            if (_replicas[i].Cell == at && _replicas[i].Phase == ReplicaPhase.Starting
                && (newest < 0 || _replicas[i].StartedAt >= _replicas[newest].StartedAt))
                newest = i;
        return newest;
    }

    private void StopStarting(int index, long now)
    {
        ref var cell = ref _cells[_replicas[index].Cell];
        Integrate(ref cell, now);
        cell.Starting--;
        if (_replicas[index].IsPulling) cell.Pulling--;
        Vanish(index, now);
    }

    private void Drain(int index, long now)
    {
        ref var cell = ref _cells[_replicas[index].Cell];
        LeaveBalancer(ref cell, index);
        cell.Draining++;
        _replicas[index].Phase = ReplicaPhase.Draining;
        if (_replicas[index].Held == 0) Vanish(index, now);
        else Push(now + GracePeriod, RunEvent.GraceEnds, index, _replicas[index].Generation);
    }

    private static void TakeOut(ref CellState cell, int index)
    {
        var position = Array.IndexOf(cell.Ready, index, 0, cell.ReadyCount);
        cell.Ready.AsSpan(position + 1, cell.ReadyCount - position - 1).CopyTo(cell.Ready.AsSpan(position));
        cell.ReadyCount--;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void LetGo(int index, long now)
    {
        if (index < 0) return;
        ref var replica = ref _replicas[index];
        if (--replica.Held == 0 && replica.Phase is ReplicaPhase.Draining or ReplicaPhase.Lost) Vanish(index, now);
    }

    private void Vanish(int index, long now)
    {
        ref var replica = ref _replicas[index];
        ref var cell = ref _cells[replica.Cell];
        Integrate(ref cell, now);
        if (replica.Phase == ReplicaPhase.Draining) cell.Draining--;
        if (replica.IsWarming) CoolDown(ref replica, ref cell);
        if (replica.Slow != 0) cell.Slowed--;
        var (at, node, isRestarting, restarts) = (replica.Cell, _nodeOf[index], replica.IsRestarting, replica.Restarts);
        LeavePlace(index);
        cell.Counts.CoreTime += CoreTimeOf(index, now);
        _host?.Leave(index, now);
        ClosePools(index);
        replica.Phase = ReplicaPhase.Gone;
        replica.Generation = (replica.Generation + 1) & EventPayload.MaxGeneration;
        (_nextReplica[index], _freeReplica) = (_freeReplica, index);
        if (isRestarting) StartAgain(at, node, restarts, now);
        if (_cells[at].Cluster >= 0) StartPending(_cells[at].Cluster, now);
    }

    private double CoreTimeOf(int index, long now) =>
        _shared[index] is not { } shared ? 0 : _host?.CoreTime(index, now) ?? shared.CoreTime(now);
}
