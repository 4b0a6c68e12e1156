using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Bill;
using Jauge.Report.Layout;

namespace Jauge.Report.Cost;

/// <summary>Quoted prices beside list prices, with the difference.</summary>
internal static class QuotedPrices
{
    public static void Write(Page page, EnvironmentCost cost)
    {
        var quoted = cost.Deployment.Components.Where(c => c.Spec.Quoted is not null && c.Spec.Optional != true).ToList();
        if (quoted.Count == 0) return;
        var amounts = Amounts.For(page, [cost.Average.Total, cost.Quoted.Total]);
        page.Heading(page.Say("List prices beside quoted ones", "Prix publics et prix cités"));
        var table = new TextTable(
            page.Words("component", "composant"), page.Figures("list", "public"), page.Figures("quoted", "cité"),
            page.Figures("difference", "écart"));
        foreach (var (name, list, quote) in quoted.Select(c => (c.Name, Sum(cost.Average, c.Name), Sum(cost.Quoted, c.Name))))
            table.Row(name, amounts.Of(list), amounts.Of(quote), amounts.Of(quote - list));
        table.Rule().Row(
            page.Say("whole bill", "toute la facture"), amounts.Of(cost.Average.Total).Strong(), amounts.Of(cost.Quoted.Total).Strong(),
            amounts.Of(cost.QuotedDifference).Strong());
        page.Table(table);
    }

    private static Estimate Sum(MonthlyBill bill, string component) => bill.Sum(c => c.Component.Name == component);
}
