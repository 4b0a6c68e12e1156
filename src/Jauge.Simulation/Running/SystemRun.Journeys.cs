using System.Runtime.CompilerServices;
using Jauge.Control.Arrivals;
using Jauge.Control.Random;
using Jauge.Dynamics;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Running;

/// <content>Sessions: one request after the other, with time to think between them.</content>
internal sealed partial class SystemRun
{
    private readonly JourneyRow[] _journeys;
    private readonly JourneyStepRow[] _steps;
    private readonly ulong[] _journeyBelow;

    private static (JourneyRow[] Journeys, JourneyStepRow[] Steps, ulong[] Below) Journeys(LoadModel load)
    {
        var (journeys, steps) = (new List<JourneyRow>(), new List<JourneyStepRow>());
        foreach (var journey in load.Journeys)
        {
            steps.AddRange(journey.Steps.Select((s, i) => Step(s, journeys.Count, i == journey.Steps.Count - 1)));
            journeys.Add(new() { First = steps.Count - journey.Steps.Count, Pause = Sampler.Of(journey.Pause),
                Continues = journey.Continues });
        }

        return ([.. journeys], [.. steps], journeys.Count > 0 ? Chance.Bounds(load.Journeys.Select(j => j.Share)) : []);
    }

    private static JourneyStepRow Step(JourneyStepModel step, int journey, bool isLast) => new()
    {
        Journey = journey, Request = step.Request, ContinueBelow = Chance.Bound(step.Continue), Think = Sampler.Of(step.Think),
        IsLast = isLast,
    };

    private int JourneyOf(int user) => Chance.Pick(_journeyBelow, VisitDraws.Journey(_users.Keys[user]));

    private void BeginSession(int user, long now)
    {
        var journey = JourneyOf(user);
        (_users.Steps[user], _users.Began[user]) = (_journeys[journey].First, now);
        _counts.Sessions.RecordBegun(journey);
    }

    private void SendStep(int user, long now) =>
        Send(_users.Keys[user], user, RegionOf(user, now), _steps[_users.Steps[user]].Request, now);

    // places of visitors are taken again and again: only a draw spreads them evenly
    private int RegionOf(int user, long now)
    {
        var home = user < _users.Staying ? user % _model.Regions.Count
            : unchecked((int)Math.BigMul(RandomStream.Mix(_users.Homes[user]), (ulong)_model.Regions.Count, out _));
        return RegionFor(home, _users.Homes[user], now);
    }

    private void VisitorComes(ulong key, long now)
    {
        var visitor = _users.Enter(key);
        BeginSession(visitor, now);
        SendStep(visitor, now);
    }

    // an answer has come: on to the next step, or out
    private void GoOn(int user, bool failed, long now)
    {
        ref readonly var step = ref _steps[_users.Steps[user]];
        ref readonly var journey = ref _journeys[step.Journey];
        _users.Keys[user] = VisitDraws.Next(_users.Keys[user]);
        if (failed && !journey.Continues)
            EndSession(user, SessionEnd.GivenUp, failed, now);
        else if (step.IsLast)
            EndSession(user, SessionEnd.Completed, failed, now);
        else if (step.ContinueBelow != ulong.MaxValue && VisitDraws.Leave(_users.Keys[user]) >= step.ContinueBelow)
            EndSession(user, SessionEnd.Left, failed, now);
        else
        {
            _users.Steps[user]++;
            Rest(user, in step.Think, failed, now);
        }
    }

    private void EndSession(int user, SessionEnd end, bool failed, long now)
    {
        var journey = _steps[_users.Steps[user]].Journey;
        _counts.Sessions.RecordEnded(journey, end, now - _users.Began[user]);
        _users.Steps[user] = -1;
        if (user < _users.Staying)
            Rest(user, in _journeys[journey].Pause, failed, now);
        else
            _users.Leave(user);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Rest(int user, in Sampler law, bool failed, long now) =>
        Push(now + VisitDraws.Rest(in law, _users.Keys[user], failed), RunEvent.UserSends, user);

    // begun = ended + under way: every place with a step is a session
    private void CheckSessions()
    {
        var free = 0;
        for (var place = _users.Free; place >= 0; place = _users.Steps[place]) free++;
        var underWay = _users.Steps.Length - _users.Staying - free;
        for (var user = 0; user < Math.Min(_users.Staying, _users.Steps.Length); user++)
            if (_users.Steps[user] >= 0) underWay++;
        if (_steps.Length > 0 && underWay != _counts.Sessions.UnderWay)
            throw new InvalidOperationException($"Sessions were lost: {_counts.Sessions.UnderWay} begun and not ended, {underWay} under way.");
    }
}
