using Jauge.Dynamics;

namespace Jauge.Simulation.Analysis;

/// <summary>What calls pass beside slots and cores: rate limits and locked rows. Each is a server of its own, of which one call at a time
/// is served.</summary>
/// <remarks>A bucket of b tokens refuses as M/D/1/b does: a call finds a token unless b others would be under way at its rate. A locked row
/// is M/G/1 whose service is what the lock is held for (Pollaczek and Khinchine), of a number of users at most all the others.</remarks>
internal sealed class Gates(FlowModel model)
{
    private const double Full = 0.9999;
    private const double Half = 0.5;
    private const int MostTokens = 400;
    private const double Huge = 1e200;
    private readonly double[] _rate = new double[model.Cells.Length * Math.Max(1, model.System.Tables)];
    private readonly double[] _held = new double[model.Cells.Length * Math.Max(1, model.System.Tables)];
    private readonly double[] _square = new double[model.Cells.Length * Math.Max(1, model.System.Tables)];

    /// <summary>Share of calls that a bucket refuses; calls come at random.</summary>
    internal static double Refused(double load, double burst)
    {
        var tokens = (int)Math.Max(1, Math.Floor(burst));
        if (load <= 0) return 0;
        if (tokens > MostTokens) return Math.Max(0, 1 - (1 / load));
        var idle = Idle(load, tokens);
        return Math.Max(0, 1 - (1 / (idle + load)));
    }

    /// <summary>Brings what is refused and waited for up to date with the flows.</summary>
    internal void Refresh(double users, FlowState state)
    {
        for (var cell = 0; cell < model.Cells.Length; cell++)
            if (model.Stations[model.Cells[cell].Station].RateLimit is not null) Limit(cell, users, state);
        if (model.System.Tables > 0) Locks(users, state);
    }

    /// <summary>How busy the busiest of those is whose calls wait; over 1: more come than pass.</summary>
    internal double Overload(FlowState state)
    {
        var worst = _held.Max();
        for (var cell = 0; cell < model.Cells.Length; cell++)
            if (model.Answers[cell] && model.Stations[model.Cells[cell].Station] is { RateLimit: { } limit, LimitWaits: true })
                worst = Math.Max(worst, state.Rate[cell] / limit.TokensPerSecond);
        return worst;
    }

    /// <summary>Share of the calls of a lock that want the hottest row.</summary>
    internal static double Hottest(LockModel held) => Math.Max(held.Hottest, 1.0 / held.Rows);

    // of departures, the share that leaves nobody behind, of as many as there are tokens: the flow up over each level is the flow down
    private static double Idle(double load, int tokens)
    {
        var (more, levels) = (More(load, tokens), new double[tokens]);
        var (none, sum) = (Math.Exp(-load), 1.0);
        levels[0] = 1;
        for (var j = 0; j + 1 < tokens; j++)
        {
            var up = levels[0] * more[j];
            for (var i = 1; i <= j; i++) up += levels[i] * more[j - i + 1];
            levels[j + 1] = up / none;
            sum += levels[j + 1];
            if (sum > Huge) return 0;
        }

        return levels[0] / sum;
    }

    // probability of more than k arrivals in one service
    private static double[] More(double load, int count)
    {
        var (more, p, below) = (new double[count], Math.Exp(-load), 0.0);
        for (var k = 0; k < count; k++)
        {
            below += p;
            more[k] = Math.Max(0, 1 - below);
            p *= load / (k + 1);
        }

        return more;
    }

    private void Limit(int cell, double users, FlowState state)
    {
        var station = model.Stations[model.Cells[cell].Station];
        var (rate, burst) = (station.RateLimit!.TokensPerSecond, station.RateLimit.Burst);
        var load = state.Rate[cell] / rate;
        if (!station.LimitWaits) state.Refused[cell] = Refused(load, burst);
        else state.LimitWait[cell] =
            Blend(state.LimitWait[cell], Wait(load, 1 / rate, 0, users) * Math.Exp(-2 * Math.Max(0, 1 - load) * (burst - 1)));
    }

    private void Locks(double users, FlowState state)
    {
        _rate.AsSpan().Clear();
        _held.AsSpan().Clear();
        _square.AsSpan().Clear();
        foreach (var (at, table, rate) in Calls(state))
        {
            var held = state.Held[at];
            _rate[table] += rate;
            _held[table] += rate * held.Mean;
            _square[table] += rate * (held.Variance + (held.Mean * held.Mean));
        }

        foreach (var (at, table, _) in Calls(state))
        {
            if (_held[table] <= 0) continue;
            var (mean, load) = (_held[table] / _rate[table], _held[table]);
            var variation = Math.Max(0, (_square[table] / _rate[table] / mean / mean) - 1);
            var share = Hottest(model.Rows[at / model.Regions].Lock!);
            state.LockBusy[at] = share * Math.Min(load, Full);
            state.LockWait[at] = Blend(state.LockWait[at], share * Wait(load, mean, variation, users));
        }
    }

    // those who want the hottest row of a table where they call
    private IEnumerable<(int At, int Table, double Rate)> Calls(FlowState state) =>
        from row in Enumerable.Range(0, model.Rows.Length)
        let held = model.Rows[row].Lock
        where held is not null && model.Rows[row].Station >= 0
        from region in Enumerable.Range(0, model.Regions)
        let at = (row * model.Regions) + region
        let cell = model.Cell(model.Rows[row].Station, region)
        select (at, (cell * model.System.Tables) + held.Table,
            state.Visits[at] * state.Throughput[region] * (1 - state.Lost(cell)) * Hottest(held));

    private static double Wait(double load, double held, double variation, double users)
    {
        var open = held * (1 + variation) / 2 * Math.Min(load, Full) / (1 - Math.Min(load, Full));
        return double.IsInfinity(users) ? open : Math.Min(open, held * Math.Max(0, users - 1));
    }

    private static double Blend(double old, double now) => old <= 0 ? now : old + (Half * (now - old));
}
