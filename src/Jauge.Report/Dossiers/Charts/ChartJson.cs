using System.Text.Json.Nodes;
using Jauge.Core;
using Jauge.Report.Json;

namespace Jauge.Report.Dossiers.Charts;

/// <summary>Hands charts to the front end: <c>web/dossier/src/data.ts</c> reads what is written here.</summary>
internal static class ChartJson
{
    private const int Digits = 5;

    /// <summary>The charts of a page.</summary>
    public static JsonObject Of(Language language, IEnumerable<Chart> charts) => new()
    {
        ["lang"] = language == Language.French ? "fr" : "en",
        ["charts"] = JsonTree.Array(charts.Select(Of)),
    };

    private static JsonNode Of(Chart chart)
    {
        var tree = chart switch
        {
            LineChart lines => Lines(lines),
            BarChart bars => Bars(bars),
            StackChart stack => Stack(stack),
            ScatterChart scatter => Scatter(scatter),
            _ => throw new ArgumentOutOfRangeException(nameof(chart)),
        };
        (tree["id"], tree["title"], tree["unit"]) = (chart.Id, chart.Title, JsonTree.Word(chart.Unit));
        tree["levels"] = Levels(chart.Levels);
        if (chart.Currency is { } currency) tree["currency"] = currency.Code;
        return tree;
    }

    private static JsonObject Lines(LineChart chart) => new()
    {
        ["kind"] = "lines",
        ["at"] = Numbers(chart.At),
        ["moments"] = JsonTree.Array(chart.Moments.Select(m => new JsonObject { ["label"] = m.Label, ["at"] = Number(m.Value) })),
        ["log"] = chart.IsLogarithmic,
        ["series"] = JsonTree.Array(chart.Lines.Select(l => new JsonObject
        {
            ["name"] = l.Name, ["values"] = Numbers(l.Values), ["tone"] = JsonTree.Word(l.Tone), ["steps"] = l.Steps,
            ["filled"] = l.IsFilled,
        })),
    };

    private static JsonObject Bars(BarChart chart) => new()
    {
        ["kind"] = "bars",
        ["rows"] = JsonTree.Array(chart.Rows.Select(r => new JsonObject
        {
            ["name"] = r.Name, ["value"] = Number(r.Value), ["low"] = Number(r.Low), ["high"] = Number(r.High),
            ["tone"] = JsonTree.Word(r.Tone),
        })),
    };

    private static JsonObject Stack(StackChart chart) => new()
    {
        ["kind"] = "stack",
        ["parts"] = JsonTree.Array(chart.Parts.Select(p => new JsonObject { ["name"] = p.Name, ["tone"] = JsonTree.Word(p.Tone) })),
        ["rows"] = JsonTree.Array(chart.Rows.Select(r => new JsonObject { ["name"] = r.Name, ["values"] = Numbers(r.Values) })),
    };

    private static JsonObject Scatter(ScatterChart chart) => new()
    {
        ["kind"] = "scatter",
        ["unitY"] = JsonTree.Word(chart.UnitY),
        ["labelX"] = chart.LabelX,
        ["labelY"] = chart.LabelY,
        ["points"] = JsonTree.Array(chart.Points.Select(p => new JsonObject
        {
            ["name"] = p.Name, ["x"] = Number(p.X), ["y"] = Number(p.Y), ["group"] = p.Group, ["tone"] = JsonTree.Word(p.Tone),
        })),
    };

    private static JsonArray Levels(IEnumerable<ChartLevel> levels) =>
        JsonTree.Array(levels.Select(l => new JsonObject { ["label"] = l.Label, ["value"] = Number(l.Value) }));

    private static JsonArray Numbers(IEnumerable<double> numbers) => JsonTree.Array(numbers.Select(Number));

    // a pixel is worth less than the sixth digit, and the page is sent by mail
    private static JsonNode? Number(double number)
    {
        if (!double.IsFinite(number)) return null;
        if (number == 0) return 0;
        var decimals = Math.Clamp(Digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(number))), 0, 15);
        return Math.Round(number, decimals);
    }
}
