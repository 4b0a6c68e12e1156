using System.Diagnostics;
using System.Runtime.CompilerServices;
using Jauge.Control.Random;

namespace Jauge.Simulation.Engine;

/// <content>The loop: what happens at an event.</content>
public sealed partial class NetworkSimulation<TQueue, TObserver>
{
    private const ulong PassStep = 0xD1342543DE82EF95;          // odd, and far from RandomStream.Step and its small multiples
    private const int MostForeseen = 16;
    private const int FetchAbove = 50_000;                     // more jobs than fit the caches

    // compiled at full speed at once: a run may be over before the runtime would notice that it is hot
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Drain(long until)
    {
        var events = 0;
        while (_queue.TryTake(until, out var now, out var payload))
        {
            events++;
            _observer.OnEvent(now, payload);
            if (payload.Kind == (byte)EventKind.StepEnd)
                EndStep(payload.Index, payload.Generation, now);
            else
                HandleOther(payload, now);
            AssertConservation();
        }

        _events += events;
    }

    [Conditional("DEBUG")]
    private void AssertConservation() => CheckConservation();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fetch()
    {
        Span<EventPayload> coming = stackalloc EventPayload[MostForeseen];
        foreach (var payload in coming[.._queue.Foresee(coming)])
            if (payload.Kind == (byte)EventKind.StepEnd) CacheLine.Fetch(ref _jobs[payload.Index]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void HandleOther(EventPayload payload, long now)
    {
        switch ((EventKind)payload.Kind)
        {
            case EventKind.SharedEnd:
                EndShared(payload.Index, payload.Generation, now);
                break;
            case EventKind.Arrival:
                Arrive(payload.Index, now);
                break;
            default:
                _observer.OnTick(now);
                _queue.Push(now + _tick, payload);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndStep(int index, int row, long now)
    {
        ref var job = ref _jobs[index];
        ref readonly var step = ref _steps[row];
        unchecked
        {
            job.Key += step.Advance;
            job.Sent += (now - job.Sent) & step.SendMask;
        }

        var next = step.Branches == 0 ? step.Next : Route(in step, ref job);
        var from = job.Replica;
        if (next == step.Home)
            Complete(ref job, step.Class, now);
        if (next < 0)
            Free(index);
        else if (!Enter(index, ref job, next, now) && KeepsSlot(index, from, now))
            return;
        Release(from, now);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Complete(ref Job job, int jobClass, long now)
    {
        var response = unchecked(now - job.Sent);
        if (job.Pass != 0)
            EndPasses(ref job, _steps[job.Step].Home);
        _responses[jobClass].Record(response);
        _observer.OnCompleted(jobClass, now, response);
    }

    // what was foreseen was so of the last pass
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EndPasses(ref Job job, int next)
    {
        (job.Key, job.Pass) = (unchecked(job.Key - (job.Pass * PassStep)), 0);
        if (next >= 0)
            Foresee(ref job, in _steps[next], job.Key);
    }

    // false where the replica is full: then the job is nowhere. Foreseen before
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Enter(int index, ref Job job, int next, long now)
    {
        ref readonly var row = ref _steps[next];
        job.Step = unchecked((ushort)next);
        job.Replica = row.Balancer == Balancer.Random ? job.Target : row.FirstReplica + PickOther(in row, job.Key);
        return Admit(index, ref job, in row, now);
    }

    // where the job goes next and for how long: drawn a step ahead, so that nothing waits for it when an event's place in the queue is
    // asked for
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Foresee(ref Job job, in StepRow row, ulong key)
    {
        job.Target = unchecked(row.FirstReplica + PickAny(in row, key));
        job.Work = row.Service.Draw(RandomStream.Mix(unchecked(key + row.ServiceSalt)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Admit(int index, ref Job job, in StepRow row, long now)
    {
        ref var replica = ref _replicas[job.Replica];
        if (replica.Busy >= replica.Slots)
            return replica.Waiting < replica.MaxWaiting && Enqueue(index, ref job, ref replica, now);
        unchecked
        {
            replica.Busy++;
            replica.BusyTime -= now;
        }

        Start(index, ref job, in row, now);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Enqueue(int index, ref Job job, ref Replica replica, long now)
    {
        job.Next = -1;
        if (replica.QueueHead < 0)
            replica.QueueHead = index;
        else
            _jobs[replica.QueueTail].Next = index;
        replica.QueueTail = index;
        unchecked
        {
            replica.Waiting++;
            replica.WaitingTime -= now;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Start(int index, ref Job job, in StepRow row, long now)
    {
        var work = job.Work;
        if (row.Follows >= 0)
            Foresee(ref job, in _steps[row.Follows], unchecked(job.Key + row.Advance));
        if (row.IsShared)
            StartShared(index, work, now);
        else
            _queue.Push(unchecked(now + work), new((byte)EventKind.StepEnd, index, job.Step));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Release(int from, long now)
    {
        ref var replica = ref _replicas[from];
        replica.Served = unchecked(replica.Served + 1);
        if (replica.QueueHead < 0)
        {
            unchecked
            {
                replica.Busy--;
                replica.BusyTime += now;
            }
        }
        else
        {
            StartNext(ref replica, now);
        }

        if (replica.BlockedHead >= 0)
            Unblock(from, now);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void StartNext(ref Replica replica, long now)
    {
        var index = replica.QueueHead;
        ref var job = ref _jobs[index];
        replica.QueueHead = job.Next;
        unchecked
        {
            replica.Waiting--;
            replica.WaitingTime += now;
        }

        Start(index, ref job, in _steps[job.Step], now);
    }

    // the first blocked job moves in, and the slot that it kept is free in its turn; one place was freed, so that one moves
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Unblock(int at, long now)
    {
        ref var replica = ref _replicas[at];
        var index = replica.BlockedHead;
        ref var job = ref _jobs[index];
        replica.BlockedHead = job.Next;
        var held = job.Target;
        job.Target = -1;
        Admit(index, ref job, in _steps[job.Step], now);
        if (held >= 0)
            Release(held, now);
    }

    // the job was sent to a full replica; true where it keeps the slot that it has
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool KeepsSlot(int index, int from, long now)
    {
        ref var job = ref _jobs[index];
        if (job.Replica == from)
            return !Enqueue(index, ref job, ref _replicas[from], now);      // it makes room itself, in a moment
        if (!_steps[job.Step].Blocks)
            return Reject(index, ref job, now);

        ref var replica = ref _replicas[job.Replica];
        replica.Blocked++;
        job.Target = from < _firstHome ? from : -1;
        job.Next = -1;
        if (replica.BlockedHead < 0)
            replica.BlockedHead = index;
        else
            _jobs[replica.BlockedTail].Next = index;
        replica.BlockedTail = index;
        return job.Target >= 0;
    }

    private bool Reject(int index, ref Job job, long now)
    {
        ref readonly var row = ref _steps[job.Step];
        _replicas[job.Replica].Rejected++;
        _classes[row.Class].Rejected++;
        EndPasses(ref job, row.Home);
        if (row.Home < 0)
            Free(index);
        else
            Enter(index, ref job, row.Home, now);
        return false;
    }

    private int Route(in StepRow step, ref Job job)
    {
        var bits = RandomStream.Mix(unchecked(job.Key + step.RouteSalt));
        var next = step.Home;
        for (var i = step.FirstBranch + step.Branches - 1; i >= step.FirstBranch && bits < _branches[i].Below; i--)
            next = _branches[i].Row;
        if (next <= job.Step && next != step.Home)
            (job.Key, job.Pass) = unchecked((job.Key + PassStep, (ushort)(job.Pass + 1)));
        if (next >= 0)
            Foresee(ref job, in _steps[next], job.Key);
        return next;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PickAny(in StepRow row, ulong key) =>
        unchecked((int)(((RandomStream.Mix(key + row.PickSalt) >> 32) * (ulong)row.Replicas) >> 32));

    private int PickOther(in StepRow row, ulong key)
    {
        if (row.Balancer == Balancer.RoundRobin)
        {
            ref var turn = ref _turns[row.Station];
            return turn < row.Replicas - 1 ? ++turn : turn = 0;
        }

        var bits = unchecked(RandomStream.Mix(key + row.PickSalt));
        var first = (int)(((bits >> 32) * (ulong)row.Replicas) >> 32);
        var second = (int)(((bits & uint.MaxValue) * (ulong)row.Replicas) >> 32);
        return Present(row.FirstReplica + second) < Present(row.FirstReplica + first) ? second : first;
    }

    private int Present(int replica) => _replicas[replica].Busy + _replicas[replica].Waiting;

    private void StartShared(int index, long work, long now)
    {
        var at = _jobs[index].Replica;
        var shared = _shared[at]!;
        var end = shared.Add(index, work, now);
        if (end >= 0)
            _queue.Push(end, new((byte)EventKind.SharedEnd, at, shared.Generation));
    }

    private void EndShared(int at, int generation, long now)
    {
        var shared = _shared[at]!;
        if (generation != shared.Generation)
            return;
        var index = shared.End(now);
        if (index >= 0)
            EndStep(index, _jobs[index].Step, now);
        if (shared.IsUnscheduled)
            ScheduleShared(at, shared, now);
    }

    private void ScheduleShared(int at, SharedReplica shared, long now)
    {
        foreach (var end in shared.Schedule(now))
            _queue.Push(end, new((byte)EventKind.SharedEnd, at, shared.Generation));
    }

    private void Arrive(int jobClass, long now)
    {
        ref var row = ref _classes[jobClass];
        if (_freeJob < 0)
            AddJobs();
        var index = _freeJob;
        ref var job = ref _jobs[index];
        _freeJob = job.Next;
        job = new() { Key = StreamKey.Member(row.Key, row.Created++), Sent = now, Next = -1, Replica = -1 };
        row.Sent++;
        ScheduleArrival(jobClass, now);
        Foresee(ref job, in _steps[row.First], job.Key);
        if (!Enter(index, ref job, row.First, now))
            KeepsSlot(index, -1, now);
    }

    private void ScheduleArrival(int jobClass, long now)
    {
        ref var row = ref _classes[jobClass];
        _queue.Push(now + row.Interval.Draw(row.Arrivals.NextBits()), new((byte)EventKind.Arrival, jobClass));
    }

    private void AddJobs()
    {
        var first = _jobs.Length;
        Array.Resize(ref _jobs, first * 2);
        for (var i = _jobs.Length - 1; i >= first; i--)
            Free(i);
    }

    private void Free(int index)
    {
        _jobs[index].Next = _freeJob;
        _freeJob = index;
    }
}
