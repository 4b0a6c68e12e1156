using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Monitoring;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Verdicts;

/// <summary>Promises of queues: how long messages wait, and how long the queue takes to empty.</summary>
internal sealed class QueueVerdicts(PromisesSpec promises, SystemModel model)
{
    internal IEnumerable<SimulatedPromise> Of(LoadReading load)
    {
        if (promises.QueueWait is { } wait && QueueOf(wait.Component) is { } waited)
            foreach (var promise in Waits(wait, waited, Reading(load, waited)))
                yield return promise;
        if (promises.Drain is { } drain && QueueOf(drain.Component) is { } drained)
            yield return PromiseVerdict.AtMost("promises.drain",
                new($"{drained.Name} empty after the end of the load", $"{drained.Name} vide après la fin de la charge"),
                drain.Within.TotalSeconds, Figure.Time, Reading(load, drained).Drain, LimitFinder.Deliveries(drained));
    }

    private static IEnumerable<SimulatedPromise> Waits(QueueWaitPromiseSpec promise, StationModel queue, QueueReading reading)
    {
        (string Key, TimeSpan? Target, Text Title, Measured Measured)[] kinds =
        [
            ("mean", promise.Mean, new("mean", "moyenne"), reading.Wait), ("p50", promise.P50, new("median", "médiane"), reading.WaitP50),
            ("p95", promise.P95, new("p95", "p95"), reading.WaitP95), ("p99", promise.P99, new("p99", "p99"), reading.WaitP99),
        ];
        foreach (var kind in kinds)
            if (kind.Target is { } target)
                yield return PromiseVerdict.AtMost($"promises.queue-wait.{kind.Key}",
                    new($"Wait in {queue.Name}, {kind.Title.English}", $"Attente dans {queue.Name}, {kind.Title.French}"),
                    target.TotalSeconds, Figure.Time, kind.Measured, LimitFinder.Deliveries(queue));
    }

    private QueueReading Reading(LoadReading load, StationModel queue) =>
        new QueueReadings(model, load.Records).Of(model.IndexOf(queue.Name));

    private StationModel? QueueOf(string? name)
    {
        var queues = model.Stations.Where(s => s.Queue is not null && (name is null || s.Name == name)).ToList();
        return queues.Count == 1 ? queues[0] : null;
    }
}
