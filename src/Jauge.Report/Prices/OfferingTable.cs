using Jauge.Catalog;
using Jauge.Core;
using Jauge.Report.Layout;

namespace Jauge.Report.Prices;

/// <summary>Prints which offerings the catalog holds, and how old their prices are.</summary>
public static class OfferingTable
{
    /// <summary>One line an offering, with the day of its oldest price.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="offerings">Each with its prices, in the order to print them.</param>
    public static void Write(Page page, IReadOnlyList<(Offering Offering, PriceList Prices)> offerings)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(offerings);
        var table = new TextTable(
            page.Names("offering", "offre"), page.Words("what", "quoi"), page.Figures("sizes", "tailles"), page.Figures("prices", "prix"),
            page.Names("oldest", "depuis"));
        foreach (var (offering, prices) in offerings)
            table.Row(offering.Id, page.Say(offering.Title).Faint(), Count(page, offering.Skus.Count), Count(page, prices.Rows.Count),
                Oldest(page, prices).Faint());
        page.Table(table);
        if (offerings.Count > 0) page.Blank();
        page.Line(page.Say($"{offerings.Count} offerings, ", $"{offerings.Count} offres, ")
            + page.Say($"{offerings.Sum(o => o.Prices.Rows.Count)} prices", $"{offerings.Sum(o => o.Prices.Rows.Count)} prix"));
    }

    private static string Count(Page page, int count) => count == 0 ? "–" : count.ToString("N0", page.Format);

    /// <summary>The day of the oldest price; "undated" where one has no day, for it may be older still.</summary>
    private static string Oldest(Page page, PriceList prices)
    {
        var days = prices.Rows.Select(r => r.AsOf).Distinct().ToList();
        return days.Count == 0 ? "" : Figures.Day(page, days.Contains(null) ? null : days.Min());
    }
}
