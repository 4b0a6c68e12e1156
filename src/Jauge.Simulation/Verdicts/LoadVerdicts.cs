using Jauge.Control;
using Jauge.Core;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Statistics;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Verdicts;

/// <summary>The promises that one load keeps or breaks by itself: answer times, failures, availability, use of processors,
/// queues.</summary>
internal sealed class LoadVerdicts(PromisesSpec promises, Study study)
{
    private readonly QueueVerdicts _queues = new(promises, study.Model);

    internal IEnumerable<SimulatedPromise> Of(LoadReading reading) =>
        [.. Latencies(reading), .. Errors(reading), .. Utilization(reading), .. _queues.Of(reading)];

    private IEnumerable<SimulatedPromise> Latencies(LoadReading reading)
    {
        if (promises.Latency is not { } latency) yield break;
        (string Key, TimeSpan? Target, Text Title, Func<LatencyHistogram, double> Read)[] kinds =
        [
            ("mean", latency.Mean, new("Mean answer time", "Temps de réponse moyen"), h => h.Mean),
            ("p50", latency.P50, new("Median answer time", "Temps de réponse médian"), h => h.Quantile(0.5)),
            ("p90", latency.P90, new("Answer time, p90", "Temps de réponse, p90"), h => h.Quantile(0.9)),
            ("p95", latency.P95, new("Answer time, p95", "Temps de réponse, p95"), h => h.Quantile(0.95)),
            ("p99", latency.P99, new("Answer time, p99", "Temps de réponse, p99"), h => h.Quantile(0.99)),
            ("p99.9", latency.P999, new("Answer time, p99.9", "Temps de réponse, p99,9"), h => h.Quantile(0.999)),
        ];
        var classes = Enumerable.Range(0, study.Model.Requests.Count).ToArray();
        foreach (var kind in kinds)
            if (kind.Target is { } target)
                yield return PromiseVerdict.AtMost($"promises.latency.{kind.Key}", kind.Title, target.TotalSeconds, Figure.Time,
                    reading.Readings.Measure(r => kind.Read(Readings.Latency(r, classes)) / RunTime.Second), reading.Waits);
    }

    private IEnumerable<SimulatedPromise> Errors(LoadReading reading)
    {
        if (promises.ErrorRate is { } rate)
            yield return PromiseVerdict.AtMost("promises.error-rate", new("Failed requests", "Requêtes en échec"), (double)rate.Value,
                Figure.Percent,
                reading.All.ErrorRate, reading.Failures);
        if (promises.Availability is { } availability)
            yield return Availability((double)availability.Value, reading.All.ErrorRate, reading.Failures);
    }

    // a run has no outages of its own: it can break the promise, or leave it to the review
    private SimulatedPromise Availability(double target, Measured errors, BindingLimit limit)
    {
        var served = new Measured(1 - errors.Value, 1 - errors.High, 1 - errors.Low);
        var promise =
            PromiseVerdict.AtLeast("promises.availability", new("Requests served under load", "Requêtes servies sous charge"), target,
            Figure.Percent, served, limit);
        return promise.State != VerdictState.Kept || study.Options.Faults.Count > 0 ? promise : promise with
        {
            Remark = new("The load alone does not break it. Outages are not part of this run: the review reckons with them.",
                "La charge seule ne la rompt pas. Les pannes ne font pas partie de cet essai : la revue en tient compte."),
        };
    }

    private IEnumerable<SimulatedPromise> Utilization(LoadReading reading)
    {
        if (promises.Utilization?.Cpu is not { } cpu) yield break;
        var busiest = Enumerable.Range(0, study.Model.Stations.Count).Where(s => study.Model.Stations[s].Cores > 0)
            .Select(s => (Station: s, Use: reading.Readings.Measure(r => reading.Readings.CoreUse(r, s))))
            .Where(u => !double.IsNaN(u.Use.Value)).ToList();
        if (busiest.Count == 0) yield break;
        var worst = busiest.MaxBy(u => u.Use.Value);
        var name = study.Model.Stations[worst.Station].Name;
        yield return PromiseVerdict.AtMost("promises.utilization.cpu",
            new($"Processor use, {name} the busiest", $"Utilisation du processeur, {name} le plus chargé"), (double)cpu.Value,
            Figure.Percent, worst.Use, new(LimitKind.Cores, name, new($"The cores of {name}.", $"Les cœurs de « {name} ».")));
    }
}
