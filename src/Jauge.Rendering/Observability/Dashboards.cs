using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jauge.Rendering.Files;
using Jauge.Rendering.Writing;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Observability;

/// <summary>Grafana dashboards: the technical ones that the file states, else one of what its promises and alerts are about; and one for
/// whoever owns the system.</summary>
internal sealed class Dashboards(RenderContext context)
{
    private const int Width = 24, LongestUid = 40, HashLength = 8;      // Grafana's grid, and its longest identifier
    private static readonly JsonSerializerOptions Layout =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Usual = ["throughput", "error-rate", "latency", "replicas", "cpu", "memory", "connections"];
    private static readonly string[] Latency = ["latency.mean", "latency.p50", "latency.p95", "latency.p99"];
    private readonly MetricSources _sources = new(context);

    internal static IEnumerable<RenderedFile> Files(RenderContext context, string folder)
    {
        var dashboards = new Dashboards(context);
        var stated = context.Deployment.Spec.Dashboards;
        var files = (stated.Count == 0
            ? dashboards.File(folder, "overview", context.Say("Overview", "Vue d'ensemble"), Usual.SelectMany(dashboards.Panels))
            : stated.SelectMany(d =>
                dashboards.File(folder, d.Key, d.Value.Title ?? d.Key,
                    (d.Value.Shows.Count > 0 ? d.Value.Shows : (IEnumerable<string>)Usual).SelectMany(dashboards.Panels))))
            .Concat(stated.ContainsKey(Business) ? []
                : dashboards.File(folder, Business, context.Say("Business", "Activité"), new BusinessDashboard(context).Panels())).ToList();
        return files.Count == 0 ? [] : files.Concat(dashboards.Provisioning(folder));
    }

    private const string Business = "business";

    private IEnumerable<RenderedFile> File(string folder, string name, string title, IEnumerable<JsonObject> content)
    {
        var panels = content.ToList();
        if (panels.Count == 0) return [];
        Place(panels);
        return [new($"{folder}/dashboards/{FileName(name)}.json", Dashboard(name, title, panels).ToJsonString(Layout) + "\n")];
    }

    private static string FileName(string name) => Kubernetes.Naming.Plain(name) is { Length: > 0 } plain ? plain : "dashboard";

    // Grafana reads both folders at its start: /etc/grafana/provisioning, and the dashboards beside it
    private IEnumerable<RenderedFile> Provisioning(string folder)
    {
        yield return new($"{folder}/provisioning/datasources/datasources.yaml", YamlWriter.Write(new YamlMap
        {
            { "apiVersion", 1 },
            {
                "datasources", new YamlList
                {
                    new YamlMap
                    {
                        { "name", "Prometheus" }, { "uid", "prometheus" }, { "type", "prometheus" }, { "access", "proxy" },
                        { "url", $"http://{Beside.Prometheus(context)}" }, { "isDefault", true }, { "editable", false },
                    },
                }
            },
        }, context.Say("Dashboards ask the source of this uid.", "Les tableaux de bord interrogent la source de cet uid.")));
        yield return new($"{folder}/provisioning/dashboards/files.yaml", YamlWriter.Write(new YamlMap
        {
            { "apiVersion", 1 },
            {
                "providers", new YamlList
                {
                    new YamlMap
                    {
                        { "name", context.Scope }, { "folder", context.Scope }, { "type", "file" }, { "allowUiUpdates", false },
                        { "options", new YamlMap { { "path", "/var/lib/grafana/dashboards" } } },
                    },
                }
            },
        }, context.Say("The folder dashboards/ is mounted there.", "Le dossier dashboards/ y est monté.")));
    }

    private JsonObject Dashboard(string name, string title, IEnumerable<JsonObject> panels) => new()
    {
        ["uid"] = Uid($"{context.Scope}-{name}"),
        ["title"] = $"{title} ({context.Scope})",
        ["tags"] = new JsonArray(context.System, context.Environment),
        ["timezone"] = "browser",
        ["editable"] = false,
        ["refresh"] = "30s",
        ["schemaVersion"] = 39,
        ["time"] = new JsonObject { ["from"] = "now-1h", ["to"] = "now" },
        ["templating"] = new JsonObject { ["list"] = new JsonArray() },
        ["annotations"] = new JsonObject { ["list"] = new JsonArray() },
        ["panels"] = new JsonArray([.. panels]),
    };

    private static string Uid(string name) => name.Length <= LongestUid ? name
        : $"{name[..(LongestUid - HashLength - 1)]}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..HashLength]}";

    // from left to right, a new row where one is full or the next panel is of another height
    private static void Place(IReadOnlyList<JsonObject> panels)
    {
        var (x, y, height) = (0, 0, 0);
        foreach (var (panel, i) in panels.Select((p, i) => (p, i)))
        {
            var at = panel["gridPos"]!.AsObject();
            var (w, h) = (at["w"]!.GetValue<int>(), at["h"]!.GetValue<int>());
            if (x > 0 && (x + w > Width || h != height)) (x, y) = (0, y + height);
            (panel["id"], at["x"], at["y"]) = (i + 1, x, y);
            (x, height) = (x + w, h);
        }
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

        var panel = DashboardPanels.Lines(Title(metric), Unit(metric), lines, Promised(metric));
        panel["gridPos"] = new JsonObject { ["h"] = DashboardPanels.Height, ["w"] = DashboardPanels.HalfWidth };
        yield return panel;
    }

    private IEnumerable<(string Name, string Query)> Lines(string metric) => context.Deployment.Components
        .Where(c => MetricSources.IsWatched(context, c))
        .Select(c => (c.Name, _sources.Find(c, metric)?.Expression)).Where(l => l.Expression is not null)
            .Select(l => (l.Name, l.Expression!));

    private List<(string Name, string Query)> Latencies() => Conventions.Entry(context.Deployment) is not { } entry ? []
        : [.. Latency.Select(m => (m["latency.".Length..], _sources.Find(entry, m)?.Expression))
            .Where(l => l.Expression is not null).Select(l => (l.Item1, l.Expression!))];

    // the promise is drawn in, where it is one figure
    private PromisedLine? Promised(string metric)
    {
        var promises = context.Deployment.Spec.Promises;
        return metric switch
        {
            "latency" when promises.Latency is { } latency =>
                Line(Strictest(latency) is { } time ? Conventions.Seconds(time) : null, PromisedKind.AtMost),
            "error-rate" =>
                Line(promises.ErrorRate?.Value ?? (promises.Availability is { } kept ? 1 - kept.Value : null), PromisedKind.AtMost),
            "availability" => Line(promises.Availability?.Value, PromisedKind.AtLeast),
            "throughput" => Line(promises.Throughput?.High.PerSecond, PromisedKind.Mark),
            "cpu" => Line(promises.Utilization?.Cpu?.Value, PromisedKind.AtMost),
            "memory" => Line(promises.Utilization?.Memory?.Value, PromisedKind.AtMost),
            _ => null,
        };
    }

    private static PromisedLine? Line(decimal? at, PromisedKind kind) => at is { } figure ? new(figure, kind) : null;

    private static TimeSpan? Strictest(LatencyPromiseSpec latency) =>
        latency.P999 ?? latency.P99 ?? latency.P95 ?? latency.P90 ?? latency.P50 ?? latency.Mean;

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
