using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Verdicts;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Analysis;

/// <summary>Asymptotic bounds: what no replica count, balancer or luck can get past.</summary>
/// <remarks>X ≤ min(N/(Z + R₀), 1/Dₘₐₓ), D the demand on one server. Source: Denning and Buzen, The Operational Analysis of Queueing
/// Network Models (ACM Computing Surveys 10(3), 1978). Slots and connections are bounds by the times that calls keep them when nothing
/// waits.</remarks>
internal sealed partial class AnalyticLimits(FlowModel model, FlowState state)
{
    private const double Least = 1e-9;
    private readonly FlowState _bare = Bare(model);

    internal EquatableList<AnalyticLimit> All() =>
        [.. Enumerable.Range(0, model.Stations.Length).SelectMany(Of).Concat(Gates()).OrderBy(l => l.Throughput)
            .ThenBy(l => l.Component, StringComparer.Ordinal)];

    /// <summary>Mean time of a request when nothing waits, in seconds.</summary>
    internal static double BareAnswer(FlowModel model) => Bare(model).MeanAnswer;

    /// <summary>What this reading leaves out of what the simulation plays.</summary>
    internal static IEnumerable<Text> LeftOut(SystemModel system)
    {
        if (system.Calls.Any(c => c.Breaker is not null || c.Bulkhead > 0))
            yield return new("Breakers and bulkheads are left out of the analytic reading.",
                "Les disjoncteurs et les cloisons ne font pas partie de la lecture analytique.");
        if (system.Calls.Any(c => c.Lock is not null))
            yield return new("Of locked rows the hottest of each table is read; waits for the others, and deadlocks, are left out of the analytic reading.",
                "Des lignes verrouillées, la plus demandée de chaque table est lue ; les attentes des autres et les interblocages ne font pas partie de la lecture analytique.");
        if (system.Stations.Any(s => s.Queue is not null))
            yield return new("Of deliveries their load and their bounds are read; how long messages wait, and deliveries tried again, are left out of the analytic reading.",
                "Des livraisons, la charge et les limites sont lues ; l'attente des messages et les livraisons reprises ne font pas partie de la lecture analytique.");
        if (system.Stations.Any(s => s.Warm is not null))
            yield return new("Caches are full in the analytic reading.", "Les caches sont pleins dans la lecture analytique.");
    }

    /// <summary>The flows of one request an hour: nobody meets anybody.</summary>
    internal static FlowState Bare(FlowModel model)
    {
        var (state, ones) = (new FlowState(model), new int[model.Cells.Length]);
        ones.AsSpan().Fill(1);
        new FlowSolver(model).Solve(new(0, 1.0 / 3600), ones, state);
        return state;
    }

    private IEnumerable<AnalyticLimit> Of(int station)
    {
        var (cells, here) = (model.Cells.Select((c, i) => (c.Station, Cell: i)).Where(c => c.Station == station).Select(c => c.Cell),
            model.Stations[station]);
        foreach (var cell in cells.Where(c => _bare.Rate[c] > 0).Take(1))
        {
            var (visits, most) =
                (_bare.Rate[cell] / Math.Max(_bare.Total, double.Epsilon), here.Kind == StationKind.Replicas ? here.MaxReplicas : 1);
            if (here.Cores > 0 && _bare.Work[cell] > 0)
                yield return Limit(here.Name, LimitKind.Cores, here.Cores * most / (visits * _bare.Work[cell]), Cores(here, most),
                    !model.Answers[cell]);
            if (here.Slots != StationModel.Unlimited)
                yield return Limit(here.Name, LimitKind.Slots,
                    here.Slots * (double)most / (visits * Math.Max(1e-12,
                        _bare.Stay[cell].CoreStay + (here.Holds ? _bare.Elsewhere[cell] : 0))),
                    Text.Format($"{most} × {here.Slots:N0} slots", $"{most} × {here.Slots:N0} places"), !model.Answers[cell]);
            foreach (var pool in here.Pools)
                if (Pool(cell, pool, most) is { } limit) yield return limit;
        }
    }

    private static Text Cores(StationModel here, int most) =>
        Text.Format($"{most} × {here.Cores:0.##} vCPU", $"{most} × {here.Cores:0.##} vCPU");

    private AnalyticLimit? Pool(int cell, PoolModel pool, int most)
    {
        var rate = _bare.PoolRate[(cell * model.Stations.Length) + pool.Station] / Math.Max(_bare.Total, double.Epsilon);
        var held = _bare.Response[model.Cell(pool.Station, model.Cells[cell].Region)];
        if (rate <= 0 || held <= 0) return null;
        var (caller, called) = (model.Stations[model.Cells[cell].Station].Name, model.Stations[pool.Station].Name);
        return Limit(called, LimitKind.Pool, pool.Size * (double)most / (rate * held),
            Text.Format($"{most} × {pool.Size:N0} connections of {caller}", $"{most} × {pool.Size:N0} connexions de {caller}"))
            with { Owner = caller };
    }

    private AnalyticLimit Limit(string name, LimitKind kind, double throughput, Text what, bool isOfMessages = false)
    {
        var use = state.Total / throughput;
        var text = Text.Format(
            $"{name}: {what.English} let through {throughput:#,0.#} requests a second at most; this load takes {use * 100:N0} % of it.",
            $"{name} : {what.French} laissent passer {throughput:#,0.#} requêtes par seconde au plus ; cette charge en prend {use * 100:N0} %.");
        return new(name, kind, throughput, use, isOfMessages && use >= 1 ? NeverEmpty(text) : text)
        {
            Bound = Text.Format($"{name}: {what.English} let through {throughput:#,0.#} requests a second at most",
                $"{name} : {what.French} laissent passer {throughput:#,0.#} requêtes par seconde au plus"),
        };
    }

    private static Text NeverEmpty(Text text) =>
        new($"{text.English} The queue never empties.", $"{text.French} La file ne se vide jamais.");
}
