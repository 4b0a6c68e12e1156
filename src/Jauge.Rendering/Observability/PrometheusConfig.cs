using System.Globalization;
using Jauge.Catalog;
using Jauge.Rendering.Files;
using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Observability;

/// <summary>Prometheus' own file: what it asks, where, and which rules it reads.</summary>
/// <remarks>Every job is named after its component: rules and dashboards find it by that name, wherever it runs.</remarks>
internal static class PrometheusConfig
{
    private const string Targets = "targets";

    internal static IEnumerable<RenderedFile> Files(RenderContext context, string folder, IReadOnlyList<string> rules)
    {
        var watched = Watched(context);
        if (watched.Count == 0) yield break;
        yield return new($"{folder}/prometheus.yaml", YamlWriter.Write(new YamlMap
        {
            { "global", Global(context) },
            { "rule_files", rules.Count == 0 ? null : YamlNode.List(rules) },
            { "alerting", Alerting(context) },
            { "scrape_configs", YamlList.Of(watched.Select(c => Job(context, c)).Concat(Probes(context, watched))) },
        }, context.Say("promtool check config prometheus.yaml", "promtool check config prometheus.yaml")));
        foreach (var component in watched.Where(c => c.RunsOn() is null))
            yield return new($"{folder}/{Targets}/{component.Name}.yaml", TargetsOf(context, component));
    }

    private static List<DeployedComponent> Watched(RenderContext context) =>
        [.. context.Deployment.Components.Where(c => IsWatched(context, c))];

    // a node group carries programs and is none
    private static bool IsWatched(RenderContext context, DeployedComponent component) => MetricSources.IsStore(component)
        || (component.Offering.Kind == OfferingKind.Service && context.Deployment.Components.All(c => c.RunsOn() != component.Name));

    private static YamlMap Global(RenderContext context) => new()
    {
        { "scrape_interval", "15s" },
        { "evaluation_interval", "15s" },
        { "external_labels", new YamlMap { { "system", context.System }, { "environment", context.Environment } } },
    };

    private static YamlMap? Alerting(RenderContext context) => context.Deployment.Spec.Channels.Count == 0 ? null : new YamlMap
    {
        { "alertmanagers", new YamlList { new YamlMap { { "static_configs", Static("localhost:9093") } } } },
    };

    private static YamlList Static(string target) => new() { new YamlMap { { "targets", YamlNode.List([target]) } } };

    private static YamlMap Job(RenderContext context, DeployedComponent component) => component.RunsOn() is null ? FromFiles(component) : FromCluster(context, component);

    // where a managed service runs is known once it is deployed: its targets are a file that deployment fills
    private static YamlMap FromFiles(DeployedComponent component) => new()
    {
        { "job_name", component.Name },
        { "file_sd_configs", new YamlList { new YamlMap { { "files", YamlNode.List([$"{Targets}/{component.Name}.yaml"]) } } } },
    };

    // a headless service lists its pods by name: no permission on the cluster's interface is needed
    private static YamlMap FromCluster(RenderContext context, DeployedComponent component) => new()
    {
        { "job_name", component.Name },
        {
            "dns_sd_configs", new YamlList
            {
                new YamlMap
                {
                    { "names", YamlNode.List([$"{component.Name}-metrics.{context.Scope}.svc.cluster.local"]) },
                    { "type", "A" },
                    { "port", Port(component) },
                }
            }
        },
    };

    // availability is what a client sees: the blackbox exporter asks the health check from outside
    private static IEnumerable<YamlMap> Probes(RenderContext context, IEnumerable<DeployedComponent> watched) => watched
        .Where(c => c.Spec.Serves?.Health is not null && context.Deployment.Spec.Alerts.Values.Any(a => a.When.Metric == "availability" && (a.Component ?? c.Name) == c.Name))
        .Select(component => new YamlMap
        {
            { "job_name", $"probe-{component.Name}" },
            { "metrics_path", "/probe" },
            { "params", new YamlMap { { "module", YamlNode.List(["http_2xx"]) } } },
            { "file_sd_configs", new YamlList { new YamlMap { { "files", YamlNode.List([$"{Targets}/{component.Name}.yaml"]) } } } },
            {
                "relabel_configs", new YamlList
                {
                    new YamlMap { { "source_labels", YamlNode.List(["__address__"]) }, { "target_label", "__param_target" }, { "replacement", $"https://$1{component.Spec.Serves!.Health}" } },
                    new YamlMap { { "target_label", "__address__" }, { "replacement", "localhost:9115" } },
                    new YamlMap { { "target_label", "job" }, { "replacement", component.Name } },
                }
            },
        });

    private static string TargetsOf(RenderContext context, DeployedComponent component) => YamlWriter.Write(
        new YamlList { new YamlMap { { "targets", YamlNode.List([$"{component.Name}.{context.Scope}.internal:{Port(component).ToString(CultureInfo.InvariantCulture)}"]) } } },
        context.Say($"Where {component.Name} or its exporter answers: deployment writes the real addresses here.",
            $"Où répond {component.Name} ou son exporteur : le déploiement écrit ici les vraies adresses."));

    private const int PostgresExporter = 9187, MysqldExporter = 9104, RedisExporter = 9121, OwnMetrics = 9464;

    /// <summary>Ports registered in Prometheus' list of default port allocations; 9464 is OpenTelemetry's exporter.</summary>
    private static int Port(DeployedComponent component) => new StoreMetrics(component, "").Engine switch
    {
        StoreEngine.PostgreSql => PostgresExporter,
        StoreEngine.MySql => MysqldExporter,
        StoreEngine.Redis => RedisExporter,
        _ => OwnMetrics,
    };
}
