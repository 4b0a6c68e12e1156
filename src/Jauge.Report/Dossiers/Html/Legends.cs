using Jauge.Report.Dossiers.Charts;

namespace Jauge.Report.Dossiers.Html;

/// <summary>Legends: the colour of a series and, for lines, its pattern, beside its name.</summary>
internal static class Legends
{
    // the same in web/dossier/src/charts.ts: lines and points differ by more than their colour
    private static readonly string[] Shapes =
    [
        "<circle cx=\"13\" cy=\"6\" r=\"5\"", "<path d=\"M13 0 17.5 6 13 12 8.5 6Z\"", "<rect x=\"8.5\" y=\"1.5\" width=\"9\" height=\"9\"",
        "<path d=\"M13 1 18.5 11 7.5 11Z\"",
    ];

    private static readonly string[] Dashes = ["none", "7,3", "2,3", "9,3,2,3", "4,2", "1,3", "12,4"];

    /// <summary>A list; empty where there is one series only.</summary>
    public static string Of(Chart chart, Markup markup)
    {
        if (chart.Legend.Count < 2) return "";
        var entries = chart.Legend.Select((entry, i) =>
            $"<span><svg width=\"26\" height=\"12\" aria-hidden=\"true\">{Swatch(chart, entry.Tone, i)}</svg>{markup.Text(entry.Name)}</span>");
        return $"<span class=\"legend\">{string.Concat(entries)}</span>";
    }

    private static string Swatch(Chart chart, Tone tone, int i)
    {
        var colour = $"var(--tone-{tone.ToString().ToLowerInvariant()})";
        if (chart is ScatterChart) return $"{Shapes[i % Shapes.Length]} fill=\"{colour}\"/>";
        return chart is LineChart
            ? $"<line x1=\"1\" x2=\"25\" y1=\"6\" y2=\"6\" stroke=\"{colour}\" stroke-width=\"2.4\" stroke-dasharray=\"{Dashes[i % Dashes.Length]}\"/>"
            : $"<rect x=\"6\" y=\"0\" width=\"14\" height=\"12\" rx=\"2\" fill=\"{colour}\"/>";
    }
}
