using Jauge.Pricing.Bill;
using Jauge.Report.Layout;

namespace Jauge.Report.Cost;

/// <summary>What a bill could not hold, and why: never a zero.</summary>
internal static class Gaps
{
    public static void Write(Page page, MonthlyBill bill)
    {
        if (bill.Gaps.Count == 0) return;
        page.Heading(bill.IsFloor
            ? page.Say("Not billed: the total is a floor", "Non facturé\u00a0: le total est un plancher")
            : page.Say("Not billed", "Non facturé"));
        foreach (var group in bill.Gaps.GroupBy(g => (g.Component.Name, Title: page.Say(g.Title), Reason: page.Say(g.Reason))))
        {
            var reason = group.Key.Reason + Price(page, group.First());
            page.Item("·".Faint(), $"{group.Key.Name}, {group.Key.Title}{page.Colon}" + reason.Faint());
        }
    }

    private static string Price(Page page, BillGap gap) => gap.UnitPrice is { } price ? $" ({UnitPrices.Of(page, price)})" : "";
}
