using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Rehearsal.Evidence;

/// <summary>Holds what was measured against what was predicted and what is promised.</summary>
public static class RehearsalVerdict
{
    private static readonly Text OfTheWhole =
        new("about the whole system: a share of it was rehearsed", "porte sur le système entier : une part en a été répétée");
    private static readonly Text OfADrill = new("judged by a drill", "jugé par un exercice");

    /// <summary>Each predicted figure that was measured, in a fixed order.</summary>
    public static EquatableList<FigureComparison> Compare(RehearsalEvidence evidence, Prediction prediction)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(prediction);
        return [.. Figures(evidence).Where(f => prediction.Figures.ContainsKey(f.Name))
            .Select(f => new FigureComparison(f.Name, f.Value, prediction.Figures[f.Name]))];
    }

    /// <summary>The promises of the description, the judged ones first.</summary>
    public static EquatableList<RehearsedPromise> Promises(RehearsalEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var promises = evidence.Plan.Described.Spec.Promises;
        return [.. Judged(promises, evidence.All).OfType<RehearsedPromise>(), .. Unjudged(promises)];
    }

    // nothing is predicted of the time of a class that only a load test knows
    private static IEnumerable<(string Name, double Value)> Figures(RehearsalEvidence evidence) =>
        Figures(evidence, evidence.Described ?? evidence.All);

    private static IEnumerable<(string Name, double Value)> Figures(RehearsalEvidence evidence, MeasuredRequest times) =>
    [
        (FigureNames.Throughput, evidence.All.Throughput), (FigureNames.ErrorRate, evidence.All.ErrorRate), (FigureNames.Mean, times.Mean),
        (FigureNames.P50, times.P50), (FigureNames.P95, times.P95), (FigureNames.P99, times.P99),
        .. evidence.Components.Select(c => (FigureNames.Replicas + c.Component, c.MeanReplicas)),
    ];

    private static IEnumerable<RehearsedPromise?> Judged(PromisesSpec promises, MeasuredRequest all)
    {
        var latency = promises.Latency;
        yield return Time("latency.mean", latency?.Mean, all.Mean);
        yield return Time("latency.p50", latency?.P50, all.P50);
        yield return Time("latency.p90", latency?.P90, all.P90);
        yield return Time("latency.p95", latency?.P95, all.P95);
        yield return Time("latency.p99", latency?.P99, all.P99);
        yield return Time("latency.p99.9", latency?.P999, all.P999);
        yield return promises.ErrorRate is not { } rate ? null
            : new("promises.error-rate", new("Error rate", "Taux d'erreur"), (double)rate.Value, all.ErrorRate, false, null);
        yield return promises.Availability is not { } share ? null
            : new("promises.availability", new("Availability, while nothing breaks", "Disponibilité, tant que rien ne casse"),
                (double)share.Value, 1 - all.ErrorRate, true, null);
    }

    private static RehearsedPromise? Time(string path, TimeSpan? stated, double measured) => stated is not { } time ? null
        : new($"promises.{path}", new($"Latency {path[8..]}", $"Latence {path[8..]}"), time.TotalSeconds, measured, false, null);

    private static IEnumerable<RehearsedPromise> Unjudged(PromisesSpec promises)
    {
        if (promises.Users is not null) yield return Other("users", new("Users", "Utilisateurs"), OfTheWhole);
        if (promises.Throughput is not null) yield return Other("throughput", new("Throughput", "Débit"), OfTheWhole);
        if (promises.ScaleOut is not null) yield return Other("scale-out", new("Scale-out", "Montée en charge"), OfTheWhole);
        if (promises.Failover is not null) yield return Other("failover", new("Failover", "Bascule"), OfADrill);
        if (promises.Recovery is not null) yield return Other("recovery", new("Recovery", "Reprise"), OfADrill);
    }

    private static RehearsedPromise Other(string key, Text title, Text remark) =>
        new($"promises.{key}", title, double.NaN, null, false, remark);
}
