using Jauge.Report.Dossiers.Charts;
using Jauge.Report.Layout;
using Jauge.Report.Simulations;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Verdicts;

namespace Jauge.Report.Dossiers.Sections;

/// <summary>What breaks first: the limit that binds at the stated load, and the largest load that holds.</summary>
internal static class LimitSection
{
    private const int MostBars = 12;
    private const double Full = 0.95;
    private const double High = 0.7;

    public static void Write(DossierSection section)
    {
        if (section.Dossier.Simulation is not { } result) return;
        var page = section.Page;
        page.Section("limits", page.Say("What breaks first", "Ce qui cède en premier"), page.Say(
            "The part of the system that holds everything else back: more of anything else changes nothing.",
            "La partie du système qui retient tout le reste : augmenter autre chose n'y change rien."));
        SimulationPrinter.Limits(page, result, section.Dossier.Largest);
        if (Fullness(page, result) is { Rows.Count: > 0 } chart)
            page.Figure(chart, page.Say("At full load; what reaches 100 % holds the rest back.",
            "À pleine charge ; ce qui atteint 100 % retient le reste."), Table(page, chart));
        if (result.LeftOut.Count > 0) page.Fold(page.Say("What the model leaves out", "Ce que le modèle laisse de côté"), p =>
        {
            foreach (var text in result.LeftOut) p.Item("·".Faint(), p.Say(text));
        });
    }

    private static BarChart Fullness(DossierPage page, SimulationResult result)
    {
        var all = result.Components.SelectMany(c => Shares(page, c)).Where(s => double.IsFinite(s.Share) && s.Share > 0)
            .OrderByDescending(s => s.Share).Take(MostBars);
        return new("chart-fullness", page.Say("How full each part is", "À quel point chaque partie est remplie"), ChartUnit.Share,
            [.. all.Select(s =>
                new ChartBar(s.Name, s.Share, s.Share, s.Share,
                    s.Share >= Full ? Tone.Bad : s.Share >= High ? Tone.C4 : Tone.C1))]) { Levels = [new("100\u00a0%", 1)] };
    }

    private static IEnumerable<(string Name, double Share)> Shares(DossierPage page, ComponentReading c)
    {
        yield return (page.Say($"{c.Name}, cores", $"{c.Name}, cœurs"), c.CoreUse.Value);
        if (c.ConnectionLimit is > 0 and var limit)
            yield return (page.Say($"{c.Name}, connections", $"{c.Name}, connexions"), (double)c.MostConnections / limit);
    }

    private static TextTable Table(DossierPage page, BarChart chart)
    {
        var table = new TextTable(page.Names("part", "partie"), page.Figures("full", "rempli"));
        foreach (var row in chart.Rows) table.Row(row.Name, Readable.Share(page, row.Value));
        return table;
    }
}
