using Jauge.Control;
using Jauge.Load.Plans;

namespace Jauge.Load.Engine;

/// <summary>Gives a loop's counts to the run at the end of each interval, without locks and without allocating: there are two sets, one
/// with the loop and one
/// with the run. Where the run has not returned its set in time, the interval grows longer.</summary>
internal sealed class Handover
{
    private readonly long _interval;
    private LoadCounts[] _mine;
    private LoadCounts[] _given;
    private LoopState _state;
    private long _to;
    private volatile bool _isGiven;

    internal Handover(LoadPlan plan, int journeys)
    {
        _interval = RunTime.FromTimeSpan(plan.Interval);
        Next = _interval;
        (_mine, _given) = (Set(plan, journeys), Set(plan, journeys));
    }

    /// <summary>Where the loop counts what was meant to be sent after the warm-up.</summary>
    internal LoadCounts Measured => _mine[0];

    /// <summary>Where it counts what was meant to be sent before.</summary>
    internal LoadCounts WarmUp => _mine[1];

    /// <summary>When the loop shall give the next time.</summary>
    internal long Next { get; private set; }

    /// <summary>By the loop: gives what it has, where the interval is over.</summary>
    internal void Pass(long now, in LoopState state)
    {
        if (now < Next) return;
        while (Next <= now) Next += _interval;
        if (_isGiven) return;
        (_mine, _given, _state, _to) = (_given, _mine, state, now);
        _isGiven = true;
    }

    private static LoadCounts[] Set(LoadPlan plan, int journeys)
    {
        var warms = plan.WarmUp > TimeSpan.Zero;
        return [new(plan.Requests.Count, journeys), new(warms ? plan.Requests.Count : 0, warms ? journeys : 0)];
    }

    /// <summary>By the run: whether the loop has given something that was not returned yet.</summary>
    internal bool IsGiven => _isGiven;

    /// <summary>By the run, once it is given: counts, measured and of the warm-up, the loop's state, and until when.</summary>
    internal (LoadCounts Measured, LoadCounts WarmUp, LoopState State, long To) Given => (_given[0], _given[1], _state, _to);

    /// <summary>By the run: the set is read and cleared.</summary>
    internal void Return() => _isGiven = false;

    /// <summary>By the run after the loop has ended: what it had not given.</summary>
    internal (LoadCounts Measured, LoadCounts WarmUp) Rest => (_mine[0], _mine[1]);
}
