using Jauge.Core;
using Jauge.Report.Layout;
using Jauge.Review;

namespace Jauge.Report.Review;

/// <summary>Prints the verdicts on promises.</summary>
internal static class PromisePrinter
{
    // the gravest first
    private static readonly PromiseState[] Order = [PromiseState.Contradicted, PromiseState.AtRisk, PromiseState.Supported, PromiseState.NotChecked];

    /// <summary>How many promises have which verdict: <c>2 contradicted, 3 kept</c>.</summary>
    public static string Counts(Page page, EquatableList<PromiseVerdict> promises) => string.Join(", ",
        Order.Select(s => (State: s, Count: promises.Count(p => p.State == s))).Where(c => c.Count > 0).Select(c => Verdicts.Count(page, c.Count, c.State)));

    /// <summary>One line for what is wrong; what is kept and what is open in a line each.</summary>
    public static void Short(Page page, EquatableList<PromiseVerdict> promises)
    {
        var table = new TextTable(new Column(""), Column.Words(""), Column.Words(""), Column.Words(""));
        foreach (var promise in promises.Where(p => p.State is PromiseState.Contradicted or PromiseState.AtRisk).OrderBy(p => Array.IndexOf(Order, p.State)))
            table.Row(Verdicts.Mark(promise.State), page.Say(promise.Title), promise.Stated, Word(page, promise));
        page.Table(table);
        foreach (var state in new[] { PromiseState.Supported, PromiseState.NotChecked }) Group(page, promises.Where(p => p.State == state).ToList(), state);
    }

    /// <summary>Every promise with its reason.</summary>
    public static void Whole(Page page, EquatableList<PromiseVerdict> promises)
    {
        foreach (var promise in promises.OrderBy(p => Array.IndexOf(Order, p.State)))
        {
            page.Item(Verdicts.Mark(promise.State), page.Say(promise.Title).Strong() + $"  {promise.Stated}  " + Word(page, promise));
            page.Paragraph(page.Say(promise.Reason).Faint(), 2);
        }
    }

    private static Phrase Word(Page page, PromiseVerdict promise)
    {
        var ink = promise.State switch { PromiseState.Contradicted => Ink.Bad, PromiseState.AtRisk => Ink.Caution, PromiseState.Supported => Ink.Good, _ => Ink.Faint };
        var codes = promise.Findings.Count == 0 ? "" : "  " + string.Join(" ", promise.Findings);
        return Verdicts.Word(page, promise.State).In(ink) + codes.Faint();
    }

    private static void Group(Page page, List<PromiseVerdict> promises, PromiseState state)
    {
        if (promises.Count == 0) return;
        var names = string.Join(", ", promises.Select(p => $"{page.Say(p.Title)} {p.Stated}".Trim()));
        page.Item(Verdicts.Mark(state), Verdicts.Count(page, promises.Count, state).Strong() + page.Colon + names);
    }
}
