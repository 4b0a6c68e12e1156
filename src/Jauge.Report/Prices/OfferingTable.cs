using Jauge.Catalog;
using Jauge.Core;
using Jauge.Report.Layout;

namespace Jauge.Report.Prices;

/// <summary>Prints which offerings the catalog holds, and how old their prices are.</summary>
public static class OfferingTable
{
    /// <summary>One line an offering.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="offerings">Each with its prices, in the order to print them.</param>
    public static void Write(Page page, IReadOnlyList<(Offering Offering, PriceList Prices)> offerings)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(offerings);
        var table = new TextTable(
            page.Names("offering", "offre"), page.Words("what", "quoi"), page.Figures("sizes", "tailles"), page.Figures("prices", "prix"),
            page.Names("of", "du"));
        foreach (var (offering, prices) in offerings)
            table.Row(offering.Id, page.Say(offering.Title).Faint(), Count(page, offering.Skus.Count), Count(page, prices.Rows.Count),
                Days(page, prices).Faint());
        page.Table(table);
        page.Blank().Line(page.Say($"{offerings.Count} offerings, ", $"{offerings.Count} offres, ")
            + page.Say($"{offerings.Sum(o => o.Prices.Rows.Count)} prices", $"{offerings.Sum(o => o.Prices.Rows.Count)} prix"));
    }

    private static string Count(Page page, int count) => count == 0 ? "–" : count.ToString("N0", page.Format);

    private static string Days(Page page, PriceList prices)
    {
        var days = prices.Rows.Select(r => r.AsOf).Distinct().ToList();
        if (days.Count == 0) return "";
        return days.Min() == days.Max()
            ? Figures.Day(page, days[0])
            : $"{Figures.Day(page, days.OfType<DateOnly>().DefaultIfEmpty().Min())}…{Figures.Day(page, days.Max())}";
    }
}
