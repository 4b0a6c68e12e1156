using Jauge.Report.Layout;
using Jauge.Report.Simulations;
using Jauge.Simulation.Verdicts;

namespace Jauge.Report.Dossiers.Sections;

/// <summary>The stated load played through the system: requests, answer times, replicas and cost over time, and the alerts that would have
/// fired.</summary>
internal static class LoadSection
{
    private const double Steady = 0.01;

    public static void Write(DossierSection section)
    {
        var (page, dossier) = (section.Page, section.Dossier);
        if (dossier.Simulation is not { Timeline.Count: > 0 } result)
        {
            if (dossier.NotSimulated is { } reason)
                page.Section("load", Title(page), page.Say("Not simulated: ", "Non simulé : ") + page.Say(reason) + ".");
            return;
        }

        page.Section("load", Title(page), Lead(page, result));
        var charts = new RunCharts(page, result) { Moments = Moments(page, result) };
        Figure(page, charts.Load());
        Figure(page, charts.Times());
        if (charts.Replicas() is { } replicas && Changes(replicas)) Figure(page, replicas);
        if (charts.Cost(dossier.RunCost) is { } cost && Changes(cost)) Figure(page, cost);
        if (dossier.RunCost is { Intervals.Count: > 0 } money) RunMoney.Write(page, money);
        AlertList.Write(page, result);
    }

    // what never changes is a sentence or a table, no curve
    private static bool Changes(Charts.LineChart chart) => chart.Lines.Any(l => l.Values.Max() - l.Values.Min() > Steady * l.Values.Max());

    private static string Title(DossierPage page) => page.Say("Under the stated load", "Sous la charge indiquée");

    private static string Lead(DossierPage page, SimulationResult result)
    {
        var (time, count) = (Readable.Time(page, result.Duration), result.Replications.Used);
        return result.Part is { } part
            ? page.Say("Simulated: ", "Simulé : ") + page.Say(part.Sentence) + "."
            : page.Say($"Simulated: the stated {time}, {count} replications; the curves are their mean.",
                $"Simulé : les {time} indiquées, {count} réplications ; les courbes en sont la moyenne.");
    }

    private static List<Charts.ChartLevel> Moments(DossierPage page, SimulationResult result) =>
        result.FullLoadFrom > TimeSpan.Zero && result.FullLoadFrom < result.Duration
            ? [new(page.Say("full load", "pleine charge"), result.FullLoadFrom.TotalSeconds)] : [];

    internal static void Figure(DossierPage page, Charts.LineChart chart) =>
        page.Figure(chart, Reading(page, chart), TimeTable.Of(page, chart));

    /// <summary>From and to of the first line.</summary>
    private static Phrase Reading(DossierPage page, Charts.LineChart chart)
    {
        var line = chart.Lines[0];                                      // the most telling one
        var known = line.Values.Where(double.IsFinite).ToList();
        if (known.Count == 0) return "";
        var (low, high) = (Shown(page, chart, known.Min()), Shown(page, chart, known.Max()));
        return low == high ? $"{line.Name}{page.Colon}{high}"
            : page.Say($"{line.Name}: from {low} to {high}", $"{line.Name} : de {low} à {high}");
    }

    private static string Shown(DossierPage page, Charts.LineChart chart, double value) => chart.Unit switch
    {
        Charts.ChartUnit.Seconds => Readable.Time(page, value),
        Charts.ChartUnit.Rate => Readable.Rate(page, value),
        Charts.ChartUnit.Money => RunMoney.Of(page, value, chart.Currency!.Value),
        _ => Readable.Count(page, value),
    };
}
