using Jauge.Simulation.Engine;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Random;

namespace Jauge.Simulation.Running;

/// <content>Who sends requests: users who think, and arrivals from outside.</content>
internal sealed partial class SystemRun
{
    private const long ShortestPause = 1_000_000;           // 1 ms: a user whose request fails at once does not try again in the same instant
    private readonly UserTable _users = new();
    private ulong _arrivalKey;
    private long _arrivals;
    private Sampler _think;

    private void BeginLoad()
    {
        _think = Sampler.Of(_settings.Load.Think);
        BeginUsers();
        if (_settings.Load.Arrivals is null) return;
        _arrivalKey = StreamKey.Of(_settings.Key.Seed, _settings.Key.Replication, "arrivals", "requests");
        ScheduleArrival(0);
    }

    private void BeginUsers()
    {
        if (_settings.Load.Users is not { } curve) return;
        var key = StreamKey.Of(_settings.Key.Seed, _settings.Key.Replication, "users", "requests");
        var count = (int)Math.Ceiling(curve.Max - 1e-9);
        (_users.Keys, _users.Homes) = (new ulong[count], new ulong[count]);
        for (var user = 0; user < count; user++)
        {
            _users.Keys[user] = _users.Homes[user] = StreamKey.Member(key, user);
            var begins = curve.NextAbove(0, user);
            if (begins >= 0) Push(begins + Pause(user), RunEvent.UserSends, user);
        }
    }

    private long Pause(int user) => _think.Draw(RandomStream.Mix(unchecked(_users.Keys[user] + ServiceSalt)));

    private void UserSends(int user, long now)
    {
        var curve = _settings.Load.Users!;
        if (curve.At(now) > user)
            Send(_users.Keys[user], user, RegionFor(user % _model.Regions.Count, _users.Homes[user], now), now);
        else if (curve.NextAbove(now, user) is > 0 and var begins)
            Push(begins + Pause(user), RunEvent.UserSends, user);
    }

    private void UserRests(int user, bool failed, long now)
    {
        _users.Keys[user] = unchecked(_users.Keys[user] + RandomStream.Step);
        var pause = Pause(user);
        Push(now + (failed ? Math.Max(pause, ShortestPause) : pause), RunEvent.UserSends, user);
    }

    // thinning: arrivals at the curve's height, of which some are not taken
    private void Arrive(long now)
    {
        var curve = _settings.Load.Arrivals!;
        var key = StreamKey.Member(_arrivalKey, unchecked((int)_arrivals));
        var kept = CallTable.Bound(curve.At(now) / curve.Max);
        if (RandomStream.Mix(unchecked(key + PickSalt)) < kept || kept == ulong.MaxValue)
            Send(key, -1, RegionFor((int)(_arrivals % _model.Regions.Count), key, now), now);
        ScheduleArrival(now);
    }

    private void ScheduleArrival(long now)
    {
        var key = StreamKey.Member(_arrivalKey, unchecked((int)++_arrivals));
        var mean = SimulatedTime.Second / _settings.Load.Arrivals!.Max;
        Push(now + (long)(Ziggurat.Exponential(RandomStream.Mix(unchecked(key + ServiceSalt))) * mean), RunEvent.Arrival, 0);
    }

    private void Send(ulong key, int user, int region, long now)
    {
        var draw = RandomStream.Mix(unchecked(key + CountSalt));
        var request = 0;
        while (draw >= _requestBelow[request] && request < _requestBelow.Length - 1) request++;
        var index = NewFrame(_requests[request].Root, RandomStream.Mix(unchecked(key + PickSalt)), now);
        ref var frame = ref _frames[index];
        (frame.IsRequest, frame.User, frame.Region) = (true, user, (short)region);
        frame.Request = (short)request;
        _counts.RecordSent(request);
        if (_patience >= 0) Limit(index, frame.Generation, _patience, now);
        Issue(index, now);
    }

    private static TimeoutLine[] LinesOf(CallTable table, TimeSpan patience) => patience <= TimeSpan.Zero ? [.. table.Timeouts]
        : [.. table.Timeouts, new(SimulatedTime.FromTimeSpan(patience), FailureCause.Abandoned)];

    private void Answer(in Frame frame, FailureCause cause, long now)
    {
        _counts.RecordEnded(frame.Request, cause, now - frame.Sent);
        if (cause is FailureCause.Unavailable or FailureCause.Lost) _counts.LastOutage = now;
        if (frame.User >= 0) UserRests(frame.User, cause != FailureCause.None, now);
    }
}
