using System.Globalization;
using Jauge.Rendering.Files;
using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;
using Jauge.Spec.Sizes;

namespace Jauge.Rendering.Observability;

/// <summary>Prometheus' own file: what it asks, where, and which rules it reads.</summary>
/// <remarks>Every job is named after its component: rules and dashboards find it by that name, wherever it runs. Pods are asked one by one;
/// replicas that no one outside can address (container apps, functions, web apps) send their metrics to the collector, which keeps their
/// names; a managed store is asked by the exporter beside Prometheus, which takes the store's address with each question.</remarks>
internal sealed class PrometheusConfig(RenderContext context)
{
    private const string Targets = "targets";
    private readonly List<DeployedComponent> _watched = [.. context.Deployment.Components.Where(c => MetricSources.IsWatched(context, c))];

    internal static IEnumerable<RenderedFile> Files(RenderContext context, string folder, IReadOnlyList<string> rules)
    {
        var config = new PrometheusConfig(context);
        return config._watched.Count == 0 ? [] : config.Files(folder, rules);
    }

    private IEnumerable<RenderedFile> Files(string folder, IReadOnlyList<string> rules)
    {
        yield return new($"{folder}/prometheus.yaml", YamlWriter.Write(new YamlMap
        {
            { "global", Global() },
            { "rule_files", rules.Count == 0 ? null : YamlNode.List(rules) },
            { "alerting", Alerting() },
            { "scrape_configs", YamlList.Of(Jobs()) },
        }, context.Say("promtool check config prometheus.yaml", "promtool check config prometheus.yaml")));
        foreach (var store in Exported()) yield return TargetsOf(folder, store.Name, store, new StoreAddress(context, store).Text);
        foreach (var probed in Probed())
            yield return TargetsOf(folder, $"probe-{probed.Name}", probed, $"{probed.Name}.{context.Scope}.example");
    }

    private IEnumerable<YamlMap> Jobs() => new ClusterJobs(context).Of([.. _watched.Where(c => c.RunsOn() is not null)])
        .Concat(IsPushedTo ? [Collector()] : []).Concat(Exported().Select(FromExporter)).Concat(Probed().Select(Probe));

    private bool IsPushedTo => _watched.Any(c => c.RunsOn() is null && !MetricSources.IsStore(c));

    private IEnumerable<DeployedComponent> Exported() => _watched.Where(c => c.RunsOn() is null && MetricSources.IsStore(c));

    private YamlMap Global() => new()
    {
        { "scrape_interval", "15s" },
        { "evaluation_interval", "15s" },
        { "external_labels", new YamlMap { { "system", context.System }, { "environment", context.Environment } } },
    };

    private YamlMap? Alerting() => context.Deployment.Spec.Channels.Count == 0 ? null : new YamlMap
    {
        { "alertmanagers", new YamlList { new YamlMap { { "static_configs", Static(Beside.Alertmanager(context)) } } } },
    };

    private static YamlList Static(string target) => new() { new YamlMap { { "targets", YamlNode.List([target]) } } };

    private YamlMap Collector() => new()
    {
        { "job_name", "otel-collector" },
        { "honor_labels", true, context.Say("Series keep the names of the programs that sent them.",
            "Les séries gardent le nom des programmes qui les ont envoyées.") },
        { "static_configs", Static(Beside.Collector(context, CollectorConfig.MetricsPort)) },
    };

    private YamlMap FromExporter(DeployedComponent store)
    {
        var exporter = Exporter.Of(new StoreMetrics(store, "").Engine);
        return new()
        {
            { "job_name", store.Name },
            { "metrics_path", exporter.Path },
            { "params", exporter.NeedsLogin ? new YamlMap { { "auth_module", YamlNode.List([exporter.Login(store.Name)]) } } : null,
                exporter.NeedsLogin
                    ? context.Say("The exporter's own file holds the login under this name.",
                        "Le fichier de l'exporteur garde l'identifiant sous ce nom.") : null },
            { "file_sd_configs", FromFile(store.Name) },
            { "relabel_configs", Through(Beside.Exporter(context, exporter), null) },
        };
    }

    // availability is what a client sees: the blackbox exporter asks the health check from outside
    private IEnumerable<DeployedComponent> Probed() => _watched
        .Where(c => c.Spec.Serves?.Health is not null
            && context.Deployment.Spec.Alerts.Values.Any(a => a.When.Metric == "availability" && (a.Component ?? c.Name) == c.Name));

    private YamlMap Probe(DeployedComponent component)
    {
        var relabel = Through(Beside.Exporter(context, Exporter.Blackbox), $"https://$1{component.Spec.Serves!.Health}");
        relabel.Add(new YamlMap { { "target_label", "job" }, { "replacement", component.Name } });
        return new()
        {
            { "job_name", $"probe-{component.Name}" },
            { "metrics_path", "/probe" },
            { "params", new YamlMap { { "module", YamlNode.List(["http_2xx"]) } } },
            { "file_sd_configs", FromFile($"probe-{component.Name}") },
            { "relabel_configs", relabel },
        };
    }

    private static YamlList FromFile(string name) => new() { new YamlMap { { "files", YamlNode.List([$"{Targets}/{name}.yaml"]) } } };

    // the target becomes a parameter, and the exporter is asked instead
    private static YamlList Through(string exporter, string? target) => new()
    {
        new YamlMap { { "source_labels", YamlNode.List(["__address__"]) }, { "target_label", "__param_target" },
            { "replacement", target is null ? null : (YamlNode)target } },
        new YamlMap { { "source_labels", YamlNode.List(["__param_target"]) }, { "target_label", "instance" } },
        new YamlMap { { "target_label", "__address__" }, { "replacement", exporter } },
    };

    private RenderedFile TargetsOf(string folder, string name, DeployedComponent component, string address) =>
        new($"{folder}/{Targets}/{name}.yaml", YamlWriter.Write(
        new YamlList { new YamlMap { { "targets", YamlNode.List([address]) } } },
        context.Say($"Where {component.Name} answers: deployment writes the real address here where it is another.",
            $"Où répond {component.Name} : le déploiement écrit ici la vraie adresse si elle est autre.")));
}
