using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jauge.Rendering.Files;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Observability;

/// <summary>Grafana dashboards: one for each of the file, else one of what its promises and alerts are about.</summary>
/// <remarks>The classic dashboard model, which file provisioning and import take (Grafana 13 marks its schema deprecated in favour of a
/// newer one, which they do not take yet).</remarks>
internal sealed class Dashboards(RenderContext context)
{
    private const int HalfWidth = 12;
    private const int Height = 8;
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Usual = ["throughput", "error-rate", "latency", "replicas", "cpu", "memory", "connections"];
    private static readonly string[] Latency = ["latency.mean", "latency.p50", "latency.p95", "latency.p99"];
    private readonly MetricSources _sources = new(context);

    internal static IEnumerable<RenderedFile> Files(RenderContext context, string folder)
    {
        var dashboards = new Dashboards(context);
        var stated = context.Deployment.Spec.Dashboards;
        return stated.Count == 0
            ? dashboards.File(folder, "overview", context.Say("Overview", "Vue d'ensemble"), Usual)
            : stated.SelectMany(d => dashboards.File(folder, d.Key, d.Value.Title ?? d.Key, d.Value.Shows.Count > 0 ? d.Value.Shows : Usual));
    }

    private IEnumerable<RenderedFile> File(string folder, string name, string title, IEnumerable<string> metrics)
    {
        var panels = metrics.SelectMany(Panels).ToList();
        if (panels.Count == 0) return [];
        for (var i = 0; i < panels.Count; i++) Place(panels[i], i);
        return [new($"{folder}/{name}.json", Dashboard(name, title, panels).ToJsonString(Layout) + "\n")];
    }

    private JsonObject Dashboard(string name, string title, IEnumerable<JsonObject> panels) => new()
    {
        ["uid"] = $"{context.Scope}-{name}"[..Math.Min(40, context.Scope.Length + name.Length + 1)],     // Grafana's longest
        ["title"] = $"{title} ({context.Scope})",
        ["tags"] = new JsonArray(context.System, context.Environment),
        ["timezone"] = "browser",
        ["editable"] = false,
        ["refresh"] = "30s",
        ["schemaVersion"] = 39,
        ["time"] = new JsonObject { ["from"] = "now-1h", ["to"] = "now" },
        ["panels"] = new JsonArray([.. panels]),
    };

    private static void Place(JsonObject panel, int at)
    {
        panel["id"] = at + 1;
        panel["gridPos"] = new JsonObject { ["h"] = Height, ["w"] = HalfWidth, ["x"] = at % 2 * HalfWidth, ["y"] = at / 2 * Height };
    }

    // one panel a metric, one line a component that has it; response times get the promised percentiles
    private IEnumerable<JsonObject> Panels(string metric)
    {
        var lines = metric == "latency" ? Latencies() : [.. Lines(metric)];
        if (lines.Count == 0)
        {
            context.Note(metric, "dashboards do not show {0}: no exporter that Jauge knows measures it.",
                "les tableaux de bord ne montrent pas {0} : aucun exporteur connu de Jauge ne le mesure.");
            yield break;
        }

        yield return Panel(Title(metric), Unit(metric), lines, Promised(metric));
    }

    private IEnumerable<(string Name, string Query)> Lines(string metric) => context.Deployment.Components
        .Where(c => MetricSources.IsStore(c) || c.Offering.Kind == Catalog.OfferingKind.Service)
        .Select(c => (c.Name, _sources.Find(c, metric)?.Expression)).Where(l => l.Expression is not null).Select(l => (l.Name, l.Expression!));

    private List<(string Name, string Query)> Latencies() => Conventions.Entry(context.Deployment) is not { } entry ? []
        : [.. Latency.Select(m => (m["latency.".Length..], _sources.Find(entry, m)?.Expression))
            .Where(l => l.Expression is not null).Select(l => (l.Item1, l.Expression!))];

    private static JsonObject Panel(string title, string unit, IEnumerable<(string Name, string Query)> lines, decimal? promised) => new()
    {
        ["type"] = "timeseries",
        ["title"] = title,
        ["datasource"] = Prometheus(),
        ["targets"] = new JsonArray([.. lines.Select((l, i) => (JsonNode)new JsonObject
        {
            ["refId"] = ((char)('A' + i)).ToString(), ["expr"] = l.Query, ["legendFormat"] = l.Name, ["datasource"] = Prometheus(),
        })]),
        ["fieldConfig"] = new JsonObject
        {
            ["defaults"] = new JsonObject
            {
                ["unit"] = unit, ["min"] = 0,
                ["thresholds"] = new JsonObject { ["mode"] = "absolute", ["steps"] = Steps(promised) },
                ["custom"] = new JsonObject { ["thresholdsStyle"] = new JsonObject { ["mode"] = promised is null ? "off" : "line" } },
            },
            ["overrides"] = new JsonArray(),
        },
    };

    private static JsonObject Prometheus() => new() { ["type"] = "prometheus", ["uid"] = "prometheus" };

    private static JsonArray Steps(decimal? promised)
    {
        var steps = new JsonArray(new JsonObject { ["color"] = "green", ["value"] = null });
        if (promised is { } at) steps.Add(new JsonObject { ["color"] = "red", ["value"] = at });
        return steps;
    }

    // the promise is drawn in, where it is one figure
    private decimal? Promised(string metric)
    {
        var promises = context.Deployment.Spec.Promises;
        return metric switch
        {
            "latency" when promises.Latency is { } latency => Strictest(latency) is { } time ? Conventions.Seconds(time) : null,
            "error-rate" => promises.ErrorRate?.Value,
            "availability" => promises.Availability?.Value,
            "throughput" => promises.Throughput?.High.PerSecond,
            "cpu" => promises.Utilization?.Cpu?.Value,
            "memory" => promises.Utilization?.Memory?.Value,
            _ => null,
        };
    }

    private static TimeSpan? Strictest(LatencyPromiseSpec latency) => latency.P999 ?? latency.P99 ?? latency.P95 ?? latency.P90 ?? latency.P50 ?? latency.Mean;

    private string Title(string metric) => metric switch
    {
        "throughput" => context.Say("Requests per second", "Requêtes par seconde"),
        "latency" => context.Say("Response time", "Temps de réponse"),
        "error-rate" => context.Say("Share of failed requests", "Part des requêtes en échec"),
        "availability" => context.Say("Availability", "Disponibilité"),
        "cpu" => context.Say("Processor use", "Utilisation du processeur"),
        "memory" => context.Say("Memory use", "Utilisation de la mémoire"),
        "replicas" => context.Say("Replicas that answer", "Répliques qui répondent"),
        "connections" => context.Say("Connections", "Connexions"),
        _ => metric,
    };

    private static string Unit(string metric) => metric switch
    {
        "throughput" => "reqps",
        "error-rate" or "availability" or "cpu" or "memory" or "disk" => "percentunit",
        "replication-lag" => "s",
        _ when metric.StartsWith("latency", StringComparison.Ordinal) => "s",
        _ => "short",
    };
}
