using Jauge.Core;
using Jauge.Pricing.Alternatives;
using Jauge.Report.Layout;

namespace Jauge.Report.Cost;

/// <summary>Ways to do the same work, cheapest first.</summary>
internal static class AlternativeTable
{
    public static void Write(Page page, EquatableList<AlternativeRanking> rankings)
    {
        foreach (var ranking in rankings)
        {
            page.Heading(page.Say($"Ways to run {ranking.Component.Name}", $"Façons de faire tourner {ranking.Component.Name}"));
            page.Table(Of(page, ranking));
        }
    }

    public static TextTable Of(Page page, AlternativeRanking ranking)
    {
        var currency = ranking.Base.Bill.Currency;
        var amounts = Amounts.For(page, ranking.Ranked.SelectMany(r => new[] { r.Cost, r.Difference }));
        var isComparable = !ranking.Base.IsFloor;
        var isQuoted = ranking.Ranked.Any(r => !r.QuotedCost.Equals(r.Cost));
        var table = new TextTable(
            page.Names("way", "façon"), page.Words("what", "quoi"), Column.Figures($"{currency}/{page.Say("month", "mois")}"),
            page.Figures("quoted", "cité"), page.Figures("difference", "écart"));
        foreach (var way in ranking.Ranked) Row(page, table, way, amounts, isQuoted, isComparable);
        return table;
    }

    private static void Row(Page page, TextTable table, AlternativeCost way, Amounts amounts, bool isQuoted, bool isComparable)
    {
        var floor = way.IsFloor ? "≥ " : "";
        var quoted = isQuoted ? (way.Quoted.Gaps.Any(g => g.IsMissing) ? "≥ " : "") + amounts.Of(way.QuotedCost) : "";
        var name = way.IsBase ? way.Component.Name.Strong() : (Phrase)way.Component.Name;
        table.Row(name, Names.Of(page, way.Component).Faint(), floor + amounts.Of(way.Cost), quoted,
            way.IsBase ? page.Say("(base)", "(base)").Faint() : Difference(way, amounts, isComparable));
    }

    /// <summary>What a floor differs by is not known: a missing price must not look like a saving.</summary>
    private static string Difference(AlternativeCost way, Amounts amounts, bool isComparable) =>
        way.IsFloor || !isComparable ? amounts.OrNone(null) : amounts.Of(way.Difference);
}
