using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Report.Layout;
using Jauge.Spec.Model;

namespace Jauge.Report.Cost;

/// <summary>The arithmetic of every line of a bill: formula with values, tiers, grants, price, region, source, day.</summary>
internal sealed class Arithmetic(Page page, MonthlyBill bill)
{
    private readonly List<string> _sources = [];

    public static void Write(Page page, MonthlyBill bill, SystemSpec spec)
    {
        if (bill.Charges.Count == 0) return;
        page.Heading(page.Say("How each line is computed", "Le calcul de chaque ligne"));
        new Arithmetic(page, bill).Write(spec);
    }

    private void Write(SystemSpec spec)
    {
        foreach (var component in bill.Charges.GroupBy(c => c.Component))
        {
            page.Blank().Paragraph(component.Key.Name.Strong() + "  " + Names.Of(page, component.Key).Faint());
            foreach (var charge in component.Where(IsUsed)) Write(charge);
            var idle = component.Where(c => !IsUsed(c)).Select(c => page.Say(c.Title)).Distinct().ToList();
            if (idle.Count > 0) page.Paragraph((page.Say("not used: ", "sans usage\u00a0: ") + string.Join(", ", idle)).Faint(), 2, 2);
        }

        Sources(spec);
    }

    private static bool IsUsed(Charge charge) => charge.High is not { Used: 0 };

    private void Write(Charge charge)
    {
        var amounts = new Amounts(page, 2);
        var amount = amounts.Of(bill.CostOf(charge), bill.Currency).Strong();
        page.Paragraph($"{page.Say(charge.Title)}  " + amount + $"  {charge.Region}{Commitment(charge)}".Faint(), 2, 2);
        if (charge.Low is not { } low || charge.High is not { } high)
        {
            page.Paragraph(page.Say(charge.Arithmetic.Text), 4, 2);
            return;
        }

        Quantity(charge, low, high);
        // What the grant covers whole has no step to show.
        foreach (var step in high.Steps.Where(s => s.Quantity > 0)) Step(step, low.Equals(high));
        if (charge.PriceFrom is { } other)
            page.Paragraph(page.Say($"the price of {other} stands in for {charge.Region}",
                $"le prix de {other} tient lieu de celui de {charge.Region}").In(Ink.Caution), 4, 2);
    }

    private string Commitment(Charge charge) =>
        charge.Commitment is { } commitment ? $", {page.Say(commitment.Title)}"
        : charge.Category == PricingCategory.Dynamic ? ", spot" : "";

    private void Quantity(Charge charge, MeteredQuantity low, MeteredQuantity high)
    {
        var unit = high.Steps[0].Price.Unit;
        var formula = page.Say(charge.Arithmetic.Text) + Family(charge);
        var used = Used(low, high, unit);
        page.Paragraph(formula.EndsWith(used, StringComparison.Ordinal) ? formula : $"{formula} = {used}", 4, 2);
        if (high.Granted > 0) page.Paragraph(page.Say("less the free grant: ", "moins la part gratuite\u00a0: ")
            + Figures.Units(page, high.Granted, unit), 4, 2);
    }

    /// <summary>A price per vCore is counted once for each vCore of the size.</summary>
    private string Family(Charge charge) => charge.Meter is { Sku: SkuMode.BySku } && charge.Component.Sku is { PriceUnits: not 1 } sku
        ? page.Say($", × {Figures.Short(page, sku.PriceUnits)} units of {sku.PriceFamily}",
            $", × {Figures.Short(page, sku.PriceUnits)} unités de {sku.PriceFamily}")
        : "";

    private string Used(MeteredQuantity low, MeteredQuantity high, Unit unit) =>
        low.Used == high.Used
            ? Figures.Units(page, high.Used, unit)
            : $"{Figures.Short(page, low.Used)}–{Figures.Units(page, high.Used, unit)}";

    private void Step(TierStep step, bool isExact)
    {
        var beyond = step.Price.From > 0
            ? page.Say(" beyond ", " au-delà de ") + Figures.Units(page, step.Price.From, step.Price.Unit) : "";
        var most = isExact ? "" : page.Say("at most ", "au plus ");
        var amount = Figures.Short(page, step.Amount) + "\u00a0" + step.Price.Currency;
        var product =
            $"{most}{Figures.Units(page, step.Quantity, step.Price.Unit)}{beyond} × {UnitPrices.Of(page, step.Price)} = {amount} ";
        page.Paragraph(product + Reference(step.Price).Faint(), 4, 2);
    }

    private string Reference(Price price)
    {
        var source = UnitPrices.Source(page, price);
        if (!_sources.Contains(source)) _sources.Add(source);
        return $"[{_sources.IndexOf(source) + 1}]";
    }

    private void Sources(SystemSpec spec)
    {
        if (_sources.Count == 0) return;
        page.Heading(page.Say("Sources of the prices", "Sources des prix"));
        for (var i = 0; i < _sources.Count; i++) page.Item($"[{i + 1}]".Faint(), _sources[i]);
        foreach (var (code, rate) in spec.ExchangeRates)
        {
            var source = rate.Source is { } name ? ", " + name : "";
            page.Item("·".Faint(), $"1 {code} = {rate.Rate.ToString(null, page.Format)}, {Figures.Day(page, rate.On)}{source}");
        }
    }
}
