using Jauge.Rendering.Files;

namespace Jauge.Rendering.Observability;

/// <summary>What watches the system, in one environment.</summary>
internal static class ObservabilityRenderer
{
    internal static IEnumerable<RenderedFile> Render(RenderContext context)
    {
        var folder = $"observability/{context.Environment}";
        var rules = PrometheusRules.Files(context, $"{folder}/prometheus").ToList();
        var names = rules.Select(f => Path.GetFileName(f.Path)).Where(n => n.EndsWith(".rules.yaml", StringComparison.Ordinal)).ToList();
        return rules.Concat(PrometheusConfig.Files(context, $"{folder}/prometheus", names))
            .Concat(AlertmanagerConfig.Files(context, $"{folder}/alertmanager"))
            .Concat(AdapterConfig.Files(context, $"{folder}/prometheus-adapter"))
            .Concat(CollectorConfig.Files(context, $"{folder}/collector"))
            .Concat(Dashboards.Files(context, $"{folder}/grafana"));
    }
}
