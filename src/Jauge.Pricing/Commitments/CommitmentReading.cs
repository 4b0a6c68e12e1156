using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Usage;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing.Commitments;

/// <summary>Compares commitments with paying as you go.</summary>
internal static class CommitmentReading
{
    /// <summary>Every commitment that is sold for a component's size, in the order of the file and the catalog.</summary>
    public static EquatableList<CommitmentOption> Read(EnvironmentCost cost, OfferingCatalog catalog)
    {
        var onDemand = OnDemandBill(cost, catalog);
        var byComponent = onDemand.Charges.Where(c => c.Category == PricingCategory.Standard && c.Meter is not null)
            .ToLookup(c => c.Component.Path);
        return [.. cost.Deployment.Components.SelectMany(c => Options(c, onDemand, byComponent[c.Path].ToList(), catalog))
            .OfType<CommitmentOption>()];
    }

    /// <summary>The bill at the fewest replicas as it would be without any commitment.</summary>
    private static MonthlyBill OnDemandBill(EnvironmentCost cost, OfferingCatalog catalog)
    {
        var deployment = cost.Deployment;
        if (deployment.Components.All(c => c.Spec.Commitment is null)) return cost.Minimum;
        var free = deployment with { Components =
            [.. deployment.Components.Select(c => c with { Spec = c.Spec with { Commitment = null } })] };
        return new Pricer(catalog).Price(free, SystemUsage.Of(free, LoadPoint.Minimum));
    }

    private static IEnumerable<CommitmentOption?> Options(DeployedComponent component, MonthlyBill bill, List<Charge> charges,
        OfferingCatalog catalog) =>
        component.Offering.Commitments.Values.Select(commitment => Option(component, commitment, bill, charges, catalog));

    /// <summary>The comparison; null when the commitment covers nothing that always runs.</summary>
    private static CommitmentOption? Option(DeployedComponent component, Commitment commitment, MonthlyBill bill, List<Charge> charges,
        OfferingCatalog catalog)
    {
        var covered = charges.Where(c => commitment.Covers(c.Meter!.Name, component.Sku?.Id) && c.Cost.High > 0).ToList();
        if (covered.Count == 0) return null;
        var prices = catalog.Prices(component.Offering.Id, new DiagnosticBag());
        var committed = covered.Select(c => Committed(c, commitment, bill, prices)).ToList();
        var known = committed.OfType<Estimate>().ToList();
        var isPriced = known.Count == covered.Count;
        return new CommitmentOption(component, commitment, bill.Currency, Sums.Of([.. covered.Select(c => Cost(c, bill, c.Cost))]),
            isPriced ? Sums.Of([.. known]) : null)
        {
            IsChosen = component.Spec.Commitment == commitment.Name,
            Reason = isPriced ? null : new Text(
                $"no {commitment.Term.Word()} price is known for {component.Sku?.Id ?? component.Offering.Id} in {component.Regions[0]}",
                $"aucun prix {commitment.Term.Word()} n'est connu pour {component.Sku?.Id ?? component.Offering.Id} en {component.Regions[0]}"),
        };
    }

    private static Estimate? Committed(Charge charge, Commitment commitment, MonthlyBill bill, PriceList prices)
    {
        var found = PriceFinder.Find(charge.Component, prices, charge.Meter!, charge.Region, commitment.Term);
        if (!found.IsKnown || found.Tiers[0].Currency != charge.Currency || found.Tiers[0].Unit.Dimension != charge.PricingUnit.Dimension)
            return null;
        return Cost(charge, bill, new Interval(Amount(charge, charge.Low!, found.Tiers), Amount(charge, charge.High!, found.Tiers)));
    }

    /// <summary>
    /// The two prices may be sold by different units: hours on demand, months under a reservation. And a commitment is owed for every hour,
    /// those included in which a schedule switches the component off.
    /// </summary>
    private static decimal Amount(Charge charge, MeteredQuantity quantity, EquatableList<Price> tiers)
    {
        var share = charge.Meter!.Quantity.Names.Any(n => n is "time" or "replica-time") ? charge.Component.Spec.On?.Share ?? 1 : 1;
        var used = (quantity.Used - quantity.Granted) * (charge.PricingUnit.Factor / tiers[0].Unit.Factor) / share;
        return Tiers.Split(tiers, used.ToDecimal()).Sum(s => s.Amount);
    }

    /// <summary>Both prices are for the same use: one name, so that the saving pairs low with low.</summary>
    private static Estimate Cost(Charge charge, MonthlyBill bill, Interval cost) =>
        Estimate.Between($"{charge.Component.Path}/{charge.Meter!.Name}/{charge.Region}", cost.Low,
            cost.High) * Estimate.Exact(bill.RateOf(charge));
}
