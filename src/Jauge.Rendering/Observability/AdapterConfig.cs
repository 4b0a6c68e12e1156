using Jauge.Rendering.Files;
using Jauge.Rendering.Kubernetes;
using Jauge.Rendering.Writing;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;
using Jauge.Spec.Sizes;

namespace Jauge.Rendering.Observability;

/// <summary>Rules of the Prometheus adapter, which hands autoscalers the metrics of pods that they name.</summary>
internal static class AdapterConfig
{
    internal static IEnumerable<RenderedFile> Files(RenderContext context, string folder)
    {
        var scaled = context.Deployment.Components.Where(c => c.RunsOn() is not null && !EventScaling.IsFor(c)).Select(c => c.Spec.Scaling)
            .OfType<ScalingSpec>().ToList();
        var rules = new YamlList();
        if (scaled.Any(s => s.RequestsPerReplica is not null))
            rules.Add(Rule(context, $"{Conventions.Requests}_count", AdapterMetrics.Requests,
                "sum(rate(<<.Series>>{<<.LabelMatchers>>}[1m])) by (<<.GroupBy>>)"));
        if (scaled.Any(s => s.HttpConcurrency is not null))
            rules.Add(Rule(context, AdapterMetrics.InFlight, AdapterMetrics.InFlight,
                "sum(<<.Series>>{<<.LabelMatchers>>}) by (<<.GroupBy>>)"));
        if (rules.IsEmpty) yield break;
        yield return new($"{folder}/config.yaml", YamlWriter.Write(new YamlMap { { "rules", rules } }, context.Say(
            "Of the Prometheus adapter (chart prometheus-adapter: rules.custom). Without it autoscalers see no requests, and never scale in.",
            "De l'adaptateur Prometheus (chart prometheus-adapter : rules.custom). Sans lui les autoscalers ne voient pas de requêtes, et ne réduisent jamais.")));
    }

    private static YamlMap Rule(RenderContext context, string series, string name, string query) => new()
    {
        { "seriesQuery", $"{series}{{namespace=\"{Kubernetes.Naming.NamespaceOf(context.Scope)}\",pod!=\"\"}}" },
        {
            "resources", new YamlMap
            {
                {
                    "overrides", new YamlMap
                    {
                        { "namespace", new YamlMap { { "resource", "namespace" } } }, { "pod", new YamlMap { { "resource", "pod" } } },
                    }
                },
            }
        },
        { "name", new YamlMap { { "as", name } } },
        { "metricsQuery", query },
    };
}
