using System.Runtime.CompilerServices;
using Jauge.Control;
using Jauge.Control.Arrivals;
using Jauge.Control.Random;
using Jauge.Load.Plans;
using Jauge.Load.Templates;

namespace Jauge.Load.Engine;

/// <content>Who sends requests, and when.</content>
internal sealed partial class LoadLoop
{
    private long _sessionsBegun;

    private void BeginUsers()
    {
        if (Plan.Plan.Users is not { } load) return;
        var count = (long)Math.Ceiling(load.Count.Max - 1e-9);
        var key = VisitDraws.UsersKey(Plan.Plan.Seed, Plan.Plan.Replication);
        _users.Reserve(_share.Of(count));
        for (var number = (long)_share.Index; number < count; number += _share.Count)
        {
            var user = _users.Enter();
            ref var entered = ref _users[user];
            (entered.Key, entered.Number, entered.Stays) = (StreamKey.Member(key, (int)number), number, true);
            Remember(ref entered);
            if (load.Count.NextAbove(0, number) is >= 0 and var begins) Rouse(user, begins + FirstRest(in entered));
        }
    }

    private long FirstRest(in User user) =>
        VisitDraws.Rest(Plan.HasJourneys ? Plan.Journeys[JourneyOf(in user)].Pause : Plan.Think, user.Key, false);

    private int JourneyOf(in User user) => Chance.Pick(_journeyBelow, VisitDraws.Journey(user.Key));

    // beyond the end nobody begins anything
    private void Rouse(int user, long when)
    {
        if (when < _end) _timers.Set(user, when);
        else if (!_users[user].Stays) Leave(user);
    }

    // a user who stays, or a visitor, has rested
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Act(int user, long due)
    {
        ref var rested = ref _users[user];
        if (rested.Step >= 0) SendStep(user, due);
        else if (Plan.Plan.Users!.Count.At(due) > rested.Number) BeginSending(user, due);
        else if (Plan.Plan.Users.Count.NextAbove(due, rested.Number) is > 0 and var begins) Rouse(user, begins + FirstRest(in rested));
    }

    private void BeginSending(int user, long due)
    {
        if (Plan.HasJourneys) BeginSession(user, due);
        else BeginSingle(user, Chance.Pick(_requestBelow, VisitDraws.Request(_users[user].Key)), due);
    }

    // a request by itself is a session of one
    private void BeginSingle(int user, int request, long due)
    {
        _users[user].Session = _share.Global(_sessionsBegun++);
        if (Plan.Tables.Length > 0) TakeRows(ref _users[user]);
        Send(user, request, due);
    }

    private void BeginSession(int user, long due)
    {
        ref var visitor = ref _users[user];
        var journey = JourneyOf(in visitor);
        (visitor.Step, visitor.Began, visitor.Session) = (Plan.Journeys[journey].First, due, _share.Global(_sessionsBegun++));
        CountsOf(due).Journeys[journey].Begun++;
        if (Plan.Journeys[journey].Forgets) visitor.Memory?.Forget();
        if (Plan.Tables.Length > 0) TakeRows(ref visitor);
        SendStep(user, due);
    }

    private void SendStep(int user, long due) => Send(user, Plan.Steps[_users[user].Step].Request, due);

    private void Remember(ref User user)
    {
        if (!Plan.HasMemory) return;
        if (user.Memory is null) user.Memory = new(Plan.Variables.Length, Plan.Tables.Length);
        else user.Memory.Forget();
    }

    private void TakeRows(ref User user)
    {
        for (var table = 0; table < Plan.Tables.Length; table++)
        {
            var rows = Plan.Tables[table];
            user.Memory!.SetRow(table, rows.Order switch
            {
                DataOrder.Sequential => (int)(user.Session % rows.Count),
                DataOrder.PerUser => (int)(user.Number % rows.Count),
                _ => (int)Math.BigMul(VisitDraws.Leave(unchecked(user.Key + (ulong)table + 1)), (ulong)rows.Count, out _),
            });
        }
    }

    // an answer has come, or none will
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void GoOn(int user, bool failed, long now)
    {
        ref var answered = ref _users[user];
        answered.Key = VisitDraws.Next(answered.Key);
        if (answered.Step >= 0) GoOnInSession(user, failed, now);
        else if (answered.Stays) Pause(user, Plan.Think, failed, now);
        else Leave(user);
    }

    private void GoOnInSession(int user, bool failed, long now)
    {
        ref var visitor = ref _users[user];
        var step = Plan.Steps[visitor.Step];
        var journey = Plan.Journeys[step.Journey];
        var counts = CountsOf(visitor.Began).Journeys[step.Journey];
        if (failed && !journey.Continues) counts.GivenUp++;
        else if (step.IsLast) Complete(counts, now - visitor.Began);
        else if (step.Continue < 1 && VisitDraws.Leave(visitor.Key) >= Chance.Bound(step.Continue)) counts.Left++;
        else
        {
            visitor.Step++;
            Pause(user, step.Think, failed, now);
            return;
        }

        visitor.Step = -1;
        if (visitor.Stays) Pause(user, journey.Pause, failed, now);
        else Leave(user);
    }

    private static void Complete(JourneyCounts counts, long time)
    {
        counts.Completed++;
        counts.Times.Record(time);
    }

    // who does not rest sends again at once, without a timer
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pause(int user, in Sampler law, bool failed, long now)
    {
        var rest = VisitDraws.Rest(in law, _users[user].Key, failed);
        if (rest > 0 || _mustStop || now >= _end) Rouse(user, now + rest);
        else Act(user, now);
    }

    private void Leave(int user)
    {
        ref var leaving = ref _users[user];
        if (leaving.Connection is { } kept)
        {
            leaving.Connection = null;
            Connections.Return(kept);
        }

        leaving.Turn = unchecked(leaving.Turn + 1);
        _users.Leave(user);
    }
}
