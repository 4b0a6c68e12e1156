using Jauge.Core;
using Jauge.Report.Layout;
using Jauge.Report.Simulations;
using Jauge.Simulation.Verdicts;

namespace Jauge.Report.Plan;

/// <summary>What the simulation says, in few rows: verdicts, the limit that binds, the run over time, and what was simulated of
/// it.</summary>
internal static class PlanSimulation
{
    private const int MostPromises = 6;
    private const int MostLimits = 2;
    private static readonly VerdictState[] Order = [VerdictState.NotKept, VerdictState.Undecided, VerdictState.Kept];

    public static void Write(Page page, SimulationResult result)
    {
        var judged = Order.SelectMany(s => result.Promises.Where(p => p.State == s)).ToList();
        var title = page.Say("Under load", "Sous charge");
        page.Heading(judged.Count == 0 ? title : title + page.Colon + SimulatedPromises.Counts(page, [.. judged]));
        page.Table(Verdicts(page, judged));
        if (judged.Count > MostPromises) page.Line(page.Say($"   … and {judged.Count - MostPromises} more",
            $"   … et {judged.Count - MostPromises} de plus").Faint());
        foreach (var limit in Limits(result)) page.Item("→".In(Ink.Accent), page.Say(limit.Text));
        TimelineChart.Table(page, result, cost: null, mostComponents: 2);
        page.Paragraph((page.Say("Simulated: ", "Simulé : ") + About(page, result) + ".").Faint());
    }

    /// <summary>What breaks the broken promises; what binds at this load where nothing is broken.</summary>
    private static List<BindingLimit> Limits(SimulationResult result)
    {
        var breaking = result.Promises.Where(p => p.State == VerdictState.NotKept).Select(p => p.Limit).OfType<BindingLimit>()
            .Where(l => l.Kind != LimitKind.StatedTimes).DistinctBy(l => (l.Kind, l.Component)).Take(MostLimits).ToList();
        return breaking.Count > 0 ? breaking : [result.Limit];
    }

    /// <summary>Why there is no simulation.</summary>
    public static void Without(Page page, Text reason) =>
        page.Blank().Paragraph((page.Say("Not simulated: ", "Non simulé : ") + page.Say(reason)).Faint());

    private static TextTable Verdicts(Page page, List<SimulatedPromise> promises)
    {
        var table = new TextTable(new Column(""), Column.Words(""), Column.Words(""), Column.Words(""));
        foreach (var promise in promises.Take(MostPromises))
            table.Row(SimulationWords.Mark(promise.State), page.Say(promise.Title), page.Say(promise.Stated),
                Figure(page, promise).In(SimulationWords.InkOf(promise.State)));
        return table;
    }

    /// <summary>The figure; its interval only where that leaves the verdict open.</summary>
    private static string Figure(Page page, SimulatedPromise promise)
    {
        var shown = promise.Shown is { } text ? page.Say(text) : "";
        var interval = shown.IndexOf(" (95", StringComparison.Ordinal);
        return promise.State == VerdictState.Undecided || interval < 0 ? shown : shown[..interval];
    }

    private static string About(Page page, SimulationResult result)
    {
        if (result.Part is { } part) return page.Say(part.Sentence);
        var (time, count) = (Readable.Time(page, result.Duration), result.Replications.Used);
        return page.Say($"the stated {time}, {count} replications", $"les {time} indiquées, {count} réplications");
    }
}
