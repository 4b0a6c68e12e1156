using Jauge.Control;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Running;
using Jauge.Simulation.Verdicts;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Simulation.Analysis;

/// <summary>Makes the reading of a month.</summary>
internal sealed class MonthReader(Deployment deployment, SystemModel system, MonthOptions options, CancellationToken cancellation)
{
    private const long Apart = 1009;
    private readonly FlowModel _model = new(system);

    internal ExpectedLoad Read()
    {
        var plan = new MonthPlan(_model, deployment.Spec.Workload!, options.Period, options.LoadFactor, options.Requests > 0);
        var run = new MonthRun(_model);
        for (var pass = 0; pass < plan.Passes; pass++)
            run.Through(plan.Parts, unchecked((options.Seed * Apart) + pass), 1.0 / plan.Passes, cancellation);
        var states = run.States;
        var played = Played(plan);
        if (played is not null)
            for (var cell = 0; cell < _model.Cells.Length; cell++) played.Count(_model.Cells[cell], run.Counts[cell]);
        var hours = (states.Sum(s => s.Seconds) + (played is null ? 0 : played.Seconds * played.Weight)) / 3600;
        var times = options.Requests > 0 ? new MonthTimes(_model, states, played, options.Requests, options.Seed, cancellation) : null;
        return new()
        {
            Deployment = deployment, Period = options.Period, Shape = plan.Shape, Basis = Basis(plan), Hours = hours,
            Replicas = [.. Scaled(run, hours), .. Nodes(run, hours)],
            Requests = states.Sum(s => s.Requests) + (played is null ? 0 : played.Requests * played.Weight),
            Mean = times?.Mean ?? double.NaN, P50 = times?.Quantile(0.5) ?? double.NaN, P95 = times?.Quantile(0.95) ?? double.NaN,
            P99 = times?.Quantile(0.99) ?? double.NaN, ErrorRate = times?.Failed ?? double.NaN,
            Promises = times is null ? [] : [.. Promises(states, times, played)], Played = times?.Played ?? 0,
            LeftOut = [.. system.Limits],
        };
    }

    private PlayedEvent? Played(MonthPlan plan)
    {
        if (plan.Parts.FirstOrDefault(p => p.Played > 0) is not { } part) return null;
        return PlayedEvent.Of(_model, system.Load.Times(options.LoadFactor), part.Played, part.Weight, options.Seed, cancellation);
    }

    private Text Basis(MonthPlan plan)
    {
        var cycle = WorkloadCurves.CycleOf(deployment.Spec.Workload!);
        return plan.Shape switch
        {
            MonthShape.Curve when cycle == TimeSpan.FromDays(1) =>
                new("The curve of a day, every day.", "La courbe d'un jour, tous les jours."),
            MonthShape.Curve => new("The curve of a week, every week.", "La courbe d'une semaine, toutes les semaines."),
            MonthShape.EventAndVolume when plan.IsVolumeTooSmall => new(
                "The stated event once a month; it alone asks for more requests than the month's volume, so that nothing is left for the other hours.",
                "L'événement indiqué une fois par mois ; il demande à lui seul plus de requêtes que le volume du mois : rien ne reste pour les autres heures."),
            MonthShape.EventAndVolume => Text.Format(
                $"The shape of the month is not declared: the stated event once a month, and the other requests of its volume evenly ({plan.RestRate:#,0.##} a second).",
                $"La forme du mois n'est pas déclarée : l'événement indiqué une fois par mois, et les autres requêtes de son volume réparties également ({plan.RestRate:#,0.##} par seconde)."),
            _ => new("The shape of the month is not declared, nor its volume of requests: these are figures of the stated event alone.",
                "Ni la forme du mois ni son volume de requêtes ne sont déclarés : ces chiffres sont ceux du seul événement indiqué."),
        };
    }

    private IEnumerable<ExpectedReplicas> Scaled(MonthRun run, double hours) =>
        from cell in Enumerable.Range(0, _model.Cells.Length)
        let station = _model.Stations[_model.Cells[cell].Station]
        where station.Policy is not null
        select Of(station.Name, _model.Cells[cell].Region, run.Counts[cell], hours);

    private IEnumerable<ExpectedReplicas> Nodes(MonthRun run, double hours) =>
        from n in Enumerable.Range(0, run.Nodes.Length)
        let nodes = system.NodeGroups[n / _model.Regions]
        where nodes.Cores > 0 && nodes.MaxNodes > nodes.Nodes
        select Of(nodes.Name, n % _model.Regions, run.Nodes[n], hours);

    private ExpectedReplicas Of(string name, int region, ReplicaCount count, double hours) =>
        new(name, system.Regions[region], count.Mean, count.Min == int.MaxValue ? 0 : count.Min, count.Max,
            count.Mean * hours) { Use = count.Use };

    private IEnumerable<ExpectedPromise> Promises(IReadOnlyList<MonthState> states, MonthTimes times, PlayedEvent? played)
    {
        double Minutes(Func<MonthState, bool> isOver, Func<IntervalCount, bool> isPlayedOver) =>
            (states.Where(isOver).Sum(s => s.Seconds) + (played?.SecondsOver(isPlayedOver) ?? 0)) / 60;
        var latency = deployment.Spec.Promises.Latency ?? new LatencyPromiseSpec();
        (string Key, TimeSpan? Target, Text Title, Func<PlayedState, double> Read, Func<ClassCount, double> Point)[] kinds =
        [
            ("mean", latency.Mean, new("Mean answer time", "Temps de réponse moyen"), p => p.Mean, c => c.Mean),
            ("p50", latency.P50, new("Median answer time", "Temps de réponse médian"), p => p.Quantile(0.5), c => c.P50),
            ("p90", latency.P90, new("Answer time, p90", "Temps de réponse, p90"), p => p.Quantile(0.9), c => c.P90),
            ("p95", latency.P95, new("Answer time, p95", "Temps de réponse, p95"), p => p.Quantile(0.95), c => c.P95),
            ("p99", latency.P99, new("Answer time, p99", "Temps de réponse, p99"), p => p.Quantile(0.99), c => c.P99),
            // a point of a run keeps no more
            ("p99.9", latency.P999, new("Answer time, p99.9", "Temps de réponse, p99,9"), p => p.Quantile(0.999), c => c.P99),
        ];
        foreach (var kind in kinds)
            if (kind.Target is { } target)
                yield return new($"promises.latency.{kind.Key}", kind.Title, AtMost(Figure.Time(target.TotalSeconds)),
                    Minutes(s => times.TimeAt(s, kind.Read) > target.TotalSeconds,
                        i => kind.Point(i.All) > target.TotalSeconds * RunTime.Second));
        if (deployment.Spec.Promises.ErrorRate is { } errors)
            yield return new("promises.error-rate", new("Failed requests", "Requêtes en échec"),
                AtMost(Figure.Percent((double)errors.Value)),
                Minutes(s => times.At(s, p => p.Failed) > (double)errors.Value,
                    i => i.All.Failed > (double)errors.Value * i.All.Ended.Sum()));
        if (deployment.Spec.Promises.Utilization?.Cpu is { } cpu)
            yield return new("promises.utilization.cpu",
                new("Processor use of the busiest component", "Utilisation du processeur du composant le plus chargé"),
                AtMost(Figure.Percent((double)cpu.Value)),
                Minutes(s => s.CoreUse > (double)cpu.Value, i => i.Cells.Any(c => c.CoreUse > (double)cpu.Value)));
    }

    private static Text AtMost(Text value) => Text.Format($"at most {value}", $"au plus {value}");
}
