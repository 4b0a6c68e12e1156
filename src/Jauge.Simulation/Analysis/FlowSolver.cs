using Jauge.Dynamics;
using Jauge.Simulation.Theory;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Analysis;

/// <summary>Brings the flows of a system into balance: throughput follows from response times, and response times from
/// throughput.</summary>
/// <remarks>Users are one closed chain whose classes are drawn anew for each request; every replica is solved alone, the rest of the system
/// being the time after which its callers come back, and the whole is iterated to its fixed point. Exact for one station and for product
/// form up to the independence of stations. Source: Marie, An Approximate Analytical Method for General Queueing Networks (IEEE
/// Transactions on Software Engineering 5(5), 1979).</remarks>
internal sealed class FlowSolver(FlowModel model)
{
    private const int MostRounds = 200;
    private const int MostSearch = 2000;
    private const int FullSteps = 6;
    private const double Damping = 0.5;
    private const double StrongDamping = 0.25;
    private const int ManyRounds = 40;
    private const double SharpTurn = 8;
    private const double MostFew = 500;
    private const double BareSeconds = 1e-6;
    private const double Worthwhile = 0.01;
    private const double EvenLine = 0.1;
    // a first guess far above what can be served would take long to come down; at the bound it would stay
    private const double Above = 2;
    private readonly Flows _flows = new(model);
    private readonly Gates _gates = new(model);

    /// <summary>Relative change at which it stops.</summary>
    internal double Precision { get; init; } = 1e-6;

    /// <summary>Solves from where the state stands.</summary>
    /// <param name="load">Users and arrivals.</param>
    /// <param name="replicas">Replicas that serve, by cell.</param>
    /// <param name="state">Is brought up to date.</param>
    internal void Solve(FlowLoad load, ReadOnlySpan<int> replicas, FlowState state)
    {
        var times = new CallTimes(model, state);
        replicas.CopyTo(_flows.Replicas);
        state.Rounds = 0;
        if (load.Users > MostFew) Search(load, replicas, state, times);
        else Balance(load, replicas, state, times);
        times.Refresh();
        for (var r = 0; r < model.Regions; r++) state.Answer[r] = MeanOf(r, state);
        state.Overload = Overload(replicas, state);
    }

    // few users: each who is here is missing elsewhere
    private void Balance(FlowLoad load, ReadOnlySpan<int> replicas, FlowState state, CallTimes times)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            times.Refresh();
            var change = Throughput(load, replicas, state);
            change = Math.Max(change, Turn(load, replicas, state, round));
            if (change < Precision && round > 1) break;
        }
    }

    // many users: nobody misses one. X(Z + R(X)) = N has one root, since R rises; the next guess is N/(Z + R), or the middle where that
    // leads out
    private void Search(FlowLoad load, ReadOnlySpan<int> replicas, FlowState state, CallTimes times)
    {
        var open = load with { Users = 0, Arrivals = double.Epsilon };
        var (low, high) = (0.0, load.Users / Math.Max(1e-9, model.Think + BareSeconds));
        var guess = Math.Clamp(state.Total - load.Arrivals, low, high) is > 0 and var known ? known : high;
        while (true)
        {
            var answer = Answer(open, guess + load.Arrivals, replicas, state, times);
            var next = load.Users / Math.Max(1e-9, model.Think + answer);
            var isTooMuch = guess + load.Arrivals > Bound(replicas, state);
            if (next < guess || isTooMuch) high = guess;
            else low = guess;
            var isFound = !isTooMuch && Math.Abs(next - guess) < Precision * guess;
            if (isFound) return;
            if (high - low < Precision * high || state.Rounds > MostSearch) break;
            guess = next > low && next < high ? next : (low + high) / 2;
        }

        Line(load, guess, state);
    }

    private double Bound(ReadOnlySpan<int> replicas, FlowState state)
    {
        var bound = double.PositiveInfinity;
        for (var r = 0; r < model.Regions; r++) bound = Math.Min(bound, model.Regions * _flows.CoreBound(r, replicas, state));
        return _gates.Overload(state) is > 0 and var use ? Math.Min(bound, state.Total / use) : bound;
    }

    // what Little's law finds missing, N/X − Z − R, is spent in front of the first component: whoever is not let through waits there
    private void Line(FlowLoad load, double closed, FlowState state)
    {
        var missing = LittlesLaw.ClosedResponse(load.Users, Math.Max(closed, 1e-9), model.Think) - state.MeanAnswer;
        if (missing < Worthwhile * state.MeanAnswer) return;
        foreach (var cell in model.System.Requests.Select(r => model.Rows[r.Root].Station).Distinct()
            .SelectMany(s => Enumerable.Range(0, model.Regions).Select(r => model.Cell(s, r))).Distinct())
            state.Stay[cell] =
                state.Stay[cell] with { SlotWait = state.Stay[cell].SlotWait + missing, Waits = 1, WaitVariation = EvenLine };
    }

    // mean time of a request when so many come a second
    private double Answer(FlowLoad open, double rate, ReadOnlySpan<int> replicas, FlowState state, CallTimes times)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            times.Refresh();
            for (var r = 0; r < model.Regions; r++) (state.Throughput[r], state.Answer[r]) = (rate / model.Regions, MeanOf(r, state));
            if (Turn(open, replicas, state, round) < Precision && round > 0) break;
        }

        return state.MeanAnswer;
    }

    private double Turn(FlowLoad load, ReadOnlySpan<int> replicas, FlowState state, int round)
    {
        _flows.Spread(state);
        _gates.Refresh(load.Arrivals > 0 ? double.PositiveInfinity : load.Users, state);
        state.Rounds++;
        return Stays(load, replicas, state, round < FullSteps ? 1 : round < ManyRounds ? Damping : StrongDamping);
    }

    private double MeanOf(int region, FlowState state)
    {
        var answer = 0.0;
        for (var c = 0; c < model.Shares.Length; c++)
            answer += model.Shares[c] * state.Mean[(model.System.Requests[c].Root * model.Regions) + region];
        return answer;
    }

    private double Throughput(FlowLoad load, ReadOnlySpan<int> replicas, FlowState state)
    {
        var change = 0.0;
        for (var region = 0; region < model.Regions; region++)
        {
            var answer = MeanOf(region, state);
            var users = load.Users / model.Regions;
            var closed = users <= 0 ? 0 : users / Math.Max(1e-9, model.Think + answer);
            var gate = _gates.Overload(state) is > 0 and var use ? state.Throughput[region] / use : double.PositiveInfinity;
            var rate = Math.Min(closed, Above * Math.Min(gate, _flows.CoreBound(region, replicas, state)))
                + (load.Arrivals / model.Regions);
            change = Math.Max(change, Math.Abs(rate - state.Throughput[region]) / Math.Max(rate, 1e-12));
            (state.Throughput[region], state.Answer[region]) = (rate, answer);
        }

        return change;
    }

    private double Stays(FlowLoad load, ReadOnlySpan<int> replicas, FlowState state, double step)
    {
        var change = 0.0;
        for (var cell = 0; cell < model.Cells.Length; cell++)
        {
            var (station, region) = model.Cells[cell];
            if (model.Stations[station].Kind == StationKind.Delay) state.Response[cell] = state.Work[cell] + state.Elsewhere[cell];
            else change = Math.Max(change, Stay(cell, Math.Max(1, replicas[cell]), Users(load, cell), state, step));
            if (model.Stations[station].Pools.Count > 0)
                change = Math.Max(change, Pools(cell, region, Math.Max(1, replicas[cell]), Users(load, cell), state, step));
        }

        return change;
    }

    // those who may come here: of every region that this copy serves; without end where some arrive from outside
    private double Users(FlowLoad load, int cell)
    {
        if (load.Arrivals > 0) return double.PositiveInfinity;
        var served = 0;
        for (var r = 0; r < model.Regions; r++)
            if (model.Cell(model.Cells[cell].Station, r) == cell) served++;
        return load.Users * served / model.Regions;
    }

    private double Stay(int cell, int replicas, double users, FlowState state, double step)
    {
        var station = model.Stations[model.Cells[cell].Station];
        var (old, slots) = (state.Stay[cell], station.Slots == StationModel.Unlimited ? double.PositiveInfinity : station.Slots);
        var hold = Math.Max(1e-12, Math.Max(old.CoreStay, state.Work[cell]) + (station.Holds ? state.Elsewhere[cell] : 0));
        var inside = state.Entering(cell) / replicas * (old.SlotWait + hold);
        var stretch = state.Work[cell] > 0 ? Math.Max(1, old.CoreStay / state.Work[cell]) : 1;
        var spread = (state.WorkVariation[cell] * state.Work[cell] * state.Work[cell] * stretch * stretch)
            + (station.Holds ? state.ElsewhereVariance[cell] : 0);
        var now = ReplicaQueue.Of(new()
        {
            Rate = state.Entering(cell) / replicas, Work = state.Work[cell], Cores = station.Cores, Slots = slots,
            Elsewhere = station.Holds ? state.Elsewhere[cell] : 0,
            MaxWaiting = station.MaxWaiting == StationModel.Unlimited ? double.PositiveInfinity : station.MaxWaiting,
            Sources = Others(users, replicas, inside), Inside = inside, Taper = 1,
            MostPresent = station.Kind == StationKind.Primary ? _flows.HeldBack(cell, state) : double.PositiveInfinity,
            ArrivalVariation = station.Balancing is BalancingMethod.Random or BalancingMethod.Weighted ? 1 : 1.0 / replicas,
            WorkVariation = state.WorkVariation[cell],
            HoldVariation = spread / (hold * hold),
        });
        var stay = Blend(old, now, step);
        state.Stay[cell] = stay;
        state.Response[cell] = stay.SlotWait + stay.CoreStay + state.Elsewhere[cell];
        return Math.Abs(stay.SlotWait + stay.CoreStay - old.SlotWait - old.CoreStay)
            / Math.Max(1e-9, stay.SlotWait + stay.CoreStay + state.Elsewhere[cell]);
    }

    private double Pools(int cell, int region, int replicas, double users, FlowState state, double step)
    {
        var (change, station) = (0.0, model.Stations[model.Cells[cell].Station]);
        foreach (var pool in station.Pools)
        {
            var at = (cell * model.Stations.Length) + pool.Station;
            var slots = station.Slots == StationModel.Unlimited ? users : station.Slots;
            var held = state.Response[model.Cell(pool.Station, region)];
            var (old, rate) = (state.Pools[at], state.PoolRate[at] / replicas);
            var (inside, isBounded) = (rate * (old.SlotWait + held), station.Holds && station.Slots != StationModel.Unlimited);
            if (pool.Size >= slots && station.Holds)
                state.Pools[at] = default;
            else
                state.Pools[at] = Blend(old, ReplicaQueue.Of(new()
                {
                    Rate = rate, Elsewhere = held, Slots = pool.Size, MaxWaiting = double.PositiveInfinity,
                    Sources = isBounded ? slots : Others(users, replicas, inside),
                    MostPresent = double.PositiveInfinity, Inside = inside,
                    Taper = !isBounded ? 1 : Held(rate * held / pool.Size, state.Stay[cell].Waits),
                    ArrivalVariation = 1, HoldVariation = 1,
                }), step);
            change = Math.Max(change, Math.Abs(state.Pools[at].SlotWait - old.SlotWait) / Math.Max(1e-9, state.Pools[at].SlotWait + held));
        }

        return change;
    }

    // who is neither at another replica nor on the way to it may come to this one
    private static double Others(double users, int replicas, double inside) => double.IsInfinity(users) ? users
        : Math.Max(inside + 1, users - ((replicas - 1) * inside));

    // a pool that is nearly always full meets the end of its callers' slots
    private static double Held(double load, double waits) => Math.Max(waits, Math.Min(1, Math.Pow(load, SharpTurn)));

    private static ReplicaStay Blend(in ReplicaStay old, in ReplicaStay now, double step) => step >= 1 || old.Capacity <= 0 ? now : now with
    {
        SlotWait = old.SlotWait + (step * (now.SlotWait - old.SlotWait)), CoreStay = old.CoreStay + (step * (now.CoreStay - old.CoreStay)),
    };

    private double Overload(ReadOnlySpan<int> replicas, FlowState state)
    {
        var worst = 0.0;
        for (var cell = 0; cell < model.Cells.Length; cell++)
            if (model.Answers[cell] && state.Stay[cell].Capacity is > 0 and < double.PositiveInfinity)
                worst = Math.Max(worst, state.Entering(cell) / Math.Max(1, replicas[cell]) / state.Stay[cell].Capacity);
        return Math.Max(worst, _gates.Overload(state));
    }
}
