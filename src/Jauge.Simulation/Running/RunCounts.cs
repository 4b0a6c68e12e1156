using Jauge.Simulation.Model;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Running;

/// <summary>What one replication has counted so far.</summary>
internal sealed class RunCounts(int requests, int journeys)
{
    private readonly LatencyHistogram _interval = new();
    private readonly long[] _intervalFailures = new long[FailureCauses.Count];
    private double[] _coreTime = [];
    private double[] _coreTimeBefore = [];
    private double[] _readyBefore = [];
    private long _intervalSent;

    /// <summary>Answer times by class: those served, and those that waited until their time was up.</summary>
    internal LatencyHistogram[] Latencies { get; } = [.. Enumerable.Range(0, requests).Select(_ => new LatencyHistogram())];

    internal long[] Sent { get; } = new long[requests];

    /// <summary>By class, then cause; the first of each is what ended well.</summary>
    internal long[] Ended { get; } = new long[requests * FailureCauses.Count];

    internal SessionCounts Sessions { get; } = new(journeys);

    internal List<IntervalCount> Intervals { get; } = [];

    internal List<ScalingChange> Steps { get; } = [];

    internal List<NodeStep> NodeSteps { get; } = [];

    internal List<IncidentRecord> Incidents { get; } = [];

    /// <summary>Core time of each cell when the counting began.</summary>
    internal double[] CoreTimeAtStart { get; private set; } = [];

    /// <summary>Nanoseconds; the counting begins here.</summary>
    internal long From { get; private set; }

    /// <summary>When the last request failed for an outage, in nanoseconds; −1: none did.</summary>
    internal long LastOutage { get; set; } = -1;

    internal long AllSent { get; private set; }

    internal long AllEnded { get; private set; }

    internal void RecordSent(int request)
    {
        Sent[request]++;
        AllSent++;
        _intervalSent++;
    }

    internal void RecordEnded(int request, FailureCause cause, long time)
    {
        Ended[(request * FailureCauses.Count) + (int)cause]++;
        AllEnded++;
        _intervalFailures[(int)cause]++;
        if (cause is not (FailureCause.None or FailureCause.Timeout or FailureCause.Abandoned or FailureCause.Unreachable)) return;
        Latencies[request].Record(time);
        _interval.Record(time);
    }

    internal double[] CoreTime(int cell, int cells)
    {
        if (_coreTime.Length == cells) return _coreTime;
        (_coreTimeBefore, _readyBefore, CoreTimeAtStart) = (new double[cells], new double[cells], new double[cells]);
        return _coreTime = new double[cells];
    }

    internal void EndInterval(TimeSpan at, double seconds, CellState[] cells, StationModel[] stations)
    {
        Intervals.Add(new(at, _intervalSent, [.. _intervalFailures], _interval.Mean, _interval.Quantile(0.5), _interval.Quantile(0.95),
            _interval.Quantile(0.99), Cells(cells, stations)));
        _interval.Clear();
        _intervalFailures.AsSpan().Clear();
        _intervalSent = 0;
    }

    internal void WarmedUp(long now)
    {
        From = now;
        Sent.AsSpan().Clear();
        Ended.AsSpan().Clear();
        Sessions.Clear();
        foreach (var histogram in Latencies) histogram.Clear();
        _coreTime.CopyTo(CoreTimeAtStart, 0);
        _readyBefore.AsSpan().Clear();
    }

    private CellCount[] Cells(CellState[] cells, StationModel[] stations)
    {
        var counts = new CellCount[cells.Length];
        for (var c = 0; c < cells.Length; c++)
        {
            var capacity = (cells[c].Counts.ReadyTime - _readyBefore[c]) * stations[cells[c].Station].Cores;
            var used = capacity > 0 ? (_coreTime[c] - _coreTimeBefore[c]) / capacity : double.NaN;
            counts[c] = new(cells[c].ReadyCount, cells[c].Existing + cells[c].Pending, used, cells[c].InFlight);
            (_readyBefore[c], _coreTimeBefore[c]) = (cells[c].Counts.ReadyTime, _coreTime[c]);
        }

        return counts;
    }
}
