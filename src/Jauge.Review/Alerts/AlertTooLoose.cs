using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Model;
using Jauge.Spec.Values;

namespace Jauge.Review.Alerts;

/// <summary>JR703.</summary>
internal sealed class AlertTooLoose()
    : ReviewRule("JR703", "Alert that stays silent while the promise is broken", "Alerte muette alors que la promesse est rompue")
{
    /// <summary>The fastest burn of an error budget that a page should still catch: 2 % of a month's budget in an hour.</summary>
    private const decimal FastestBurn = 14.4m;
    private static readonly Citation Workbook =
        new(new("The Site Reliability Workbook, alerting on SLOs", "The Site Reliability Workbook, alertes sur les SLO"),
            "https://sre.google/workbook/alerting-on-slos/", null);

    /// <summary>Statistics of a response time, from the lowest to the highest.</summary>
    private static readonly string[] Statistics = ["p50", "mean", "p90", "p95", "p99", "p99.9"];

    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from alert in context.Spec.Alerts
        let broken = Broken(context.Promises, alert.Value.When)
        where broken is not null
        select Report(context, FindingSeverity.Risk, $"alerts.{alert.Key}", Message(alert.Key, alert.Value, broken.Value.Why),
            Cure(broken.Value.Warn), broken.Value.Path, broken.Value.Source);

    /// <summary>The promise that may be broken while the alert is silent, why, and where it should fire.</summary>
    private static (string Path, Text Why, Text Warn, Citation? Source)? Broken(PromisesSpec promises, AlertCondition when)
    {
        if (when.Threshold?.Value.Low is not { } threshold) return null;
        return when.Metric switch
        {
            "error-rate" when when.Above && promises.ErrorRate is { } rate =>
                threshold > rate.Value ? Plain("error-rate", Shown(rate)) : null,
            "error-rate" when when.Above && promises.Availability is { } promised && promised.Value < 1
                && threshold > FastestBurn * (1 - promised.Value) => Burnt(promised, threshold),
            "availability" when promises.Availability is { } promised && !when.Above && threshold < promised.Value =>
                Plain("availability", Shown(promised)),
            "cpu" when promises.Utilization?.Cpu is { } most && when.Above && threshold > most.Value =>
                Plain("utilization.cpu", Shown(most)),
            "memory" when promises.Utilization?.Memory is { } most && when.Above && threshold > most.Value =>
                Plain("utilization.memory", Shown(most)),
            _ when when.Metric.StartsWith("latency.", StringComparison.Ordinal) && when.Above =>
                Latency(promises, when.Metric["latency.".Length..], threshold),
            _ => null,
        };
    }

    /// <summary>A lower statistic above the promise means that the promised one is above it as well.</summary>
    private static (string, Text, Text, Citation?)? Latency(PromisesSpec promises, string watched, decimal threshold)
    {
        var rank = Array.IndexOf(Statistics, watched);
        var broken = Stated(promises.Latency)
            .FirstOrDefault(p => Array.IndexOf(Statistics, p.Name) >= rank && Figures.Seconds(threshold) > p.Limit);
        return broken.Name is null ? null : Plain($"latency.{broken.Name}", Figures.Time(broken.Limit));
    }

    private static (string, Text, Text, Citation?)? Plain(string promise, Text stated) => ($"promises.{promise}", Text.Format(
        $"the promise ({NameOf(promise)}: {stated}) can be broken all day in silence",
        $"la promesse ({NameOf(promise)} : {stated}) peut être rompue toute la journée en silence"), stated, null);

    private static Text NameOf(string promise) => promise switch
    {
        "error-rate" => new("failed requests", "requêtes en échec"),
        "availability" => new("availability", "disponibilité"),
        "utilization.cpu" => new("processor use", "utilisation du processeur"),
        "utilization.memory" => new("memory use", "utilisation de la mémoire"),
        "latency.mean" => new("mean response time", "temps de réponse moyen"),
        _ => Text.Format($"response time, {promise["latency.".Length..]}", $"temps de réponse, {promise["latency.".Length..]}"),
    };

    private static (string, Text, Text, Citation?)? Burnt(Ratio promised, decimal threshold)
    {
        var (left, gone) =
            (1 - promised.Value, Figures.Time(Figures.Seconds((1 - promised.Value) / threshold * (decimal)Durations.Month.TotalSeconds)));
        return ("promises.availability", Text.Format(
            $"{promised} leaves {promised.Complement} of failures in a month, and errors just below the threshold use that up in {gone} ({threshold / left:N0} times too fast) in silence",
            $"{promised} laissent {promised.Complement} d'échecs par mois, et des erreurs juste sous le seuil les consomment en {gone} ({threshold / left:N0} fois trop vite) en silence"),
            Shown(new(Math.Round(FastestBurn * left, 5))), Workbook);
    }

    private static IEnumerable<(string Name, TimeSpan Limit)> Stated(LatencyPromiseSpec? latency) =>
        new[] { ("p50", latency?.P50), ("mean", latency?.Mean), ("p90", latency?.P90), ("p95", latency?.P95), ("p99", latency?.P99),
            ("p99.9", latency?.P999) }
            .Where(p => p.Item2 is not null).Select(p => (p.Item1, p.Item2!.Value));

    private static Text Shown(Ratio ratio) => Text.Format($"{ratio}", $"{ratio}");

    private static Text Message(string name, AlertSpec alert, Text why) => Text.Format(
        $"{name} fires at {alert.When.Metric} {(alert.When.Above ? ">" : "<")} {alert.When.Threshold!}{Held(alert)}; {why}.",
        $"{name} se déclenche à {alert.When.Metric} {(alert.When.Above ? ">" : "<")} {alert.When.Threshold!}{Held(alert)} ; {why}.");

    private static Text Held(AlertSpec alert) =>
        alert.For is { } time ? Text.Format($" for {Figures.Time(time)}", $" pendant {Figures.Time(time)}") : new("", "");

    private static Text Cure(Text warn) => Text.Format($"Warn at {warn}, or before.", $"Prévenir à {warn}, ou avant.");
}
