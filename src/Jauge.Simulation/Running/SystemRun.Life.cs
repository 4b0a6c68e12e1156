using Jauge.Control;
using Jauge.Control.Random;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;

namespace Jauge.Simulation.Running;

/// <content>Phases of a replica's life: room on a node, the image, the start, and coming up to speed.</content>
internal sealed partial class SystemRun
{
    private const ulong PullSalt = 0xA0761D6478BD642F;

    private void HandleLife(RunEvent kind, EventPayload payload, long now)
    {
        switch (kind)
        {
            case RunEvent.Pulled: Pulled(payload.Index, payload.Generation, now); break;
            case RunEvent.Probe: Probe(payload.Index, payload.Generation, now); break;
            case RunEvent.ProbeDue: ProbeDue(payload.Index, payload.Generation, now); break;
            case RunEvent.IncidentLooked: LookAfter(payload.Index, now); break;
            default: UpToSpeed(payload.Index, payload.Generation, now); break;
        }
    }

    // what stands at the start has its image, as has its node
    private void ServeFromStart(int at)
    {
        var index = NewReplica(at, 0);
        if (_nodeOf[index] >= 0) _nodes[_nodeOf[index]].Pull(at, 0);
        Serve(index, 0);
    }

    private void Begin(int index, ref CellState cell, ulong key, long takes, long now)
    {
        cell.Counts.Begun++;
        ref var replica = ref _replicas[index];
        var there = _stations[cell.Station].PullsIn is { } law ? ImageAt(index, law, key, now) : now;
        if (there <= now)
        {
            Push(now + takes, RunEvent.Ready, index, replica.Generation);
            return;
        }

        (replica.IsPulling, replica.StartTakes) = (true, takes);
        cell.Pulling++;
        Push(there, RunEvent.Pulled, index, replica.Generation);
    }

    // a node pulls an image once, and who comes meanwhile waits for the same pull; where there are no nodes, each replica pulls it
    private long ImageAt(int index, Core.Distribution law, ulong key, long now)
    {
        var (node, at) = (_nodeOf[index] < 0 ? null : _nodes[_nodeOf[index]], _replicas[index].Cell);
        if (node?.ImageAt(at) is >= 0 and var there) return there;
        var until = now + Sampler.Of(law).Draw(RandomStream.Mix(unchecked(key + PullSalt)));
        node?.Pull(at, until);
        return until;
    }

    private void Pulled(int index, int generation, long now)
    {
        ref var replica = ref _replicas[index];
        if (replica.Generation != generation || !replica.IsPulling) return;
        ref var cell = ref _cells[replica.Cell];
        Integrate(ref cell, now);
        replica.IsPulling = false;
        cell.Pulling--;
        Push(now + replica.StartTakes, RunEvent.Ready, index, generation);
    }

    private void WarmUp(int index, SlowStartModel slow, long now)
    {
        ref var replica = ref _replicas[index];
        ref var cell = ref _cells[replica.Cell];
        replica.IsWarming = true;
        cell.Warming++;
        SetSlow(ref cell);
        Push(now + RunTime.FromTimeSpan(slow.Over), RunEvent.UpToSpeed, index, replica.Generation);
    }

    private void UpToSpeed(int index, int generation, long now)
    {
        ref var replica = ref _replicas[index];
        if (replica.Generation != generation || !replica.IsWarming) return;
        ref var cell = ref _cells[replica.Cell];
        Integrate(ref cell, now);
        CoolDown(ref replica, ref cell);
    }

    private static void CoolDown(ref ReplicaState replica, ref CellState cell)
    {
        replica.IsWarming = false;
        cell.Warming--;
        SetSlow(ref cell);
    }

    private static void SetSlow(ref CellState cell) => cell.IsSlow = cell.Slow != 1 || cell.Warming > 0 || cell.Slowed > 0;

    private long Slowed(long work, in Frame frame, in CellState cell, long now)
    {
        var slow = cell.Slow;
        if (frame.Replica >= 0) slow *= SlowOf(in _replicas[frame.Replica], cell.Station, now);
        return (long)(work * slow);
    }

    // the multiple of a replica's times beside what weighs on all of them
    private double SlowOf(in ReplicaState replica, int station, long now)
    {
        var own = replica.Slow == 0 ? 1 : replica.Slow;
        if (!replica.IsWarming) return own;
        var slow = _stations[station].SlowStart!;
        var left = 1 - ((double)(now - replica.ReadyAt) / RunTime.FromTimeSpan(slow.Over));
        return own * (1 + ((slow.Slow - 1) * Math.Max(0, left)));
    }

    private static void IntegrateLife(ref CellState cell, long length)
    {
        ref var counts = ref cell.Counts;
        counts.PendingTime += (double)length * cell.Pending;
        if (cell.AwaitsNode) counts.NodeWaitTime += (double)length * cell.Pending;
        counts.PullTime += (double)length * cell.Pulling;
        counts.StartTime += (double)length * (cell.Starting - cell.Pulling);
        counts.WarmingTime += (double)length * cell.Warming;
    }

    // before and after the number of nodes on their way changes
    private void AwaitNode(int cluster, long now)
    {
        foreach (ref var cell in _cells.AsSpan())
            if (cell.Cluster == cluster)
            {
                Integrate(ref cell, now);
                cell.AwaitsNode = _clusters[cluster].Ordered > 0;
            }
    }
}
