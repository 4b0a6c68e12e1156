using Jauge.Core;
using Jauge.Report.Layout;
using Jauge.Review;

namespace Jauge.Report.Review;

/// <summary>Prints the verdicts on promises.</summary>
internal static class PromisePrinter
{
    private const int MostNamed = 6;

    // the gravest first
    private static readonly PromiseState[] Order = [PromiseState.Contradicted, PromiseState.AtRisk, PromiseState.Supported,
        PromiseState.NotChecked];

    /// <summary>How many promises have which verdict: <c>2 contradicted, 3 kept</c>.</summary>
    public static Phrase Counts(Page page, IReadOnlyList<PromiseVerdict> promises) =>
        Order.Select(s => (State: s, Count: promises.Count(p => p.State == s))).Where(c => c.Count > 0)
            .Select(c => Verdicts.Count(page, c.Count, c.State).In(InkOf(c.State))).DefaultIfEmpty(Phrase.Empty)
                .Aggregate((a, b) => a + ", " + b);

    /// <summary>One line for each that is wrong; what is kept and what is open in a paragraph each.</summary>
    public static void Short(Page page, IReadOnlyList<PromiseVerdict> promises)
    {
        var table = new TextTable(new Column(""), Column.Words(""), Column.Words(""), new Column(""), Column.Words(""));
        foreach (var promise in Sorted(promises).Where(p => p.State is PromiseState.Contradicted or PromiseState.AtRisk))
            table.Row(
                Verdicts.Mark(promise.State), page.Say(promise.Title), Figures.Localized(page, promise.Stated),
                Verdicts.Word(page, promise.State).In(InkOf(promise.State)),
                string.Join(" ", promise.Findings).Faint());
        page.Table(table);
        foreach (var state in new[] { PromiseState.Supported, PromiseState.NotChecked }) Group(page,
            promises.Where(p => p.State == state).ToList(), state);
    }

    /// <summary>Every promise with its reason.</summary>
    public static void Whole(Page page, IReadOnlyList<PromiseVerdict> promises)
    {
        foreach (var promise in Sorted(promises))
        {
            var codes = promise.Findings.Count == 0 ? "" : "  " + string.Join(" ", promise.Findings);
            page.Item(Verdicts.Mark(promise.State),
                Named(page, promise).Strong() + "  " + Verdicts.Word(page, promise.State).In(InkOf(promise.State)) + codes.Faint());
            page.Paragraph(page.Say(promise.Reason).Faint(), 2);
        }
    }

    private static IEnumerable<PromiseVerdict> Sorted(IEnumerable<PromiseVerdict> promises) =>
        promises.OrderBy(p => Array.IndexOf(Order, p.State));

    private static string Named(Page page, PromiseVerdict promise) =>
        $"{page.Say(promise.Title)} {Figures.Localized(page, promise.Stated)}".Trim();

    internal static Ink InkOf(PromiseState state) => state switch
    {
        PromiseState.Contradicted => Ink.Bad,
        PromiseState.AtRisk => Ink.Caution,
        PromiseState.Supported => Ink.Good,
        _ => Ink.Faint,
    };

    private static void Group(Page page, List<PromiseVerdict> promises, PromiseState state)
    {
        if (promises.Count == 0) return;
        var left = promises.Count > MostNamed + 1 ? promises.Count - MostNamed : 0;
        var names = string.Join(", ", promises.Take(promises.Count - left).Select(p => Named(page, p)))
            + (left > 0 ? page.Say($", {left} more", $", {left} de plus") : "");
        page.Item(Verdicts.Mark(state) + " ", Verdicts.Count(page, promises.Count, state).Strong() + page.Colon + names);
    }
}
