using System.Globalization;
using System.Xml;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>The description's threshold rules as Azure Monitor takes them.</summary>
/// <remarks>Metrics: learn.microsoft.com/azure/azure-monitor/reference/supported-metrics/microsoft-web-serverfarms-metrics; limits of
/// windows: learn.microsoft.com/azure/azure-monitor/autoscale/autoscale-understanding-settings. Metrics read 2026-11-20; windows from
/// memory, not re-read.</remarks>
internal static class AutoscaleRules
{
    private static readonly TimeSpan ShortestWindow = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestWindow = TimeSpan.FromHours(12);
    private static readonly TimeSpan UsualCooldown = TimeSpan.FromMinutes(5);

    private static readonly Dictionary<string, (string Name, int Scale)> Metrics = new(StringComparer.Ordinal)
    {
        ["cpu"] = ("CpuPercentage", 100), ["memory"] = ("MemoryPercentage", 100), ["queue-length"] = ("HttpQueueLength", 1),
    };

    /// <summary>Rules of a component; empty where its number of instances is fixed.</summary>
    internal static HclList Of(AzureSite site, DeployedComponent component)
    {
        var rules = new HclList();
        if (component.MinReplicas == component.MaxReplicas) return rules;
        foreach (var rule in component.Spec.Scaling?.Rules ?? []) rules.Add(Rule(site, component, rule));
        if (component.Spec.Scaling?.Cpu is { } cpu) foreach (var rule in Target("CpuPercentage", cpu.Value)) rules.Add(rule);
        if (component.Spec.Scaling?.Memory is { } memory) foreach (var rule in Target("MemoryPercentage", memory.Value)) rules.Add(rule);
        if (!rules.Any()) site.Context.Note(component.Name,
            "{0}: the description gives a range of instances and no rule that App Service knows: their number stays at the minimum.",
            "{0} : la description donne une plage d'instances et aucune règle que connaisse App Service : leur nombre reste au minimum.");
        return rules;
    }

    private static HclObject? Rule(AzureSite site, DeployedComponent component, ScalingRuleSpec rule)
    {
        if (!Metrics.TryGetValue(rule.Metric, out var metric) || (rule.Above ?? rule.Below) is not { } threshold)
        {
            site.Context.Note($"{component.Name} ({rule.Metric})", "{0}: an App Service plan has no such metric; the rule is not rendered.",
                "{0} : un plan App Service n'a pas cette mesure ; la règle n'est pas rendue.");
            return null;
        }

        var (isPercent, value) = Change(rule.Change);
        return Made(metric.Name, rule.Above is not null, (decimal)(double)threshold.Value.High * metric.Scale, rule.For,
            rule.Change.StartsWith('-') ? "Decrease" : "Increase",
            isPercent ? "PercentChangeCount" : "ChangeCount", value, rule.Cooldown ?? UsualCooldown);
    }

    // a target is held by two rules: one above it, and one far enough below that the next instance does not bring the first back
    private static IEnumerable<HclObject> Target(string metric, decimal share) =>
    [
        Made(metric, true, share * 100, ShortestWindow, "Increase", "ChangeCount", 1, UsualCooldown),
        Made(metric, false, Math.Round(share * 50), TimeSpan.FromMinutes(10), "Decrease", "ChangeCount", 1, UsualCooldown),
    ];

    private static HclObject Made(string metric, bool isAbove, decimal threshold, TimeSpan window, string direction, string type,
        long value, TimeSpan cooldown) => new()
        {
            { "metric", metric },
            { "operator", isAbove ? "GreaterThan" : "LessThan" },
            { "threshold", threshold },
            { "window", XmlConvert.ToString(window < ShortestWindow ? ShortestWindow : window > LongestWindow ? LongestWindow : window) },
            { "direction", direction },
            { "type", type },
            { "value", value },
            { "cooldown", XmlConvert.ToString(cooldown) },
        };

    private static (bool IsPercent, long Value) Change(string change) =>
        (change.EndsWith('%'),
            long.TryParse(change.Trim('+', '-', '%', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? Math.Max(1, value)
                : 1);
}
