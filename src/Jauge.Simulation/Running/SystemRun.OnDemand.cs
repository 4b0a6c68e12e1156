namespace Jauge.Simulation.Running;

/// <content>Platforms that add instances by themselves: a call takes the free instance that worked last, or waits for a new one.</content>
internal sealed partial class SystemRun
{
    private OnDemandState?[] _onDemand = [];
    private long[] _idleSince = [];
    private bool[] _isIdleArmed = [];

    private void AdmitOnDemand(int index, ref Frame frame, ref CellState cell, OnDemandState instances, long now)
    {
        if (cell.Head < 0 && instances.Free > 0)
            TakeInstance(index, ref frame, ref cell, instances, now);
        else
            WaitForInstance(index, ref frame, ref cell, instances, now);
    }

    private void TakeInstance(int index, ref Frame frame, ref CellState cell, OnDemandState instances, long now)
    {
        var at = instances.Top;
        ref var replica = ref _replicas[at];
        replica.Arrived++;
        replica.Held++;
        frame.Replica = at;
        if (cell.CountsOpen) replica.Open++;
        if (replica.Busy + 1 == replica.Slots) instances.Pop();
        TakeSlot(index, ref frame, ref replica, ref cell, now);
    }

    // an instance that starts takes as many as it has slots; beyond them another one is started, or the call is refused
    private void WaitForInstance(int index, ref Frame frame, ref CellState cell, OnDemandState instances, long now)
    {
        var (at, coming) = (frame.Cell, (long)cell.Starting * _stations[cell.Station].Slots);
        if (cell.Queued < coming)
            WaitForReplica(index, ref frame, ref cell, now);
        else if (instances.MayGrow(cell.Existing, Time(now)))
        {
            WaitForReplica(index, ref frame, ref cell, now);
            Integrate(ref cell, now);
            cell.Desired++;
            Start(at, now);
        }
        else if (cell.Queued - coming < cell.MaxWaiting)
            WaitForReplica(index, ref frame, ref cell, now);
        else
            Refuse(index, now);
    }

    private void Offer(int at, OnDemandState instances, long now)
    {
        instances.Push(at);
        ServeWaiting(_replicas[at].Cell, instances, now);
        if (_replicas[at].Busy == 0) Rest(at, instances, now);
    }

    private void FreeSlot(int at, long now)
    {
        ref readonly var replica = ref _replicas[at];
        if (replica.Phase != ReplicaPhase.Ready) return;
        var instances = _onDemand[replica.Cell]!;
        if (replica.Busy == replica.Slots - 1) instances.Push(at);
        ServeWaiting(replica.Cell, instances, now);
        if (_replicas[at].Busy == 0) Rest(at, instances, now);
    }

    private void ServeWaiting(int at, OnDemandState instances, long now)
    {
        ref var cell = ref _cells[at];
        while (cell.Head >= 0 && instances.Free > 0)
        {
            var index = cell.Head;
            ref var frame = ref _frames[index];
            cell.Head = frame.Next;
            Queue(ref cell, -1, now);
            cell.Counts.SlotWait += now - frame.Mark;
            if (frame.IsAbandoned)
                Drop(index, now);
            else
                TakeInstance(index, ref frame, ref cell, instances, now);
        }
    }

    private void Rest(int at, OnDemandState instances, long now)
    {
        if (instances.Idle == 0) return;
        if (_idleSince.Length < _replicas.Length)
        {
            Array.Resize(ref _idleSince, _replicas.Length);
            Array.Resize(ref _isIdleArmed, _replicas.Length);
        }

        _idleSince[at] = now;
        if (_isIdleArmed[at]) return;
        _isIdleArmed[at] = true;
        Push(now + instances.Idle, RunEvent.IdleDue, at, _replicas[at].Generation);
    }

    private void IdleDue(int at, int generation, long now)
    {
        if (_replicas[at].Generation != generation) return;
        _isIdleArmed[at] = false;
        if (_replicas[at].Phase != ReplicaPhase.Ready || _replicas[at].Busy > 0) return;
        ref var cell = ref _cells[_replicas[at].Cell];
        var instances = _onDemand[_replicas[at].Cell]!;
        var due = _idleSince[at] + instances.Idle;
        if (due > now)
        {
            _isIdleArmed[at] = true;
            Push(due, RunEvent.IdleDue, at, generation);
        }
        else if (cell.ReadyCount > _stations[cell.Station].Replicas)
            EndInstance(at, ref cell, instances, now);
    }

    private void EndInstance(int at, ref CellState cell, OnDemandState instances, long now)
    {
        Integrate(ref cell, now);
        Forget(at, ref cell, instances);
        Drain(at, now);
    }

    private static void Forget(int at, ref CellState cell, OnDemandState instances)
    {
        instances.Remove(at);
        cell.Desired--;
    }
}
