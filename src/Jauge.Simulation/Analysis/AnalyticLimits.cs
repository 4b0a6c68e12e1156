using Jauge.Core;
using Jauge.Simulation.Model;
using Jauge.Simulation.Verdicts;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Analysis;

/// <summary>Asymptotic bounds: what no replica count, balancer or luck can get past.</summary>
/// <remarks>X ≤ min(N/(Z + R₀), 1/Dₘₐₓ), D the demand on one server. Source: Denning and Buzen, The Operational Analysis of Queueing Network
/// Models (ACM Computing Surveys 10(3), 1978). Slots and connections are bounds by the times that calls keep them when nothing waits.</remarks>
internal sealed class AnalyticLimits(FlowModel model, FlowState state)
{
    private readonly FlowState _bare = Bare(model);

    internal EquatableList<AnalyticLimit> All() =>
        [.. Enumerable.Range(0, model.Stations.Length).SelectMany(Of).OrderBy(l => l.Throughput).ThenBy(l => l.Component, StringComparer.Ordinal)];

    /// <summary>Mean time of a request when nothing waits, in seconds.</summary>
    internal static double BareAnswer(FlowModel model) => Bare(model).MeanAnswer;

    /// <summary>What this reading leaves out of what the simulation plays.</summary>
    internal static IEnumerable<Text> LeftOut(SystemModel system)
    {
        if (system.Calls.Any(c => c.Breaker is not null || c.Bulkhead > 0))
            yield return new("Breakers and bulkheads are left out of the analytic reading.",
                "Les disjoncteurs et les cloisons ne font pas partie de la lecture analytique.");
    }

    // the flows of one request an hour: nobody meets anybody
    private static FlowState Bare(FlowModel model)
    {
        var (state, ones) = (new FlowState(model), new int[model.Cells.Length]);
        ones.AsSpan().Fill(1);
        new FlowSolver(model).Solve(new(0, 1.0 / 3600), ones, state);
        return state;
    }

    private IEnumerable<AnalyticLimit> Of(int station)
    {
        var (cells, here) = (model.Cells.Select((c, i) => (c.Station, Cell: i)).Where(c => c.Station == station).Select(c => c.Cell), model.Stations[station]);
        foreach (var cell in cells.Where(c => _bare.Rate[c] > 0).Take(1))
        {
            var (visits, most) = (_bare.Rate[cell] / Math.Max(_bare.Total, double.Epsilon), here.Kind == StationKind.Replicas ? here.MaxReplicas : 1);
            if (here.Cores > 0 && _bare.Work[cell] > 0)
                yield return Limit(here.Name, LimitKind.Cores, here.Cores * most / (visits * _bare.Work[cell]), Cores(here, most));
            if (here.Slots != StationModel.Unlimited)
                yield return Limit(here.Name, LimitKind.Slots,
                    here.Slots * (double)most / (visits * Math.Max(1e-12, _bare.Stay[cell].CoreStay + (here.Holds ? _bare.Elsewhere[cell] : 0))),
                    Text.Format($"{most} × {here.Slots:N0} slots", $"{most} × {here.Slots:N0} places"));
            foreach (var pool in here.Pools)
                if (Pool(cell, pool, most) is { } limit) yield return limit;
        }
    }

    private static Text Cores(StationModel here, int most) => Text.Format($"{most} × {here.Cores:0.##} vCPU", $"{most} × {here.Cores:0.##} vCPU");

    private AnalyticLimit? Pool(int cell, PoolModel pool, int most)
    {
        var rate = _bare.PoolRate[(cell * model.Stations.Length) + pool.Station] / Math.Max(_bare.Total, double.Epsilon);
        var held = _bare.Response[model.Cell(pool.Station, model.Cells[cell].Region)];
        if (rate <= 0 || held <= 0) return null;
        var (caller, called) = (model.Stations[model.Cells[cell].Station].Name, model.Stations[pool.Station].Name);
        return Limit(called, LimitKind.Pool, pool.Size * (double)most / (rate * held),
            Text.Format($"{most} × {pool.Size:N0} connections of {caller}", $"{most} × {pool.Size:N0} connexions de {caller}"));
    }

    private AnalyticLimit Limit(string name, LimitKind kind, double throughput, Text what)
    {
        var use = state.Total / throughput;
        return new(name, kind, throughput, use, Text.Format(
            $"{name}: {what.English} let through {throughput:N0} requests a second at most; this load takes {use * 100:N0} % of it.",
            $"{name} : {what.French} laissent passer {throughput:N0} requêtes par seconde au plus ; cette charge en prend {use * 100:N0} %."));
    }
}
