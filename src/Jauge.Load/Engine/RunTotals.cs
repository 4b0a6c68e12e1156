using Jauge.Control;
using Jauge.Core;
using Jauge.Load.Plans;
using Jauge.Load.Results;

namespace Jauge.Load.Engine;

/// <summary>Puts together what the loops give.</summary>
internal sealed class RunTotals(LoadPlan plan)
{
    private static readonly double[] Shares = [0.5, 0.95, 0.99];
    private readonly LoadCounts _total = new(plan.Requests.Count, plan.Journeys.Count);
    private readonly LoadCounts _interval = new(plan.Requests.Count, plan.Journeys.Count);
    private readonly LatencyHistogram _all = new();
    private readonly List<LoadInterval> _timeline = [];
    private readonly long[] _failures = new long[Enum.GetValues<LoadFailure>().Length];
    private LoopState _state;
    private TimeSpan _from;

    internal LoadCounts Total => _total;

    internal EquatableList<LoadInterval> Timeline => [.. _timeline];

    /// <summary>Takes what one loop gives of an interval.</summary>
    internal void Take(LoadCounts measured, LoadCounts warmUp, LoopState state)
    {
        _total.Merge(measured);
        _interval.Merge(measured);
        if (warmUp.Requests.Length > 0) _interval.Merge(warmUp);
        measured.Clear();
        warmUp.Clear();
        _state = new(_state.Connections + state.Connections, _state.UnderWay + state.UnderWay, _state.Present + state.Present);
    }

    /// <summary>All loops have given their part.</summary>
    internal void Close(TimeSpan to, ILoadObserver? observer)
    {
        var interval = Interval(to);
        _timeline.Add(interval);
        observer?.Passed(new(interval, [.. _interval.Requests.Select(r => r.Times)], Failures()));
        _interval.Clear();
        (_state, _from) = (default, to);
    }

    private LoadInterval Interval(TimeSpan to)
    {
        EquatableList<IntervalRequest> requests = [.. _interval.Requests.Select(r => Figures(r.Times, r.Sent, r.Answered, r.Failed))];
        _all.Clear();
        foreach (var request in _interval.Requests) _all.Merge(request.Times);
        return new(_from, to)
        {
            IsWarmUp = _from < plan.WarmUp,
            Requests = requests,
            All = Figures(_all, requests.Sum(r => r.Sent), requests.Sum(r => r.Answered), requests.Sum(r => r.Failed)),
            Connections = _state.Connections,
            UnderWay = _state.UnderWay,
            Present = _state.Present,
            LateP99 = _interval.Lateness.Quantile(0.99),
        };
    }

    private static IntervalRequest Figures(LatencyHistogram times, long sent, long answered, long failed)
    {
        var quantiles = Shares.Select(times.Quantile).ToArray();
        return new(sent, answered, failed, quantiles[0], quantiles[1], quantiles[2], times.Max);
    }

    private long[] Failures()
    {
        _failures.AsSpan().Clear();
        foreach (var request in _interval.Requests)
            for (var cause = 0; cause < _failures.Length; cause++) _failures[cause] += request.Failures[cause];
        return _failures;
    }

    /// <summary>The results by request.</summary>
    /// <param name="unfinished">By request.</param>
    internal EquatableList<RequestResult> Requests(long[] unfinished) =>
        [.. plan.Requests.Select((r, i) => Request(r.Name, _total.Requests[i], unfinished[i]))];

    /// <summary>The results by journey.</summary>
    internal EquatableList<JourneyResult> Journeys() => [.. plan.Journeys.Select((j, i) => Journey(j.Name, _total.Journeys[i]))];

    private static RequestResult Request(string name, RequestCounts counts, long unfinished) => new(name)
    {
        Sent = counts.Sent,
        Answered = counts.Answered,
        Unfinished = unfinished,
        Failures = [.. counts.Failures.Select((c, i) => new FailureCount((LoadFailure)i, c)).Where(f => f.Count > 0)],
        Statuses = [.. counts.Statuses.Select((c, i) => new StatusCount(i, c)).Where(s => s.Count > 0)],
        Resent = counts.Resent,
        BodyBytes = counts.BodyBytes,
        Times = counts.Times,
        FailedTimes = counts.FailedTimes,
    };

    private static JourneyResult Journey(string name, JourneyCounts counts) => new(name)
    {
        Begun = counts.Begun, Completed = counts.Completed, Left = counts.Left, GivenUp = counts.GivenUp, Times = counts.Times,
    };
}
