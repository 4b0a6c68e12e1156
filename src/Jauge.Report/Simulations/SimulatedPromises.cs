using Jauge.Core;
using Jauge.Report.Layout;
using Jauge.Simulation.Verdicts;

namespace Jauge.Report.Simulations;

/// <summary>Prints what a simulation says of the promises, the broken ones first.</summary>
internal static class SimulatedPromises
{
    private static readonly VerdictState[] Order =
        [VerdictState.NotKept, VerdictState.Undecided, VerdictState.Kept, VerdictState.NotJudged];

    public static void Write(Page page, EquatableList<SimulatedPromise> promises)
    {
        if (promises.Count == 0) page.Heading(page.Say("The file promises nothing.", "Le fichier ne promet rien."));
        else page.Heading(page.Say("Promises", "Promesses") + page.Colon + Counts(page, promises));
        foreach (var promise in Order[..3].SelectMany(s => promises.Where(p => p.State == s))) One(page, promise);
        NotJudged(page, [.. promises.Where(p => p.State == VerdictState.NotJudged && p.Remark == SimulatedPromise.OutsideLoad)]);
        foreach (var promise in promises.Where(p => p.State == VerdictState.NotJudged && p.Remark != SimulatedPromise.OutsideLoad))
            One(page, promise);
    }

    public static Phrase Counts(Page page, EquatableList<SimulatedPromise> promises) =>
        Order.Select(s => (State: s, Count: promises.Count(p => p.State == s))).Where(c => c.Count > 0)
            .Select(c => $"{c.Count}\u00a0{SimulationWords.Of(page, c.State, c.Count)}".In(SimulationWords.InkOf(c.State)))
            .Aggregate((a, b) => a + ", " + b);

    private static void One(Page page, SimulatedPromise promise)
    {
        var state = SimulationWords.Of(page, promise.State, 1).In(SimulationWords.InkOf(promise.State));
        page.Item(SimulationWords.Mark(promise.State),
            page.Say(promise.Title).Strong() + $", {page.Say(promise.Stated)}" + page.Colon + state + Shown(page, promise));
        if (promise.Remark is { } remark) page.Paragraph(page.Say(remark).Faint(), 2);
        if (promise.Limit is { } limit)
            page.Item("→".In(Ink.Accent), page.Say("limit", "limite") + page.Colon + SimulationWords.Of(page, limit), 2);
    }

    private static string Shown(Page page, SimulatedPromise promise) => promise.Shown is { } shown ? $", {page.Say(shown)}" : "";

    private static void NotJudged(Page page, List<SimulatedPromise> promises)
    {
        if (promises.Count == 0) return;
        var names = string.Join(", ", promises.Select(p => $"{page.Say(p.Title)} {page.Say(p.Stated)}"));
        page.Item("?".Faint(),
            page.Say("not judged by a simulation of load", "non jugé par une simulation de charge").Strong() + page.Colon + names);
    }
}
