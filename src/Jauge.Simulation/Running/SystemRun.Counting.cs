using System.Runtime.CompilerServices;
using Jauge.Control;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Running;

/// <content>What is counted.</content>
internal sealed partial class SystemRun
{
    private long _awaitedAt = -1;
    private int _intervals;
    private readonly CellMeter[] _meters;
    private readonly double[] _nodeTimeBefore;

    private void BeginClocks()
    {
        BeginScaling();
        BeginFaults();
        BeginScrapes();
        if (_settings.WarmUp > TimeSpan.Zero) Push(RunTime.FromTimeSpan(_settings.WarmUp), RunEvent.WarmedUp, 0);
        Push(RunTime.FromTimeSpan(_settings.Interval), RunEvent.IntervalEnds, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CountService(in Frame frame, ref CellState cell, long now)
    {
        var waited = unchecked(Math.Max(0, now - frame.Mark - frame.Work));
        unchecked
        {
            cell.Counts.Work += frame.Work;
            cell.Counts.CoreWait += waited;
        }

        if (waited > 0) CountLag(ref cell, waited);
    }

    // so many calls have waited so long; then their number changes
    private static void Queue(ref CellState cell, int change, long now)
    {
        CountLag(ref cell, (double)(now - cell.QueuedSince) * cell.Queued);
        cell.QueuedSince = now;
        cell.Queued += change;
    }

    // a wait while replicas start is theirs; any other is the autoscaler's if its next decision asks for more
    private static void CountLag(ref CellState cell, double waited)
    {
        if (!cell.Scales) return;
        if (cell.Starting + cell.Pending > 0) cell.Counts.StartWait += waited;
        else cell.WaitSinceDecision += waited;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CountEnd(in Frame frame, FailureCause cause, long now)
    {
        ref var cell = ref _cells[frame.Cell];
        cell.InFlight = unchecked(cell.InFlight - 1);
        if (cell.CountsOpen && frame.Replica >= 0) _replicas[frame.Replica].Open--;
        if (frame.IsAbandoned) return;
        if (cause == FailureCause.None) cell.Counts.Served = unchecked(cell.Counts.Served + 1);
        else cell.Counts.Failed++;
        if (cell.IsTimed) CountTime(in frame, cause, now);
    }

    private void CountGivenUp(in Frame frame, FailureCause cause, long now)
    {
        if (!frame.HasEntered) return;
        ref var cell = ref _cells[frame.Cell];
        cell.Counts.Failed++;
        if (cell.IsTimed) CountTime(in frame, cause, now);
    }

    private static void CountReplicas(ref CellState cell) =>
        cell.Counts.MostReplicas = Math.Max(cell.Counts.MostReplicas, cell.ReadyCount + cell.Unready + cell.Starting);

    private static void Integrate(ref CellState cell, long now)
    {
        ref var counts = ref cell.Counts;
        counts.ReadyTime += (double)(now - counts.Since) * cell.ReadyCount;
        counts.ExistingTime += (double)(now - counts.Since) * cell.Existing;
        if (cell.Starting + cell.Pending + cell.Warming > 0) IntegrateLife(ref cell, now - counts.Since);
        counts.Since = now;
    }

    private void CheckAwaited(long now)
    {
        if (_settings.Awaited is not { } awaited || _isOver) return;
        foreach (ref readonly var cell in _cells.AsSpan())
            if (cell.Station == awaited.Station && cell.ReadyCount < awaited.Replicas)
                return;
        (_awaitedAt, _isOver) = (now, true);
    }

    private void IntervalEnds(EventPayload payload, long now)
    {
        _settings.Cancellation.ThrowIfCancellationRequested();
        if (_isDraining) return;
        AssertNothingLost();
        var length = RunTime.FromTimeSpan(_settings.Interval);
        CountInterval(now);
        if (++_intervals % ProgressEvery == 0) _settings.Progress?.Invoke((double)now / RunTime.FromTimeSpan(_settings.Until), _events);
        if (_events >= _settings.MostEvents) _isOver = true;
        _queue.Push(now + length, payload);
    }

    private const int ProgressEvery = 16;

    private void CountInterval(long now)
    {
        for (var c = 0; c < _cells.Length; c++) Total(c, now);
        _counts.EndInterval(Time(now), [.. _meters.Select((meter, c) => meter.Read(ref _cells[c], WaitingAt(c)))], ClustersNow(now));
    }

    private ClusterCount[] ClustersNow(long now)
    {
        var counts = new ClusterCount[_clusters.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            ref var cluster = ref _clusters[i];
            CountNodes(ref cluster, 0, now);
            counts[i] = new(cluster.Nodes, cluster.NodeTime - _nodeTimeBefore[i]);
            _nodeTimeBefore[i] = cluster.NodeTime;
        }

        return counts;
    }

    // core time of the replicas that are there, added to that of those gone
    private void Total(int at, long now)
    {
        Integrate(ref _cells[at], now);
        var sum = _cells[at].Counts.CoreTime;
        for (var i = 0; i < _replicas.Length; i++)
            if (_replicas[i].Cell == at && _replicas[i].Phase != ReplicaPhase.Gone)
                sum += CoreTimeOf(i, now);
        _meters[at].CoreTime = sum;
    }

    private void WarmedUp(long now)
    {
        for (var c = 0; c < _cells.Length; c++)
        {
            Total(c, now);
            var arrived = _cells[c].Counts.Arrived - _cells[c].ArrivedAtDecision;
            var gone = _cells[c].Counts.CoreTime;
            _cells[c].Counts = new() { Since = now, CoreTime = gone };
            _queues[c]?.WarmedUp(now);
            _cells[c].ArrivedAtDecision = -arrived;
            _meters[c].WarmedUp();
        }

        foreach (ref var cluster in _clusters.AsSpan()) (cluster.Since, cluster.NodeTime) = (now, 0);
        _nodeTimeBefore.AsSpan().Clear();
        _counts.WarmedUp(now);
    }

    private RunRecord Record()
    {
        if (Time(_now) > _counts.LastInterval) CountInterval(_now);
        else for (var c = 0; c < _cells.Length; c++) Total(c, _now);
        for (var c = 0; c < _clusters.Length; c++) CountNodes(ref _clusters[c], 0, _now);
        SettleAll();
        Advise();
        _counts.Close();
        return new(_counts, [.. _cells], [.. _clusters], _now, _events, _awaitedAt, _streams[0].Count, _settings.Key,
            [.. _queues.Select(q => q?.Close(_now))]);
    }
}
