using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Model;
using Jauge.Spec.Values;

namespace Jauge.Review.Alerts;

/// <summary>JR703.</summary>
internal sealed class AlertTooLoose() : ReviewRule("JR703", "Alert that fires long after the promise is broken", "Alerte qui se déclenche bien après la promesse rompue")
{
    /// <summary>Statistics of a response time, from the lowest to the highest.</summary>
    private static readonly string[] Statistics = ["p50", "mean", "p90", "p95", "p99", "p99.9"];

    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from alert in context.Spec.Alerts
        let broken = Broken(context.Promises, alert.Value.When)
        where broken is not null
        select Report(context, FindingSeverity.Risk, $"alerts.{alert.Key}", Message(alert.Key, alert.Value, broken.Value.Promise, broken.Value.Stated), Cure(broken.Value.Stated), broken.Value.Path);

    /// <summary>The promise that is broken already when the alert fires.</summary>
    private static (string Path, Text Promise, Text Stated)? Broken(PromisesSpec promises, AlertCondition when)
    {
        if (when.Threshold?.Value.Low is not { } threshold) return null;
        return when.Metric switch
        {
            "error-rate" when promises.ErrorRate is { } rate && when.Above && threshold > rate.Value => ("promises.error-rate", Same("error-rate"), Shown(rate)),
            "error-rate" when promises is { ErrorRate: null, Availability: { } promised } && when.Above && threshold > 1 - promised.Value => ("promises.availability", Failed(promised), Shown(promised.Complement)),
            "availability" when promises.Availability is { } promised && !when.Above && threshold < promised.Value => ("promises.availability", Same("availability"), Shown(promised)),
            "cpu" when promises.Utilization?.Cpu is { } most && when.Above && threshold > most.Value => ("promises.utilization.cpu", Same("utilization.cpu"), Shown(most)),
            "memory" when promises.Utilization?.Memory is { } most && when.Above && threshold > most.Value => ("promises.utilization.memory", Same("utilization.memory"), Shown(most)),
            _ when when.Metric.StartsWith("latency.", StringComparison.Ordinal) && when.Above => Latency(promises, when.Metric["latency.".Length..], threshold),
            _ => null,
        };
    }

    /// <summary>A lower statistic above the promise means that the promised one is above it as well.</summary>
    private static (string, Text, Text)? Latency(PromisesSpec promises, string watched, decimal threshold)
    {
        var rank = Array.IndexOf(Statistics, watched);
        var broken = Stated(promises.Latency).FirstOrDefault(p => Array.IndexOf(Statistics, p.Name) >= rank && Figures.Seconds(threshold) > p.Limit);
        return broken.Name is null ? null : ($"promises.latency.{broken.Name}", Same($"latency.{broken.Name}"), Figures.Time(broken.Limit));
    }

    private static IEnumerable<(string Name, TimeSpan Limit)> Stated(LatencyPromiseSpec? latency) =>
        new[] { ("p50", latency?.P50), ("mean", latency?.Mean), ("p90", latency?.P90), ("p95", latency?.P95), ("p99", latency?.P99), ("p99.9", latency?.P999) }
            .Where(p => p.Item2 is not null).Select(p => (p.Item1, p.Item2!.Value));

    private static Text Failed(Ratio promised) => Text.Format($"an availability of {promised}, which allows as many failed requests,", $"une disponibilité de {promised}, qui permet autant de requêtes en échec,");

    private static Text Shown(Ratio ratio) => Text.Format($"{ratio}", $"{ratio}");

    private static Text Same(string text) => Text.Same(text);

    private static Text Message(string name, AlertSpec alert, Text promise, Text stated) => Text.Format(
        $"{name} fires at {alert.When.Metric} {(alert.When.Above ? ">" : "<")} {Threshold(alert.When)}{Held(alert)}; {promise} is promised at {stated}: the promise is broken long before anybody hears of it.",
        $"{name} se déclenche à {alert.When.Metric} {(alert.When.Above ? ">" : "<")} {Threshold(alert.When)}{Held(alert)} ; {promise} vaut {stated} dans la promesse : elle est rompue bien avant que quelqu'un ne l'apprenne.");

    private static Text Threshold(AlertCondition when) => Text.Format($"{when.Threshold!}", $"{when.Threshold!}");

    private static Text Held(AlertSpec alert) => alert.For is { } time ? Text.Format($" for {Figures.Time(time)}", $" pendant {Figures.Time(time)}") : new("", "");

    private static Text Cure(Text stated) => Text.Format($"Warn at {stated}, or before.", $"Prévenir à {stated}, ou avant.");
}
