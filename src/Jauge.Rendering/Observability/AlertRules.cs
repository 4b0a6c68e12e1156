using System.Globalization;
using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Observability;

/// <summary>The file's alerts as Prometheus rules.</summary>
internal sealed class AlertRules(RenderContext context)
{
    private const double FarBelow = 0.5;
    private const double FarAbove = 1.5;
    private readonly MetricSources _sources = new(context);

    internal IReadOnlyList<AlertRule> All() => [.. context.Deployment.Spec.Alerts.Select(a => Rule(a.Key, a.Value)).OfType<AlertRule>()];

    private AlertRule? Rule(string name, AlertSpec alert)
    {
        var component = alert.Component is { } watched ? context.Deployment.Find(watched) : Conventions.Entry(context.Deployment);
        if (component is null || _sources.Find(component, alert.When.Metric) is not { } metric) return NotWatched(name, alert);
        if (Threshold(alert, metric) is not { } threshold) return WithoutThreshold(name, alert);
        if (threshold >= metric.Max && alert.When.Above && !alert.When.AtLimit) return NeverFires(name, alert);
        return Rule(name, alert, component, metric, threshold);
    }

    private AlertRule Rule(string name, AlertSpec alert, DeployedComponent component, WatchedMetric metric, double threshold) => new()
    {
        Name = Conventions.PascalCase(name), Expression = Expression(alert, metric, threshold), For = alert.For ?? TimeSpan.Zero,
        Labels = Labels(context, component.Name, alert.Severity ?? AlertSeverity.Warning, alert.Notify),
        Summary = context.Say($"{alert.Title ?? name}: {component.Spec.Title ?? component.Name}",
            $"{alert.Title ?? name} : {component.Spec.Title ?? component.Name}"),
        Description = Description(alert), Inputs = metric.Inputs, Window = metric.Window,
        Quiet = IsState(alert) ? 0 : alert.When.Above ? threshold * FarBelow : (threshold + Ceiling(metric, threshold)) / 2,
        Failing = IsState(alert) ? 1 : alert.When.Above ? Math.Min(threshold * FarAbove, (threshold + metric.Max) / 2)
            : threshold * FarBelow,
        Comment = alert.When.AtLimit ? context.Say($"{component.Name} accepts {InputSeries.Number(threshold)} connections from programs.",
            $"{component.Name} accepte {InputSeries.Number(threshold)} connexions des programmes.") : null,
    };

    private static double Ceiling(WatchedMetric metric, double threshold) =>
        double.IsInfinity(metric.Max) ? threshold * FarAbove : metric.Max;

    private static bool IsState(AlertSpec alert) => alert.When.Threshold is null && !alert.When.AtLimit;

    private static double? Threshold(AlertSpec alert, WatchedMetric metric) =>
        alert.When.AtLimit ? metric.LimitInTests : alert.When.Threshold is { } threshold ? (double)threshold.Value.High : 0;

    // a limit is reached, never passed
    private static string Expression(AlertSpec alert, WatchedMetric metric, double threshold) =>
        IsState(alert) ? metric.Expression
        : alert.When.AtLimit ? $"{metric.Expression} >= {metric.Limit}"
        : $"{metric.Expression} {(alert.When.Above ? '>' : '<')} {InputSeries.Number(threshold)}";

    private string Description(AlertSpec alert) => alert.For is { } time && time > TimeSpan.Zero
        ? context.Say($"{alert.When} for {Durations.Format(time)}", $"{alert.When} pendant {Durations.Format(time)}")
        : $"{alert.When}";

    /// <summary>Labels that routes and people go by.</summary>
    internal static IReadOnlyList<KeyValuePair<string, string>> Labels(
        RenderContext context, string component, AlertSeverity severity, IReadOnlyList<string> notify)
    {
        var labels = new List<KeyValuePair<string, string>>
        {
            new("severity", severity.ToString().ToLowerInvariant()), new("system", context.System),
            new("environment", context.Environment), new("component", component),
        };
        if (notify.Count > 0) labels.Add(new("receiver", Receivers.NameOf(notify)));
        return labels;
    }

    private AlertRule? NotWatched(string name, AlertSpec alert)
    {
        context.Note($"{name} ({alert.When})",
            "no Prometheus rule for {0}: no exporter that Jauge knows measures it there; the cloud's own alert has to watch it.",
            "pas de règle Prometheus pour {0} : aucun exporteur connu de Jauge ne la mesure là ; l'alerte du fournisseur doit la surveiller.");
        return null;
    }

    private AlertRule? WithoutThreshold(string name, AlertSpec alert)
    {
        context.Note($"{name} ({alert.When})", "no rule for {0}: neither the file nor the catalog says where the limit is.",
            "pas de règle pour {0} : ni le fichier ni le catalogue ne disent où est la limite.");
        return null;
    }

    private AlertRule? NeverFires(string name, AlertSpec alert)
    {
        context.Note($"{name} ({alert.When})",
            "no rule for {0}: the metric cannot pass that threshold, so that the alert would never fire.",
            "pas de règle pour {0} : la mesure ne peut dépasser ce seuil, l'alerte ne se déclencherait jamais.");
        return null;
    }
}
