using Jauge.Control;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Running;

namespace Jauge.Simulation.Verdicts;

/// <summary>Compares two designs replication by replication, on common random numbers.</summary>
internal sealed class Comparison(PromiseJudge first, PromiseJudge second)
{
    private static readonly (ComparedFigure Kind, Text Title, Func<RunRecord, double> Read)[] Figures =
    [
        (ComparedFigure.Served, new("Requests served a second", "Requêtes servies par seconde"), Served),
        (ComparedFigure.ErrorRate, new("Failed requests", "Requêtes en échec"), r => Readings.ErrorRate(r, Classes(r))),
        (ComparedFigure.Mean, new("Mean answer time", "Temps de réponse moyen"),
            r => Readings.Latency(r, Classes(r)).Mean / RunTime.Second),
        (ComparedFigure.P50, new("Median answer time", "Temps de réponse médian"), r => Quantile(r, 0.5)),
        (ComparedFigure.P95, new("Answer time, p95", "Temps de réponse, p95"), r => Quantile(r, 0.95)),
        (ComparedFigure.P99, new("Answer time, p99", "Temps de réponse, p99"), r => Quantile(r, 0.99)),
    ];

    internal ComparisonResult Run()
    {
        var study = first.Study;
        var (pairs, why) = study.RunUntilClear(Pairs, p => p.First.Events + p.Second.Events, p => Differences(p).All(IsClear));
        first.Take(study.Options.LoadFactor, [.. pairs.Select(p => p.First)], why);
        second.Take(study.Options.LoadFactor, [.. pairs.Select(p => p.Second)], why);
        return new()
        {
            First = first.Deployment, Second = second.Deployment, Options = study.Options, Duration = study.Until,
            Differences = [.. Differences(pairs)], FirstPromises = [.. first.OfStatedLoad()],
            SecondPromises = [.. second.OfStatedLoad()], Replications = new(pairs.Count, why), Events = study.Spent,
        };
    }

    private IEnumerable<(RunRecord First, RunRecord Second)> Pairs(int from, int count)
    {
        var after = second.Study.Run(second.Study.Options.LoadFactor, from, count);
        first.Study.Charge(after.Sum(r => r.Events));
        return first.Study.Run(first.Study.Options.LoadFactor, from, count).Zip(after);
    }

    private IEnumerable<PairedDifference> Differences(List<(RunRecord First, RunRecord Second)> pairs) =>
    [
        .. Figures.Select(f => Of(f.Kind, f.Title, [.. pairs.Select(p => (f.Read(p.First), f.Read(p.Second)))])),
        Of(ComparedFigure.ReplicaHours, new("Replica-hours", "Heures de réplique"),
            [.. pairs.Select(p => (Hours(first.Study.Model, p.First), Hours(second.Study.Model, p.Second)))]),
    ];

    // a database's primary is no replica
    private static double Hours(SystemModel model, RunRecord record) => record.Cells
        .Where(c => model.Stations[c.Station].Kind == StationKind.Replicas).Sum(c => c.Counts.ExistingTime) / RunTime.Second / 3600;

    private static PairedDifference Of(ComparedFigure kind, Text title, (double First, double Second)[] pairs) =>
        new(kind, title, Spread.Of(pairs.Select(p => p.First)), Spread.Of(pairs.Select(p => p.Second)),
            Spread.Of(pairs.Select(p => p.Second - p.First)));

    private bool IsClear(PairedDifference difference) =>
        difference.IsSignificant || double.IsNaN(difference.Difference.Value)
        || difference.Difference.High - difference.Difference.Value <= first.Study.Options.Precision * Math.Abs(difference.First.Value);

    private static int[] Classes(RunRecord record) => [.. Enumerable.Range(0, record.Counts.Sent.Length)];

    private static double Served(RunRecord record) =>
        Classes(record).Sum(c => (double)record.Counts.Ended[c * FailureCauses.Count]) / RunTime.ToSeconds(record.End - record.Counts.From);

    private static double Quantile(RunRecord record, double probability) =>
        Readings.Latency(record, Classes(record)).Quantile(probability) / RunTime.Second;
}
