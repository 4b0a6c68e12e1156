using System.Runtime.CompilerServices;
using Jauge.Control.Scaling.Vertical;
using Jauge.Core;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Running;

/// <summary>What one replication has counted so far.</summary>
internal sealed class RunCounts(int requests, int journeys)
{
    private readonly LatencyHistogram[] _times = Histograms(requests);          // of the interval, by class
    private readonly LatencyHistogram _all = new();                             // scratch
    private readonly LatencyHistogram _forgotten = new();                       // what came before the counting began
    private readonly long[] _sentBefore = new long[requests];
    private readonly long[] _endedBefore = new long[requests * FailureCauses.Count];

    /// <summary>Answer times by class until the last interval: those served, and those that waited until their time was up.</summary>
    internal LatencyHistogram[] Latencies { get; } = Histograms(requests);

    internal long[] Sent { get; } = new long[requests];

    /// <summary>By class, then cause; the first of each is what ended well.</summary>
    internal long[] Ended { get; } = new long[requests * FailureCauses.Count];

    internal SessionCounts Sessions { get; } = new(journeys);

    internal List<IntervalCount> Intervals { get; } = [];

    /// <summary>When the latest interval ended.</summary>
    internal TimeSpan LastInterval => Intervals is [.., var last] ? last.At : TimeSpan.Zero;

    internal List<ScalingChange> Steps { get; } = [];

    internal List<NodeStep> NodeSteps { get; } = [];

    /// <summary>The vertical autoscaler's, by cell.</summary>
    internal SortedDictionary<int, VerticalRecommendation> Advice { get; } = [];

    internal List<IncidentRecord> Incidents { get; } = [];

    /// <summary>What a monitoring server has read; empty where nobody watches.</summary>
    internal List<Scrape> Scrapes { get; } = [];

    /// <summary>Nanoseconds; the counting begins here.</summary>
    internal long From { get; private set; }

    /// <summary>When the last request failed for an outage, in nanoseconds; −1: none did.</summary>
    internal long LastOutage { get; set; } = -1;

    internal long AllSent { get; private set; }

    internal long AllEnded { get; private set; }

    internal long AllServed { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void RecordSent(int request)
    {
        unchecked
        {
            Sent[request]++;
            AllSent++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void RecordEnded(int request, FailureCause cause, long time)
    {
        unchecked
        {
            Ended[(request * FailureCauses.Count) + (int)cause]++;
            AllEnded++;
            if (cause == FailureCause.None) AllServed++;
        }

        if (cause is FailureCause.None or FailureCause.Timeout or FailureCause.Abandoned or FailureCause.Unreachable)
            _times[request].Record(time);
    }

    internal void EndInterval(TimeSpan at, CellCount[] cells, ClusterCount[] clusters)
    {
        _all.Clear();
        foreach (var times in _times) _all.Merge(times);
        var classes = Enumerable.Range(0, requests).Select(Class).ToArray();
        var ended = Enumerable.Range(0, FailureCauses.Count).Select(cause => classes.Sum(c => c.Ended[cause])).ToArray();
        Intervals.Add(new(LastInterval, at, ClassCount.Of(classes.Sum(c => c.Sent), ended, _all), classes, cells, clusters));
        Close();
        Sent.CopyTo(_sentBefore, 0);
        Ended.CopyTo(_endedBefore, 0);
    }

    /// <summary>Adds the times of the interval under way to those of the run.</summary>
    internal void Close()
    {
        for (var c = 0; c < requests; c++)
        {
            Latencies[c].Merge(_times[c]);
            _times[c].Clear();
        }
    }

    /// <summary>All answer times since time 0.</summary>
    internal HistogramSnapshot AllTimes()
    {
        _all.Clear();
        foreach (var times in Latencies.Concat(_times).Append(_forgotten)) _all.Merge(times);
        return HistogramSnapshot.Of(_all);
    }

    internal void WarmedUp(long now)
    {
        From = now;
        Close();
        foreach (var histogram in Latencies) _forgotten.Merge(histogram);
        foreach (var counts in new[] { Sent, Ended, _sentBefore, _endedBefore }) counts.AsSpan().Clear();
        Sessions.Clear();
        foreach (var histogram in Latencies) histogram.Clear();
    }

    private ClassCount Class(int request)
    {
        var ended = new long[FailureCauses.Count];
        for (var cause = 0; cause < ended.Length; cause++)
            ended[cause] = Ended[(request * ended.Length) + cause] - _endedBefore[(request * ended.Length) + cause];
        return ClassCount.Of(Sent[request] - _sentBefore[request], ended, _times[request]);
    }

    private static LatencyHistogram[] Histograms(int requests) => [.. Enumerable.Range(0, requests).Select(_ => new LatencyHistogram())];
}
