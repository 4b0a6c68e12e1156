using Jauge.Catalog;
using Jauge.Core;
using Jauge.Report.Cost;
using Jauge.Report.Layout;

namespace Jauge.Report.Prices;

/// <summary>Prints one offering with its prices, each with its source.</summary>
public static class OfferingPrinter
{
    /// <summary>Prints it.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="offering">The offering.</param>
    /// <param name="prices">The rows to show, in the order of the files.</param>
    public static void Write(Page page, Offering offering, IReadOnlyList<Price> prices)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(offering);
        ArgumentNullException.ThrowIfNull(prices);
        page.Title($"{offering.Id} · {page.Say(offering.Title)}");
        page.Paragraph($"{offering.Service.Name}, {offering.Service.Category}".Faint());
        if (prices.Count == 0) page.Blank()
            .Paragraph(page.Say("no source of the catalog states a price here", "aucune source du catalogue ne donne de prix ici")
            .In(Ink.Caution));
        else Prices(page, offering, prices);
        foreach (var group in offering.Grants.Values.GroupBy(g => (g.Per, Source: page.Say(g.Source.Title)))) Grants(page, group.Key.Per,
            group.Key.Source, group);
    }

    private static void Prices(Page page, Offering offering, IReadOnlyList<Price> prices)
    {
        var sources = prices.Select(p => UnitPrices.Source(page, p)).Distinct().ToList();
        var table = new TextTable(
            page.Words("meter", "compteur"), page.Words("size", "taille"), page.Words("region", "région"), page.Words("term", "mode"),
            page.Figures("from", "dès"), page.Figures("price", "prix"), page.Words("per", "par"), new Column(""));
        foreach (var price in prices)
            table.Row(
                offering.Meters.TryGetValue(price.Meter, out var meter) ? page.Say(meter.Title) : price.Meter, price.Family, price.Region,
                price.Term == PriceTerm.OnDemand ? "" : price.Term.Word(), price.From == 0 ? "" : Figures.Short(page, price.From),
                $"{Figures.Exact(page, price.Amount)}\u00a0{price.Currency}", Figures.Symbol(page, price.Unit),
                $"[{sources.IndexOf(UnitPrices.Source(page, price)) + 1}]".Faint());
        page.Blank().Table(table).Heading("Sources");
        for (var i = 0; i < sources.Count; i++) page.Item($"[{i + 1}]".Faint(), sources[i]);
    }

    private static void Grants(Page page, GrantScope per, string source, IEnumerable<Grant> grants)
    {
        var amounts = string.Join(", ", grants.Select(g => Typography.Tight($"{g.Name} {g.Amount.ToString(null, page.Format)}")));
        var owner = per == GrantScope.Account
            ? page.Say("Free each month, per account", "Gratuit chaque mois, par compte")
            : page.Say("Free each month, per resource", "Gratuit chaque mois, par ressource");
        page.Heading(owner).Paragraph(amounts + $" ({source})".Faint());
    }
}
