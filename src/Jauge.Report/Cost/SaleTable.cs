using Jauge.Core;
using Jauge.Pricing.Sales;
using Jauge.Report.Layout;

namespace Jauge.Report.Cost;

/// <summary>What is sold once, beside what the system costs meanwhile.</summary>
internal static class SaleTable
{
    public static void Write(Page page, EquatableList<SaleReturn> sales)
    {
        if (sales.Count == 0) return;
        page.Heading(page.Say("Return on investment: (revenue − cost) / cost", "Retour sur investissement\u00a0: (recette − coût) / coût"));
        var table = new TextTable(
            page.Words("sale", "vente"), page.Figures("revenue", "recette"), page.Figures("cost", "coût"),
            page.Figures("return", "retour"), page.Figures("cost per unit", "coût par unité"),
            page.Figures("paid from unit", "payé dès l'unité"));
        foreach (var sale in sales) Row(page, table, sale);
        page.Table(table);
        foreach (var sale in sales.Where(s => s.Reason is not null)) page.Item("·".Faint(),
            $"{page.Say(sale.Title)}{page.Colon}{page.Say(sale.Reason!.Value)}".Faint());
    }

    private static void Row(Page page, TextTable table, SaleReturn sale)
    {
        var amounts = Amounts.For(page, [Estimate.Exact(sale.Revenue)]);
        table.Row(
            page.Say(sale.Title), amounts.Of(Estimate.Exact(sale.Revenue), sale.Currency), amounts.OrNone(sale.Cost),
            sale.Return is { } share ? Figures.Percent(page, share, 0).Strong() : "–",
            sale.CostPerUnit is { } unit ? new Amounts(page, 3).Of(unit) : "–",
            sale.BreakEvenUnits is { } units ? Figures.Count(page, units) : "–");
    }
}
