using Jauge.Core;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Running;

namespace Jauge.Simulation.Verdicts;

/// <summary>Compares two designs replication by replication, on common random numbers.</summary>
internal sealed class Comparison(PromiseJudge first, PromiseJudge second, double factor)
{
    internal EquatableList<PairedDifference> All() =>
    [
        Of(new("Requests served a second", "Requêtes servies par seconde"),
            r => Classes(r).Sum(c => (double)r.Counts.Ended[c * FailureCauses.Count]) / SimulatedTime.ToSeconds(r.End - r.Counts.From)),
        Of(new("Failed requests, share", "Requêtes en échec, part"), r => Readings.ErrorRate(r, Classes(r))),
        Of(new("Mean time, s", "Temps moyen, s"), r => Readings.Latency(r, Classes(r)).Mean / SimulatedTime.Second),
        Of(new("p50, s", "p50, s"), r => Quantile(r, 0.5)), Of(new("p95, s", "p95, s"), r => Quantile(r, 0.95)),
        Of(new("p99, s", "p99, s"), r => Quantile(r, 0.99)),
        Of(new("Replica-hours", "Heures de réplique"), r => r.Cells.Sum(c => c.Counts.ExistingTime) / SimulatedTime.Second / 3600),
    ];

    private PairedDifference Of(Text title, Func<RunRecord, double> figure)
    {
        var (a, b) = (first.At(factor).Records.Select(figure).ToArray(), second.At(factor).Records.Select(figure).ToArray());
        return new(title, Spread.Of(a), Spread.Of(b), Spread.Of(a.Zip(b, (x, y) => y - x)));
    }

    private static int[] Classes(RunRecord record) => [.. Enumerable.Range(0, record.Counts.Sent.Length)];

    private static double Quantile(RunRecord record, double probability) =>
        Readings.Latency(record, Classes(record)).Quantile(probability) / SimulatedTime.Second;
}
