using System.Runtime.CompilerServices;
using Jauge.Control;
using Jauge.Control.Random;
using Jauge.Load.Http1;
using Jauge.Load.Http2;
using Jauge.Load.Plans;
using Jauge.Load.Templates;
using Jauge.Load.Wires;

namespace Jauge.Load.Engine;

/// <summary>One thread of a run: it owns its users, connections, timers and counts, and shares nothing that changes.</summary>
internal sealed partial class LoadLoop : IDisposable
{
    private const long LongestSleep = 50_000_000;                  // then it looks whether it shall stop
    private const long Spin = 60_000;
    private const int MostAtOnce = 64;                             // then what has come in has its turn
    private readonly LoopClock _clock;
    private readonly TimerWheel _timers = new();
    private readonly UserTable _users;
    private readonly Handover _handover;
    private readonly LoopShare _share;
    private readonly Filling _filling;
    private readonly long _end;
    private readonly long _lastEnd;
    private readonly long _warmUp;
    private readonly ulong[] _requestBelow;
    private readonly ulong[] _journeyBelow;
    private long _underWay;
    private volatile bool _mustStop;

    internal LoadLoop(CompiledPlan plan, LoopShare share, LoopClock clock, Reactor reactor)
    {
        (Plan, _share, _clock, Reactor, _users) = (plan, share, clock, reactor, new(_timers));
        var load = plan.Plan;
        (_end, _warmUp) = (RunTime.FromTimeSpan(load.Duration), RunTime.FromTimeSpan(load.WarmUp));
        _lastEnd = _end + RunTime.FromTimeSpan(load.Drain ?? load.Connections.AnswerLimit);
        _handover = new(load, plan.Journeys.Length);
        _filling = new(clock.Provider);
        (Connections, Http1) = (new(this, share.MostConnections), new(KeepsAlive, load.KeepsCookies, _filling));
        Http2 = new(load.KeepsCookies);
        _requestBelow = Chance.Bounds(Shares(load.Requests.Select(r => r.Share)));
        _journeyBelow = plan.HasJourneys ? Chance.Bounds(Shares(load.Journeys.Select(j => j.Share))) : [];
        foreach (var request in plan.Requests) Prepare(request);
    }

    internal CompiledPlan Plan { get; }

    internal LoopClock Clock => _clock;

    internal Reactor Reactor { get; }

    internal ConnectionPool Connections { get; }

    internal Http1Writer Http1 { get; }

    internal Http2Writer Http2 { get; }

    internal Handover Handover => _handover;

    internal bool KeepsAlive => Plan.Plan.Connections.KeepAlive;

    /// <summary>Nanoseconds since the beginning of the run.</summary>
    internal long Now => _clock.Now;

    /// <summary>Requests under way when it ended, by request.</summary>
    internal long[] Unfinished { get; private set; } = [];

    internal TimeSpan ProcessorTime { get; private set; }

    /// <summary>When it stopped sending, in nanoseconds.</summary>
    internal long Stopped { get; private set; }

    /// <summary>Ends it soon, from any thread.</summary>
    internal void Stop() => _mustStop = true;

    /// <summary>Plays its share of the plan; returns when all is answered, or the last answer has been waited for long enough.</summary>
    internal void Run()
    {
        Reactor.Enter();
        BeginUsers();
        BeginArrivals();
        while (!IsOver(Now)) Turn();
        Stopped = Math.Min(Now, _end);
        Unfinished = CountUnfinished();
        ProcessorTime = Reactor.ProcessorTime;
    }

    /// <inheritdoc/>
    public void Dispose() => Reactor.Dispose();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Turn()
    {
        var now = Now;
        var isBehind = FireArrivals(now) | FireTimers(now);
        _handover.Pass(Now, State);
        if (isBehind) Reactor.Wait(0);
        else Rest(Math.Min(Math.Min(_timers.Next(), _nextArrival), _handover.Next));
    }

    private void Rest(long until)
    {
        var rest = Math.Clamp(until - Now, 0, LongestSleep);
        if (!Plan.Plan.SpinsBeforeSending || rest >= LongestSleep) Reactor.Wait(rest);
        else if (rest > Spin) Reactor.Wait(rest - Spin);
        else Reactor.Wait(0);
    }

    // who is still resting was to be roused before the end: a loop that is late sends it all the same
    private bool IsOver(long now) => _mustStop || now >= _lastEnd || (now >= _end && _nextArrival == long.MaxValue && _timers.Count == 0);

    private LoopState State => new(Connections.Open, (int)_underWay, _users.Present);

    private void Prepare(CompiledRequest request)
    {
        if (Plan.Plan.Connections.Protocol == HttpProtocol.Http2) Http2.Prepare(request);
        else Http1.Prepare(request);
    }

    private LoadCounts CountsOf(long intended) => intended < _warmUp ? _handover.WarmUp : _handover.Measured;

    // whether more is due than had its turn
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool FireTimers(long now)
    {
        for (var fired = 0; fired < MostAtOnce; fired++)
        {
            var user = _timers.Take(now, out var due);
            if (user < 0) return false;
            if (_users[user].Request >= 0) TimeIsUp(user);
            else Act(user, due);
        }

        return true;
    }

    private long[] CountUnfinished()
    {
        var unfinished = new long[Plan.Requests.Length];
        for (var user = 0; user < _users.Count; user++)
            if (_users[user].Request >= 0 && _users[user].Intended >= _warmUp) unfinished[_users[user].Request]++;
        return unfinished;
    }

    private static IEnumerable<double> Shares(IEnumerable<double> shares)
    {
        var all = shares.ToList();
        var sum = all.Sum();
        return all.Select(s => sum > 0 ? s / sum : 1.0 / all.Count);
    }
}
