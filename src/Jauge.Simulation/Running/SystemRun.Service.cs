using System.Runtime.CompilerServices;
using Jauge.Simulation.Engine;
using Jauge.Dynamics;
using Jauge.Simulation.Monitoring;
using Jauge.Control.Random;

namespace Jauge.Simulation.Running;

/// <content>The life of a call, as the component that serves it sees it.</content>
internal sealed partial class SystemRun
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Enter(int index, ref Frame frame, long now)
    {
        ref var cell = ref _cells[frame.Cell];
        if (cell.Traits != CellTraits.None)
        {
            EnterOther(index, now);
            return;
        }

        Arrive(ref frame, ref cell);
        Receive(index, ref frame, ref cell, now);
    }

    // a component that is not simply there
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EnterOther(int index, long now)
    {
        ref var frame = ref _frames[index];
        ref var cell = ref _cells[frame.Cell];
        if (cell.IsTroubled && _rows[frame.Row].IsCut)
        {
            GetsNoAnswer(index, ref frame, now);
            return;
        }

        Arrive(ref frame, ref cell);
        if (cell.IsTroubled && Fails(in frame, in cell))
            Finish(index, FailureCause.Unavailable, now);
        else if (!IsHeldBack(index, ref frame, ref cell, now))
            Receive(index, ref frame, ref cell, now);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Arrive(ref Frame frame, ref CellState cell)
    {
        unchecked
        {
            cell.Counts.Arrived++;
            cell.InFlight++;
        }

        frame.HasEntered = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Receive(int index, ref Frame frame, ref CellState cell, long now)
    {
        if (cell.Kind == StationKind.Delay)
            Begin(index, ref frame, ref cell, now);
        else if (cell.ReadyCount > 0)
            Admit(index, ref frame, ref cell, now);
        else if (cell.Starting + cell.Pending > 0 || cell.Scales)
            WaitForReplica(index, ref frame, ref cell, now);
        else
            Finish(index, FailureCause.NoReplica, now);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WaitForReplica(int index, ref Frame frame, ref CellState cell, long now)
    {
        Queue(ref cell, 1, now);
        (frame.State, frame.Mark, frame.Next) = (FrameState.WaitsForReplica, now, -1);
        if (cell.Head < 0) cell.Head = index;
        else _frames[cell.Tail].Next = index;
        cell.Tail = index;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Admit(int index, ref Frame frame, ref CellState cell, long now)
    {
        var at = cell.Ready[Pick(in frame, ref cell)];
        ref var replica = ref _replicas[at];
        TakeIn(ref replica);
        frame.Replica = at;
        if (cell.CountsOpen && !Opens(ref replica, in cell))
            Finish(index, FailureCause.Overloaded, now);
        else if (replica.Busy < replica.Slots)
            TakeSlot(index, ref frame, ref replica, ref cell, now);
        else if (replica.Phase == ReplicaPhase.Silent)
            GetsNoAnswer(index, ref frame, now);
        else if (replica.Waiting < cell.MaxWaiting)
            WaitForSlot(index, at, ref cell, now);
        else
            Finish(index, FailureCause.QueueFull, now);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TakeIn(ref ReplicaState replica)
    {
        unchecked
        {
            replica.Arrived++;
            replica.Held++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TakeSlot(int index, ref Frame frame, ref ReplicaState replica, ref CellState cell, long now)
    {
        replica.Busy = unchecked(replica.Busy + 1);
        frame.HasSlot = true;
        Begin(index, ref frame, ref cell, now);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WaitForSlot(int index, int at, ref CellState cell, long now)
    {
        if (cell.Visits > 0) EndVisitsAt(at, now);
        ref var frame = ref _frames[index];
        ref var replica = ref _replicas[at];
        Queue(ref cell, 1, now);
        (frame.State, frame.Mark, frame.Next) = (FrameState.WaitsForSlot, now, -1);
        if (replica.Head < 0) replica.Head = index;
        else _frames[replica.Tail].Next = index;
        replica.Tail = index;
        replica.Waiting++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Begin(int index, ref Frame frame, ref CellState cell, long now)
    {
        if ((_rows[frame.Row].Traits & RowTraits.Locks) == 0 || Locks(index, ref frame, ref cell, now))
            Work(index, ref frame, ref cell, now);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Work(int index, ref Frame frame, ref CellState cell, long now)
    {
        ref readonly var row = ref _rows[frame.Row];
        var work = row.Time.Draw(RandomStream.Mix(unchecked(frame.Key + ServiceSalt))) + row.Overhead;
        if (cell.IsSlow) work = Slowed(work, in frame, in cell, now);
        (frame.State, frame.Mark, frame.Work) = (FrameState.Served, now, work);
        if (frame.Replica >= 0 && _shared[frame.Replica] is { } shared)
            Share(index, frame.Replica, shared, work, now);
        else
            Push(unchecked(now + work), RunEvent.Served, index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Share(int index, int replica, SharedReplica shared, long work, long now)
    {
        if (_host is not null)
        {
            WorkOnHost(index, replica, work, now);
            return;
        }

        if (shared.WillShare) EndVisitsBeforeSharing(shared, now);
        var end = shared.Add(index, work, now);
        if (end >= 0) Push(end, RunEvent.SharedServed, replica, shared.Generation);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void EndShared(int replica, int generation, long now)
    {
        if (_shared[replica] is not { } shared || shared.Generation != generation) return;
        var index = shared.End(now);
        if (index >= 0) EndOnCores(index, now);
        if (shared.IsUnscheduled) ScheduleShared(replica, shared, now);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ScheduleShared(int replica, SharedReplica shared, long now)
    {
        foreach (var end in shared.Schedule(now)) Push(end, RunEvent.SharedServed, replica, shared.Generation);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void EndOnCores(int index, long now)
    {
        if (_frames[index].State == FrameState.Visits) EndVisit(index, now);
        else EndService(index, now);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void EndService(int index, long now)
    {
        ref var frame = ref _frames[index];
        ref var cell = ref _cells[frame.Cell];
        CountService(in frame, ref cell, now);
        if ((_rows[frame.Row].Traits & RowTraits.Leaf) != 0 && Repeats(index, ref frame, ref cell, now)) return;
        frame.State = FrameState.Calls;
        if ((_rows[frame.Row].Traits & (RowTraits.Sends | RowTraits.Writes)) != 0) LeaveBehind(in frame, now);
        if (_rows[frame.Row].Count == 0)
        {
            Finish(index, FailureCause.None, now);
            return;
        }

        if (frame.HasSlot && !cell.Holds) ReleaseSlot(index, now);
        Continue(index, now);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReleaseSlot(int index, long now)
    {
        ref var frame = ref _frames[index];
        frame.HasSlot = false;
        ref var replica = ref _replicas[frame.Replica];
        replica.Busy = unchecked(replica.Busy - 1);
        while (replica.Head >= 0 && replica.Busy < replica.Slots)
            Promote(ref replica, now);
        if (replica.IsOnDemand) FreeSlot(frame.Replica, now);
    }

    private void Promote(ref ReplicaState replica, long now)
    {
        var index = replica.Head;
        ref var frame = ref _frames[index];
        ref var cell = ref _cells[frame.Cell];
        replica.Head = frame.Next;
        replica.Waiting--;
        Queue(ref cell, -1, now);
        cell.Counts.SlotWait += now - frame.Mark;
        if (frame.IsAbandoned)
            Drop(index, now);
        else
            TakeSlot(index, ref frame, ref replica, ref cell, now);
    }

    // ends a call whose caller is gone; it holds no slot, so that nothing follows from it here
    private void Drop(int index, long now) => Finish(index, FailureCause.Timeout, now);
}
