using Jauge.Dynamics;

namespace Jauge.Simulation.Analysis;

/// <summary>Where requests go: visits from the call graph, and what each component is asked for.</summary>
internal sealed class Flows(FlowModel model)
{
    private readonly double[] _squares = new double[model.Cells.Length];

    /// <summary>Spreads the throughput over the components.</summary>
    internal void Spread(FlowState state)
    {
        Clear(state);
        for (var region = 0; region < model.Regions; region++)
        {
            for (var row = 0; row < model.Rows.Length; row++) state.Visits[(row * model.Regions) + region] = 0;
            for (var c = 0; c < model.Shares.Length; c++)
                state.Visits[(model.System.Requests[c].Root * model.Regions) + region] = model.Shares[c];
            Schedules(region, state);
            for (var i = model.Order.Length - 1; i >= 0; i--) Visit(model.Order[i], region, state);
        }

        for (var cell = 0; cell < model.Cells.Length; cell++) Average(cell, state);
    }

    /// <summary>Requests a second that the cores let through, from one region.</summary>
    internal double CoreBound(int region, ReadOnlySpan<int> replicas, FlowState state)
    {
        var bound = double.PositiveInfinity;
        for (var cell = 0; cell < model.Cells.Length; cell++)
        {
            var station = model.Stations[model.Cells[cell].Station];
            if (station.Cores <= 0 || !model.Answers[cell] || state.Entering(cell) <= 0 || state.Work[cell] <= 0
                || state.Throughput[region] <= 0) continue;
            var most = station.Cores * Math.Max(1, replicas[cell]) / (state.Entering(cell) * state.Work[cell]);
            if (model.Cell(model.Cells[cell].Station, region) == cell) bound = Math.Min(bound, most * state.Throughput[region]);
        }

        return bound;
    }

    /// <summary>Calls that all callers together let through at once to a component: connections of their pools, or their slots.</summary>
    internal double HeldBack(int cell, FlowState state)
    {
        var (called, most) = (model.Cells[cell].Station, 0.0);
        for (var c = 0; c < model.Cells.Length; c++)
        {
            if (state.PoolRate[(c * model.Stations.Length) + called] <= 0 || model.Cell(called, model.Cells[c].Region) != cell) continue;
            most += Replicas[c] * Narrowest(model.Cells[c].Station, called);
        }

        return most <= 0 ? double.PositiveInfinity : Math.Max(1, most);
    }

    /// <summary>Replicas that serve, by cell; for what callers hold back.</summary>
    internal int[] Replicas { get; } = new int[model.Cells.Length];

    private double Narrowest(int caller, int called)
    {
        var station = model.Stations[caller];
        var slots = station.Slots == StationModel.Unlimited || !station.Holds ? double.PositiveInfinity : station.Slots;
        return model.PoolOf(caller, called) is > 0 and var pool ? Math.Min(pool, slots) : double.PositiveInfinity;
    }

    private void Clear(FlowState state)
    {
        state.Rate.AsSpan().Clear();
        state.Work.AsSpan().Clear();
        state.Elsewhere.AsSpan().Clear();
        state.ElsewhereVariance.AsSpan().Clear();
        state.PoolRate.AsSpan().Clear();
        _squares.AsSpan().Clear();
    }

    private void Visit(int row, int region, FlowState state)
    {
        var (at, call) = ((row * model.Regions) + region, model.Rows[row]);
        var (visits, passing) = (state.Visits[at], 1.0);
        if (call.Station >= 0)
        {
            var cell = model.Cell(call.Station, region);
            passing = 1 - state.Lost(cell);
            Count(call, at, cell, visits * state.Throughput[region], state);
            if (model.CallerOf[row] is >= 0 and var caller)
                state.PoolRate[(model.Cell(caller, region) * model.Stations.Length) + call.Station] += visits * state.Throughput[region];
        }

        if (call.Delivery >= 0) state.Visits[(call.Delivery * model.Regions) + region] += visits * passing;
        for (var i = 0; i < call.Calls.Count; i++)
        {
            var below = (call.Calls[i] * model.Regions) + region;
            state.Visits[below] = visits * passing * model.Times(call, i) * state.Attempts[below];
        }
    }

    // messages come by the clock, however many requests there are
    private void Schedules(int region, FlowState state)
    {
        foreach (var station in model.Stations)
            if (station.Queue is { } queue && station.Regions.Contains(region) && state.Throughput[region] > 0)
                foreach (var schedule in queue.Schedules)
                    if (schedule.Delivery >= 0)
                        state.Visits[(schedule.Delivery * model.Regions)
                            + region] += 1 / schedule.Every.TotalSeconds / state.Throughput[region];
    }

    private void Count(CallModel call, int at, int cell, double rate, FlowState state)
    {
        var work = call.Time.MeanSeconds;
        state.Rate[cell] += rate;
        state.Work[cell] += rate * work;
        _squares[cell] += rate * (call.Time.Variance + (work * work));
        state.Elsewhere[cell] += rate * state.After[at];
        state.ElsewhereVariance[cell] += rate * (state.AfterVariance[at] + (state.After[at] * state.After[at]));
    }

    private void Average(int cell, FlowState state)
    {
        var rate = state.Rate[cell];
        if (rate <= 0) return;
        state.Work[cell] /= rate;
        state.Elsewhere[cell] /= rate;
        state.ElsewhereVariance[cell] =
            Math.Max(0, (state.ElsewhereVariance[cell] / rate) - (state.Elsewhere[cell] * state.Elsewhere[cell]));
        var square = state.Work[cell] * state.Work[cell];
        state.WorkVariation[cell] = square > 0 ? Math.Max(0, (_squares[cell] / rate / square) - 1) : 0;
    }
}
