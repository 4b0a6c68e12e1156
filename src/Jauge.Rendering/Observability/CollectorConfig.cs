using System.Globalization;
using Jauge.Rendering.Files;
using Jauge.Rendering.Naming;
using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Observability;

/// <summary>The OpenTelemetry collector: where programs send what they measure, trace and log.</summary>
/// <remarks>Written from parts that know their signals: a pipeline holds the parts that handle its signal, and only those are declared.
/// Names and settings: opentelemetry-collector-contrib 0.130 (receivers otlp, prometheus, hostmetrics; exporters prometheus, awsxray,
/// awscloudwatchlogs, azuremonitor).</remarks>
internal sealed class CollectorConfig(RenderContext context)
{
    internal const int Grpc = 4317, Http = 4318, MetricsPort = 8889;
    private const int Own = 8888, Health = 13133;
    private const string Metrics = "metrics", Traces = "traces", Logs = "logs";
    private static readonly string[] Signals = [Metrics, Traces, Logs];

    internal static IEnumerable<RenderedFile> Files(RenderContext context, string folder)
    {
        if (!context.Deployment.Components.Any(c => MetricSources.IsWatched(context, c) && !MetricSources.IsStore(c))) return [];
        return [new($"{folder}/collector.yaml", new CollectorConfig(context).Write())];
    }

    private string Write()
    {
        var (receivers, processors, exporters) = (Receivers().ToList(), Processors().ToList(), Exporters().ToList());
        return YamlWriter.Write(new YamlMap
        {
            { "extensions", new YamlMap { { "health_check", new YamlMap { { "endpoint", At(Health) } } } } },
            { "receivers", Declared(receivers) },
            { "processors", Declared(processors) },
            { "exporters", Declared(exporters) },
            {
                "service", new YamlMap
                {
                    { "extensions", YamlNode.List(["health_check"]) },
                    { "telemetry", Telemetry() },
                    { "pipelines", Pipelines(receivers, processors, exporters) },
                }
            },
        }, context.Say(
            "OpenTelemetry collector, contrib distribution: otelcol-contrib validate --config collector.yaml\nPrograms send to it: OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SERVICE_NAME = the component's name.",
            "Collecteur OpenTelemetry, distribution contrib : otelcol-contrib validate --config collector.yaml\nLes programmes lui envoient : OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SERVICE_NAME = le nom du composant."));
    }

    private static string At(int port) => $"0.0.0.0:{port.ToString(CultureInfo.InvariantCulture)}";

    private static YamlMap Declared(IEnumerable<CollectorPart> parts)
    {
        var map = new YamlMap();
        foreach (var part in parts) map.Add(part.Id, part.Settings, part.Comment);
        return map;
    }

    private static YamlMap Pipelines(IReadOnlyList<CollectorPart> receivers, IReadOnlyList<CollectorPart> processors,
        IReadOnlyList<CollectorPart> exporters)
    {
        static YamlList Of(IEnumerable<CollectorPart> parts, string signal) =>
            YamlNode.List(parts.Where(p => p.Signals.Contains(signal)).Select(p => p.Id));
        var map = new YamlMap();
        foreach (var signal in Signals)
            map.Add(signal, new YamlMap { { "receivers", Of(receivers, signal) }, { "processors", Of(processors, signal) },
                { "exporters", Of(exporters, signal) } });
        return map;
    }

    private static YamlMap Telemetry() => new()
    {
        {
            "metrics", new YamlMap
            {
                { "readers",
                    new YamlList { new YamlMap { { "pull",
                        new YamlMap { { "exporter",
                            new YamlMap { { "prometheus", new YamlMap { { "host", "localhost" }, { "port", Own } } } } } } } } } },
            }
        },
    };

    private IEnumerable<CollectorPart> Receivers()
    {
        yield return new("otlp", new()
        {
            { "protocols", new YamlMap { { "grpc", new YamlMap { { "endpoint", At(Grpc) } } },
                { "http", new YamlMap { { "endpoint", At(Http) } } } } },
        }, Signals);
        yield return new("prometheus/own", new()
        {
            {
                "config", new YamlMap
                {
                    {
                        "scrape_configs", new YamlList
                        {
                            new YamlMap
                            {
                                { "job_name", "otel-collector" }, { "scrape_interval", "30s" },
                                { "static_configs",
                                    new YamlList { new YamlMap { { "targets",
                                        YamlNode.List([$"localhost:{Own.ToString(CultureInfo.InvariantCulture)}"]) } } } },
                            },
                        }
                    },
                }
            },
        }, Metrics) { Comment = context.Say("What it refuses or drops itself is seen, too.",
        "Ce qu'il refuse ou perd lui-même se voit aussi.") };
        if (HasMachines)
            yield return new("hostmetrics", new()
            {
                { "collection_interval", "30s" },
                { "scrapers", new YamlMap { { "cpu", new YamlMap() }, { "memory", new YamlMap() }, { "filesystem", new YamlMap() },
                    { "network", new YamlMap() } } },
            }, Metrics) { Comment = context.Say("Of the machine that it runs on: one collector on each.",
            "De la machine qui le porte : un collecteur sur chacune.") };
    }

    private bool HasMachines => context.Deployment.Components.Any(c => c.Offering.Id is "aws/ec2-instance" or "azure/virtual-machine");

    private IEnumerable<CollectorPart> Processors()
    {
        yield return new("memory_limiter", new() { { "check_interval", "1s" }, { "limit_percentage", 80 },
            { "spike_limit_percentage", 20 } }, Signals)
        {
            Comment = context.Say("First: it refuses before it dies.", "En premier : il refuse avant de mourir."),
        };
        yield return new("resource", new()
        {
            { "attributes", new YamlList { Attribute("deployment.environment.name", context.Environment),
                Attribute("system.name", context.System) } },
        }, Signals);
        yield return new("batch", new() { { "timeout", "5s" }, { "send_batch_size", 8192 } }, Signals)
        {
            Comment = context.Say("Last: few large messages instead of many small ones.",
                "En dernier : peu de grands messages plutôt que beaucoup de petits."),
        };
    }

    private static YamlMap Attribute(string key, string value) => new() { { "key", key }, { "value", value }, { "action", "upsert" } };

    private IEnumerable<CollectorPart> Exporters() => new[]
    {
        new CollectorPart("prometheus", new() { { "endpoint", At(MetricsPort) }, { "metric_expiration", "2m" } }, Metrics)
        {
            Comment = context.Say("Prometheus asks here; who has been silent for two minutes counts as gone.",
                "Prometheus interroge ici ; qui se tait depuis deux minutes compte comme parti."),
        },
    }.Concat(Backend());

    // where traces and logs are read: what the file already pays for
    private IEnumerable<CollectorPart> Backend() => Find("azure/application-insights") is not null ? OfAzure()
        : Entry() is { Provider: "aws" } entry ? OfAws(entry)
        : Nowhere();

    private DeployedComponent? Find(string offering) => context.Deployment.Components.FirstOrDefault(c => c.Offering.Id == offering);

    private DeployedComponent? Entry() => Conventions.Entry(context.Deployment);

    private IEnumerable<CollectorPart> OfAzure() =>
    [
        new("azuremonitor", new() { { "connection_string", "${env:APPLICATIONINSIGHTS_CONNECTION_STRING}" } }, Traces, Logs)
        {
            Comment = context.Say("From the key vault, in its environment.", "Depuis le coffre, dans son environnement."),
        },
    ];

    private IEnumerable<CollectorPart> OfAws(DeployedComponent entry) =>
    [
        new("awsxray", new() { { "region", entry.Regions[0].Region } }, Traces)
        {
            Comment = entry.Regions.Count > 1
                ? context.Say("Each region's collector names its own.", "Le collecteur de chaque région nomme la sienne.") : null,
        },
        new("awscloudwatchlogs", new()
        {
            { "region", entry.Regions[0].Region }, { "log_group_name", new AwsNames(context).LogGroup("programs") },
            { "log_stream_name", "otel" },
        }, Logs),
    ];

    private IEnumerable<CollectorPart> Nowhere()
    {
        context.Note("collector", "traces and logs reach the {0} and go no further: the file describes nothing that keeps them.",
            "traces et journaux arrivent au {0} et s'y arrêtent : le fichier ne décrit rien qui les garde.");
        return [new("nop", new(), Traces, Logs)];
    }
}
