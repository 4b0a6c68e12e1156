using System.Runtime.CompilerServices;
using Jauge.Control;
using Jauge.Control.Arrivals;
using Jauge.Control.Random;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Running;

/// <content>Who sends requests: users who think, and arrivals from outside.</content>
internal sealed partial class SystemRun
{
    private const int Sessions = 1;
    private readonly UserTable _users = new();
    private readonly PoissonArrivals[] _streams = new PoissonArrivals[3];
    private Sampler _think;
    private ulong _workSalt;                            // of the same visitors' work in other replications; 0: it is theirs alone

    private RunKey Visitors => _settings.Visitors ?? _settings.Key;

    private void BeginLoad()
    {
        _think = Sampler.Of(_settings.Load.Think);
        var (seed, replication) = (Visitors.Seed, Visitors.Replication);
        if (_settings.Visitors is not null) _workSalt = StreamKey.Of(_settings.Key.Seed, _settings.Key.Replication, "work", "requests");
        BeginUsers();
        if (_settings.Load.Arrivals is { } requests) BeginStream(0, PoissonArrivals.OfRequests(requests, seed, replication));
        if (_settings.Load.Sessions is { } sessions) BeginStream(Sessions, PoissonArrivals.OfSessions(sessions, seed, replication));
        if (_settings.Load.Trace?.Rates is { } rates) BeginStream(2, PoissonArrivals.OfRates(rates, seed, replication));
        BeginTrace();
    }

    private void BeginStream(int index, PoissonArrivals arrivals)
    {
        _streams[index] = arrivals;
        ScheduleArrival(index, ref _streams[index], 0);
    }

    private void BeginUsers()
    {
        if (_settings.Load.Users is not { } curve) return;
        var key = VisitDraws.UsersKey(Visitors.Seed, Visitors.Replication);
        _users.Reserve((int)Math.Ceiling(curve.Max - 1e-9), _steps.Length > 0);
        for (var user = 0; user < _users.Staying; user++)
        {
            _users.Keys[user] = _users.Homes[user] = StreamKey.Member(key, user);
            var begins = curve.NextAbove(0, user);
            if (begins >= 0) Push(begins + Pause(user), RunEvent.UserSends, user);
        }
    }

    private long Pause(int user)
    {
        var draw = VisitDraws.Time(_users.Keys[user]);
        return _steps.Length == 0 ? _think.Draw(draw) : _journeys[JourneyOf(user)].Pause.Draw(draw);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void UserSends(int user, long now)
    {
        if (_steps.Length > 0 && _users.Steps[user] >= 0)
            SendStep(user, now);
        else if (_settings.Load.Users!.At(now) > user)
            BeginSending(user, now);
        else if (_settings.Load.Users.NextAbove(now, user) is > 0 and var begins)
            Push(begins + Pause(user), RunEvent.UserSends, user);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void BeginSending(int user, long now)
    {
        if (_steps.Length == 0)
        {
            var region = _regions == 1 ? 0 : RegionFor(user % _regions, _users.Homes[user], now);
            Send(_users.Keys[user], user, region, Drawn(_users.Keys[user]), now);
            return;
        }

        BeginSession(user, now);
        SendStep(user, now);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void UserRests(int user, bool failed, long now)
    {
        _users.Keys[user] = VisitDraws.Next(_users.Keys[user]);
        Rest(user, in _think, failed, now);
    }

    private void Arrive(int index, long now)
    {
        if (_isDraining) return;
        ref var stream = ref _streams[index];
        var key = stream.Candidate;
        if (!stream.Comes(now))
        {
            // nobody comes
        }
        else if (index == Sessions)
            VisitorComes(key, now);
        else
            Send(key, -1, RegionFor((int)(stream.Count % _model.Regions.Count), key, now), Drawn(key), now);
        ScheduleArrival(index, ref stream, now);
    }

    private void ScheduleArrival(int index, ref PoissonArrivals stream, long now)
    {
        var next = stream.Next(now, _until);
        if (next >= 0) Push(next, RunEvent.Arrival, index);
    }

    // class of a request that nothing but the shares decides
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Drawn(ulong key) => Chance.Pick(_requestBelow, VisitDraws.Request(key));

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Send(ulong key, int user, int region, int request, long now)
    {
        if (_isDraining) return;
        var index = NewFrame(_roots[request], RandomStream.Mix(unchecked(key + PickSalt + _workSalt)), now);
        ref var frame = ref _frames[index];
        (frame.IsRequest, frame.User, frame.Region) = (true, user, (short)region);
        frame.Request = (short)request;
        _counts.RecordSent(request);
        RequestOpens();
        if (_patience >= 0) Limit(index, frame.Generation, _patience, now);
        Issue(index, now);
    }

    private static TimeoutLine[] LinesOf(CallTable table, TimeSpan patience) => patience <= TimeSpan.Zero ? [.. table.Timeouts]
        : [.. table.Timeouts, new(RunTime.FromTimeSpan(patience), FailureCause.Abandoned)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Answer(in Frame frame, FailureCause cause, long now)
    {
        _counts.RecordEnded(frame.Request, cause, now - frame.Sent);
        if (cause is FailureCause.Unavailable or FailureCause.Lost or FailureCause.Unreachable) _counts.LastOutage = now;
        if (frame.User < 0) return;
        if (_steps.Length > 0) GoOn(frame.User, cause != FailureCause.None, now);
        else UserRests(frame.User, cause != FailureCause.None, now);
    }
}
