using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Report.Layout;
using Jauge.Spec.Model;

namespace Jauge.Report.Cost;

/// <summary>The arithmetic of every line of a bill: formula with values, tiers, grants, price, region, source, day.</summary>
internal static class Arithmetic
{
    public static void Write(Page page, MonthlyBill bill, SystemSpec spec)
    {
        page.Heading(page.Say("How each line is computed", "Le calcul de chaque ligne"));
        foreach (var component in bill.Charges.GroupBy(c => c.Component))
        {
            page.Blank().Paragraph(component.Key.Name.Strong() + $"  {Names.Of(page, component.Key)}".Faint());
            foreach (var charge in component) Write(page, bill, charge);
        }

        foreach (var (code, rate) in spec.ExchangeRates)
            page.Blank().Paragraph($"1 {code} = {rate.Rate.ToString(null, page.Format)}, {UnitPrices.Day(page, rate.On)}, {rate.Source}".Faint());
    }

    private static void Write(Page page, MonthlyBill bill, Charge charge)
    {
        var amounts = new Amounts(page, 2);
        page.Paragraph($"{page.Say(charge.Title)}  ".In(Ink.Plain) + $"{charge.Region}".Faint() + $"  {amounts.Of(bill.CostOf(charge), bill.Currency)}".Strong(), 2);
        if (charge.Low is not { } low || charge.High is not { } high)
        {
            page.Paragraph(page.Say(charge.Arithmetic), 4);
            return;
        }

        page.Paragraph($"{page.Say(charge.Arithmetic)} = {Used(page, low, high)} {charge.Unit}", 4, 2);
        if (high.Granted > 0)
            page.Paragraph(page.Say("free grant: ", "part gratuite : ") + $"−{UnitPrices.Number(page, high.Granted)} {charge.Unit}", 4, 2);
        Steps(page, charge, low, high);
        if (charge.PriceFrom is { } other) page.Paragraph(page.Say($"the price of {other} stands in for {charge.Region}", $"le prix de {other} remplace celui de {charge.Region}").In(Ink.Caution), 4, 2);
    }

    private static string Used(Page page, MeteredQuantity low, MeteredQuantity high) =>
        low.Used == high.Used ? Units(page, high.Used) : $"{Units(page, low.Used)}–{Units(page, high.Used)}";

    private static void Steps(Page page, Charge charge, MeteredQuantity low, MeteredQuantity high)
    {
        var both = low.Equals(high);
        foreach (var step in high.Steps)
        {
            var from = step.Price.From > 0 ? page.Say(" beyond ", " au-delà de ") + Units(page, step.Price.From) : "";
            var under = both ? "" : page.Say("up to ", "jusqu'à ");
            page.Paragraph($"{under}{Units(page, step.Quantity)} {charge.Unit}{from} × {UnitPrices.Of(page, step.Price)} = {Money(page, step)}", 4, 2);
            page.Paragraph($"{UnitPrices.Source(page, step.Price)}".Faint(), 6);
        }
    }

    private static string Money(Page page, TierStep step) => $"{step.Amount.ToString("N4", page.Format)}\u00a0{step.Price.Currency}";

    private static string Units(Page page, decimal units) => Math.Round(units, 4).ToString("#,##0.####", page.Format);
}
