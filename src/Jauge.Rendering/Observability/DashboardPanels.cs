using System.Text.Json.Nodes;

namespace Jauge.Rendering.Observability;

/// <summary>Panels of the classic dashboard model, as file provisioning and import take it.</summary>
/// <remarks>Fields: types of @grafana/grafana-foundation-sdk 0.0.21. Grafana 13 marks the model deprecated in favour of a newer one, which
/// files cannot hold yet.</remarks>
internal static class DashboardPanels
{
    internal const int HalfWidth = 12, QuarterWidth = 6, Height = 8, LowHeight = 5;
    private const int Letters = 26;

    /// <summary>Lines over time, with the promise drawn in.</summary>
    internal static JsonObject Lines(string title, string unit, IEnumerable<(string Name, string Query)> lines, PromisedLine? promised,
        string? description = null)
    {
        var panel = Panel("timeseries", title, description, lines);
        panel["fieldConfig"] = Fields(unit, promised,
            new JsonObject { ["thresholdsStyle"] = new JsonObject { ["mode"] = promised is null ? "off" : "line" } });
        panel["options"] = new JsonObject
        {
            ["legend"] =
                new JsonObject { ["displayMode"] = "list", ["placement"] = "bottom", ["showLegend"] = true, ["calcs"] = new JsonArray() },
            ["tooltip"] = new JsonObject { ["mode"] = "multi", ["sort"] = "desc" },
        };
        return panel;
    }

    /// <summary>One figure.</summary>
    internal static JsonObject Figure(string title, string unit, string query, PromisedLine? promised, string? description = null)
    {
        var panel = Panel("stat", title, description, [(title, query)]);
        panel["fieldConfig"] = Fields(unit, promised, null);
        panel["options"] = new JsonObject
        {
            ["graphMode"] = "area", ["colorMode"] = promised is null ? "none" : "value", ["justifyMode"] = "auto", ["textMode"] = "auto",
            ["wideLayout"] = true,
            ["showPercentChange"] = false, ["percentChangeColorMode"] = "standard", ["orientation"] = "auto",
            ["reduceOptions"] = new JsonObject { ["calcs"] = new JsonArray("lastNotNull"), ["fields"] = "", ["values"] = false },
        };
        return panel;
    }

    /// <summary>What the description says, beside what is measured.</summary>
    internal static JsonObject Words(string title, string markdown) => new()
    {
        ["type"] = "text", ["title"] = title, ["options"] = new JsonObject { ["mode"] = "markdown", ["content"] = markdown },
    };

    private static JsonObject Panel(string type, string title, string? description, IEnumerable<(string Name, string Query)> lines)
    {
        var panel = new JsonObject { ["type"] = type, ["title"] = title };
        if (description is not null) panel["description"] = description;
        panel["datasource"] = Prometheus();
        panel["targets"] = new JsonArray([.. lines.Select((l, i) => (JsonNode)new JsonObject
        {
            ["refId"] = Reference(i), ["expr"] = l.Query, ["legendFormat"] = l.Name, ["datasource"] = Prometheus(),
        })]);
        return panel;
    }

    // A to Z, then AA
    private static string Reference(int index) =>
        (index < Letters ? "" : ((char)('A' + (index / Letters) - 1)).ToString()) + (char)('A' + (index % Letters));

    private static JsonObject Prometheus() => new() { ["type"] = "prometheus", ["uid"] = "prometheus" };

    private static JsonObject Fields(string unit, PromisedLine? promised, JsonObject? custom)
    {
        var defaults = new JsonObject
        {
            ["unit"] = unit, ["min"] = 0, ["thresholds"] = new JsonObject { ["mode"] = "absolute", ["steps"] = Steps(promised) },
        };
        if (custom is not null) defaults["custom"] = custom;
        return new() { ["defaults"] = defaults, ["overrides"] = new JsonArray() };
    }

    private static JsonArray Steps(PromisedLine? promised)
    {
        if (promised is not { } line) return new(new JsonObject { ["color"] = "green", ["value"] = null });
        var (below, above) = line.Kind switch
        {
            PromisedKind.AtMost => ("green", "red"), PromisedKind.AtLeast => ("red", "green"), _ => ("transparent", "blue"),
        };
        return new(new JsonObject { ["color"] = below, ["value"] = null }, new JsonObject { ["color"] = above, ["value"] = line.At });
    }
}
