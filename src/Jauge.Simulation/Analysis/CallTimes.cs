using Jauge.Dynamics;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Analysis;

/// <summary>How long calls take, from where they go and from the calls that they make: sums in turn, the longest beside each
/// other.</summary>
internal sealed class CallTimes(FlowModel model, FlowState state)
{
    private const double Unlikely = 1e-9;

    internal void Refresh()
    {
        for (var region = 0; region < model.Regions; region++)
            foreach (var row in model.Order) Refresh(row, region);
    }

    private void Refresh(int row, int region)
    {
        var (at, call) = ((row * model.Regions) + region, model.Rows[row]);
        var (after, failing) = After(call, region);
        (state.After[at], state.AfterVariance[at]) = (after.Mean, after.Variance);
        var own = call.Station < 0 ? default : Own(call, model.CallerOf[row], region);
        if (call.Lock is not null && call.Station >= 0) own += Locked(call, at, region, after);
        var once = own + after;
        var fails = 1 - ((1 - failing) * (call.Station < 0 ? 1 : 1 - Lost(call.Station, region)));
        var limit = model.Limit(row);
        if (limit > 0)
        {
            fails = 1 - ((1 - fails) * (1 - once.Beyond(limit)));
            once = once with { Mean = Math.Min(once.Mean, limit) };
        }

        fails = fails < Unlikely ? 0 : Math.Min(fails, 1);
        state.Attempts[at] = fails >= 1 ? 1 + call.Retries : (1 - Math.Pow(fails, call.Retries + 1)) / (1 - fails);
        state.Failing[at] = call.IsOptional ? 0 : Math.Pow(fails, call.Retries + 1);
        (state.Mean[at], state.Variance[at]) = (once.Mean * state.Attempts[at], once.Variance * state.Attempts[at]);
    }

    private double Lost(int station, int region) => state.Lost(model.Cell(station, region));

    // the row is kept while the call is at work, or to the end of the caller's request; the wait for it comes before
    private TwoMoments Locked(CallModel call, int at, int region, TwoMoments after)
    {
        var cell = model.Cell(call.Station, region);
        var (stretch, mean) = (Stretch(cell), call.Time.MeanSeconds);
        var own = new TwoMoments(mean * stretch, call.Time.Variance * stretch * stretch) + after;
        state.Held[at] = call.Lock!.IsTransaction ? own + Rest(at / model.Regions, region) : own;
        return state.LockBusy[at] <= 0 ? default : new(state.LockWait[at],
            state.LockWait[at] * state.LockWait[at] * ((2 / state.LockBusy[at]) - 1));
    }

    // what a caller does after a call, to its end
    private TwoMoments Rest(int row, int region)
    {
        var rest = default(TwoMoments);
        if (model.ParentOf[row] is not (>= 0 and var parent)) return rest;
        var calls = model.Rows[parent].Calls;
        for (var i = calls.TakeWhile(c => c != row).Count() + 1; i < calls.Count; i++)
        {
            var at = (calls[i] * model.Regions) + region;
            if (model.Rows[calls[i]].Mode != CallMode.Asynchronous)
                rest += new TwoMoments(state.Mean[at], state.Variance[at]).Times(model.Rows[calls[i]].Times, model.Rows[calls[i]].Fraction);
        }

        return model.Rows[parent].Station < 0 ? rest + Rest(parent, region) : rest;
    }

    // the wait for a connection, for a slot, and the work at the speed that is left
    private TwoMoments Own(CallModel call, int caller, int region)
    {
        var cell = model.Cell(call.Station, region);
        var (mean, variance) = (call.Time.MeanSeconds, call.Time.Variance);
        var limit = state.LimitWait[cell];
        if (model.Stations[call.Station].Kind == StationKind.Delay) return new(mean + limit, variance + (limit * limit));
        var stay = state.Stay[cell];
        var stretch = Stretch(cell);
        var pool = caller < 0 ? default : state.Pools[(model.Cell(caller, region) * model.Stations.Length) + call.Station];
        var added = mean * (stretch - 1);
        return new TwoMoments(mean * stretch, (variance * stretch * stretch) + (added * added)) + Wait(stay) + Wait(pool)
            + new TwoMoments(limit, limit * limit);
    }

    internal double Stretch(int cell) => state.Work[cell] > 0 ? Math.Max(1, state.Stay[cell].CoreStay / state.Work[cell]) : 1;

    private static TwoMoments Wait(in ReplicaStay stay) => stay.SlotWait <= 0 || stay.Waits <= 0 ? default
        : new(stay.SlotWait, stay.SlotWait * stay.SlotWait * (((1 + stay.WaitVariation) / stay.Waits) - 1));

    // a call beside others begins where it stands in the list; what it still lacks when the others are back is waited for
    private (TwoMoments Time, double Failing) After(CallModel caller, int region)
    {
        var (inTurn, serves, lacks, isOvertaken) = (default(TwoMoments), 1.0, (TwoMoments?)null, false);
        for (var i = 0; i < caller.Calls.Count; i++)
        {
            var (call, at) = (model.Rows[caller.Calls[i]], (caller.Calls[i] * model.Regions) + region);
            if (call.Mode == CallMode.Asynchronous) continue;
            var (one, made) = (new TwoMoments(state.Mean[at], state.Variance[at]), model.Times(caller, i));
            if (made > 0 && state.Failing[at] > 0) serves *= Math.Pow(1 - state.Failing[at], made);
            if (call.Mode == CallMode.Parallel)
            {
                lacks = Beside(lacks, one, call);
                continue;
            }

            var next = one.Times(call.Times, call.Fraction).Thinned(i > 0 && caller.Hit > 0 ? 1 - caller.Hit : 1);
            inTurn += next;
            if (lacks is { } l) (lacks, isOvertaken) = (new(l.Mean - next.Mean, l.Variance + next.Variance), true);
        }

        if (lacks is not { } rest) return (inTurn, 1 - serves);
        return (inTurn + (isOvertaken ? TwoMoments.Longer(rest, default) : rest), 1 - serves);
    }

    private static TwoMoments? Beside(TwoMoments? longest, TwoMoments one, CallModel call)
    {
        const int Most = 64;
        for (var i = 0; i < Math.Min(call.Times, Most); i++) longest = longest is { } l ? TwoMoments.Longer(l, one) : one;
        if (call.Fraction <= 0) return longest;
        var (more, less) = (longest is { } known ? TwoMoments.Longer(known, one) : one, longest ?? default);
        return new((call.Fraction * more.Mean) + ((1 - call.Fraction) * less.Mean),
            (call.Fraction * more.Variance) + ((1 - call.Fraction) * less.Variance));
    }
}
