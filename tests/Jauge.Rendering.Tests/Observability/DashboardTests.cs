using System.Text.Json.Nodes;
using Jauge.Core;
using Jauge.Rendering.Writing;

namespace Jauge.Rendering.Tests.Observability;

public sealed class DashboardTests
{
    private static readonly RenderOptions Alone = new() { Parts = [DeliveryPart.Observability], Language = Language.French };

    // each as what stands in a right dashboard and what somebody wrote instead
    private static readonly (string Right, string Wrong)[] Mistakes =
    [
        ("\"unit\": \"reqps\"", "\"unit\": \"requests\""),
        ("\"type\": \"timeseries\"", "\"type\": \"timeserie\""),
        ("\"mode\": \"absolute\"", "\"mode\": \"relative\""),
        ("\"expr\":", "\"expression\":"),
        ("\"schemaVersion\": 39", "\"schemaVersion\": \"39\""),
        ("\"panels\":", "\"rows\":"),
        ("\"displayMode\": \"list\"", "\"displayMode\": \"bottom\""),
        ("\"thresholdsStyle\"", "\"thresholdStyle\""),
        ("\"calcs\": []", "\"calcs\": \"mean\""),
        ("\"sort\": \"desc\"", "\"sort\": \"descending\""),
        ("\"editable\": false", "\"editable\": \"no\""),
        ("\"tags\": [", "\"tag\": ["),
        ("\"h\": 8", "\"height\": 8"),
        ("\"overrides\": []", "\"overrides\": {}"),
        ("\"color\": \"red\"", "\"colour\": \"red\""),
        ("\"legendFormat\"", "\"legend_format\""),
        ("\"uid\": \"prometheus\"", "\"uid\": \"prom\""),
        ("\"refId\": \"B\"", "\"refId\": \"A\""),
        ("\"x\": 12", "\"x\": 13"),
        ("\"x\": 12", "\"x\": 0"),
        ("\"id\": 2", "\"id\": 1"),
        ("\"value\": null", "\"value\": 0"),
        ("\"value\": 5000", "\"value\": -1, \"color\": \"x\" }, { \"value\": -2"),
        ("\"uid\": \"twinme-prod-overview\"", "\"uid\": \"twinme-prod-overview-with-more-than-forty-letters\""),
    ];

    [Fact]
    public void Render_EveryDashboard_IsReadByGrafanasOwnTypes()
    {
        using var folder = new ScratchFolder();
        foreach (var system in Clone.Systems) folder.Write(SystemRendering.Render(Given.System(system), Alone), system);
        RealTool.Accepts("node", Validators, "grafana.mjs", folder.Path);
    }

    [Fact]
    public void Validator_WrongDashboards_AreAllRefused()
    {
        using var folder = new ScratchFolder();
        var right = SystemRendering.Render(Given.System("twinme"), Alone)
            .Files.Single(f => f.Path.EndsWith("prod/grafana/dashboards/overview.json", StringComparison.Ordinal)).Content;
        foreach (var ((part, wrong), i) in Mistakes.Select((m, i) => (m, i)))
        {
            right.ShouldContain(part);
            var at = right.IndexOf(part, StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder.Path, $"wrong-{i}.json"), $"{right[..at]}{wrong}{right[(at + part.Length)..]}");
        }

        RealTool.Accepts("node", Validators, "grafana.mjs", "--each-is-wrong", folder.Path);
    }

    [Fact]
    public void Render_EveryPanel_AsksWhatPrometheusParses()
    {
        using var folder = new ScratchFolder();
        var rules = YamlList.Of(Clone.Systems.SelectMany(Queries).Distinct()
            .Select((q, i) => new YamlMap { { "record", $"panel:{i}" }, { "expr", q } }));
        File.WriteAllText(Path.Combine(folder.Path, "panels.yaml"),
            YamlWriter.Write(new YamlMap { { "groups", new YamlList { new YamlMap { { "name", "panels" }, { "rules", rules } } } } }));
        RealTool.Accepts("promtool", folder.Path, "check", "rules", "panels.yaml");
    }

    [Fact]
    public void Render_APromise_IsDrawnIn()
    {
        var overview = SystemRendering.Render(Given.System("twinme"), Alone)
            .Files.Single(f => f.Path.EndsWith("prod/grafana/dashboards/overview.json", StringComparison.Ordinal)).Content;
        var latency = JsonNode.Parse(overview)!["panels"]!.AsArray().Single(p => p!["title"]!.GetValue<string>() == "Temps de réponse")!;
        latency["fieldConfig"]!["defaults"]!["thresholds"]!["steps"]![1]!["value"]!.GetValue<decimal>().ShouldBe(0.1m);
    }

    private static IEnumerable<string> Queries(string system) => SystemRendering.Render(Given.System(system), Alone).Files
        .Where(f => f.Path.EndsWith(".json", StringComparison.Ordinal)).SelectMany(f => JsonNode.Parse(f.Content)!["panels"]!.AsArray())
        .SelectMany(p => p!["targets"]?.AsArray() ?? []).Select(t => t!["expr"]!.GetValue<string>());

    private static string Validators => Clone.Find("tests", "Jauge.Rendering.Tests", "validators");
}
