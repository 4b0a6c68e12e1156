using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Cost;

/// <summary>JR502.</summary>
internal sealed class QuoteOffList()
    : ReviewRule("JR502", "Quoted price that the price list does not know", "Prix indiqué que la liste de prix ne connaît pas")
{
    /// <summary>Quotes are round, and exchange rates move: what is nearer is the same price.</summary>
    private const decimal Tolerance = 0.15m;
    private const decimal SmallestDifference = 1m;

    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from component in context.Components
        where component.Spec.Quoted is not null && component.Offering.Meters.Count > 0 && !HasGap(context, component)
        let list = Of(context.Cost.Average, component)
        let quoted = Of(context.Cost.Quoted, component)
        where list is not null && quoted is not null
            && Difference(list.Value, quoted.Value) > Math.Max(SmallestDifference, Tolerance * list.Value.High)
        where list.Value.Low > quoted.Value.High || IsSoldAtOnePrice(context, component)
        select Report(context, Weight(list.Value, quoted.Value), $"{component.Path}.quoted",
            Message(context, component, list.Value, quoted.Value), Cure, null, Sources(context, component));

    private static bool HasGap(ReviewContext context, DeployedComponent component) =>
        context.Cost.Average.Gaps.Any(g => g.Component.Path == component.Path && g.IsMissing);

    private static Interval? Of(MonthlyBill bill, DeployedComponent component) =>
        bill.Charges.Any(c => c.Component.Path == component.Path) ? bill.Sum(c => c.Component.Path == component.Path).Bounds : null;

    /// <summary>Whether the size has one price by the hour or month: above it a quote is for something else. A quote for uncertain volumes
    /// may well be cautious.</summary>
    private static bool IsSoldAtOnePrice(ReviewContext context, DeployedComponent component) =>
        context.Cost.Average.Charges.Any(c => c.Component.Path == component.Path
            && c is { Meter.Sku: Jauge.Catalog.SkuMode.BySku, Unit: "h" or "month" });

    /// <summary>How far the two intervals are apart; 0 when they meet.</summary>
    private static decimal Difference(Interval a, Interval b) => Math.Max(0, Math.Max(a.Low - b.High, b.Low - a.High));

    /// <summary>A list price above the quoted one is money that the plan lacks.</summary>
    private static FindingSeverity Weight(Interval list, Interval quoted) =>
        list.Low > quoted.High ? FindingSeverity.Risk : FindingSeverity.Advice;

    private static Text Message(ReviewContext context, DeployedComponent component, Interval list, Interval quoted)
    {
        var (currency, name) = (context.Cost.Average.Currency, $"{component.Offering.Id}{(component.Sku is { } sku ? $" {sku.Id}" : "")}");
        return Text.Format(
            $"{component.Name} is quoted at {Figures.PerMonth(quoted, currency)} ({component.Spec.Quoted!.From ?? component.Spec.Quoted.Price.ToString()}); the list price of {name} for the same use is {Figures.PerMonth(list, currency)}: {Apart(list, quoted)}.",
            $"{component.Name} est donné à {Figures.PerMonth(quoted, currency)} ({component.Spec.Quoted!.From ?? component.Spec.Quoted.Price.ToString()}) ; le prix public de {name} pour le même usage est {Figures.PerMonth(list, currency)} : {Apart(list, quoted)}.");
    }

    private static Text Apart(Interval list, Interval quoted)
    {
        if (list.High == 0)
            return new("it is free, and nothing is sold under this name at that price",
                "il est gratuit, et rien ne se vend sous ce nom à ce prix");
        var ratio = (quoted.Middle - list.Middle) / list.Middle;
        return ratio > 0
            ? Text.Format($"the quote is {Figures.Percent(Math.Round(ratio, 2))} above it",
                $"l'indication est {Figures.Percent(Math.Round(ratio, 2))} au-dessus")
            : Text.Format($"the quote is {Figures.Percent(Math.Round(-ratio, 2))} below it",
                $"l'indication est {Figures.Percent(Math.Round(-ratio, 2))} au-dessous");
    }

    private static IEnumerable<Citation?> Sources(ReviewContext context, DeployedComponent component) =>
        context.Cost.Average.Charges.Where(c => c.Component.Path == component.Path).SelectMany(c => c.High?.Steps ?? [])
            .Select(s => s.Price).DistinctBy(p => p.Source).Select(p => Cite(component, p)).Take(3);

    private static Citation? Cite(DeployedComponent component, Jauge.Catalog.Price price) =>
        component.Offering.Provider.Sources.GetValueOrDefault(price.Source.Id) is { } source ? Citation.Of(source, price.AsOf) : null;

    private static Text Cure => new(
        "Ask for a dated offer in writing, or count with the list price.",
        "Demander une offre écrite et datée, ou compter avec le prix public.");
}
