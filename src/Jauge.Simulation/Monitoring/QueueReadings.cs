using Jauge.Control;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Running;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Monitoring;

/// <summary>Makes readings of the queues in the records of a study's replications.</summary>
internal sealed class QueueReadings(SystemModel model, RunRecord[] records)
{
    internal EquatableList<QueueReading> All() => [.. Stations().Select(Of)];

    /// <summary>Components that deliver messages.</summary>
    internal IEnumerable<int> Stations() => Enumerable.Range(0, model.Stations.Count).Where(s => model.Stations[s].Queue is not null);

    internal QueueReading Of(int station) => new()
    {
        Name = model.Stations[station].Name,
        Enqueued = PerSecond(station, q => q.Enqueued), Delivered = PerSecond(station, q => q.Delivered),
        Retried = PerSecond(station, q => q.Retried), DeadLettered = PerSecond(station, q => q.DeadLettered),
        Waiting = Measure(station, q => q.Sum(r => r.MeanWaiting)),
        MostWaiting = records.Max(r => Queues(r, station).Max(q => q.MostWaiting)),
        Wait = Measure(station, q => Waits(q).Mean / RunTime.Second), WaitP50 = Quantile(station, Waits, 0.5),
        WaitP95 = Quantile(station, Waits, 0.95), WaitP99 = Quantile(station, Waits, 0.99),
        DoneP95 = Quantile(station, q => Merged(q, r => r.Done), 0.95),
        Left = Measure(station, q => q.Sum(r => r.Left)), Drain = Drain(station),
    };

    /// <summary>Largest of the regions, in seconds; infinity where one replication takes more than a day.</summary>
    private Measured Drain(int station)
    {
        var times = records.Select(r => Queues(r, station).Max(q => q.Drain < 0 ? double.PositiveInfinity : RunTime.ToSeconds(q.Drain)))
            .ToArray();
        return times.Any(double.IsInfinity) ? new(double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity)
            : Spread.Of(times);
    }

    private Measured Quantile(int station, Func<QueueRecord[], LatencyHistogram> times, double probability) =>
        Measure(station, q => times(q).Quantile(probability) / RunTime.Second);

    private Measured PerSecond(int station, Func<QueueRecord, long> count) => Spread.Of(records.Select(r =>
        Queues(r, station).Sum(count) / RunTime.ToSeconds(Math.Max(1, r.End - r.Counts.From))));

    private Measured Measure(int station, Func<QueueRecord[], double> figure) => Spread.Of(records.Select(r => figure(Queues(r, station))));

    private static LatencyHistogram Waits(QueueRecord[] queues) => Merged(queues, q => q.Wait);

    private static LatencyHistogram Merged(QueueRecord[] queues, Func<QueueRecord, LatencyHistogram> times)
    {
        if (queues.Length == 1) return times(queues[0]);
        var all = new LatencyHistogram();
        foreach (var queue in queues) all.Merge(times(queue));
        return all;
    }

    private static QueueRecord[] Queues(RunRecord record, int station) =>
        [.. Enumerable.Range(0, record.Cells.Length).Where(c => record.Cells[c].Station == station).Select(c => record.Queues[c]!)];
}
