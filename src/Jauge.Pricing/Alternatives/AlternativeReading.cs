using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Usage;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing.Alternatives;

/// <summary>Prices alternatives on the same work.</summary>
internal static class AlternativeReading
{
    /// <summary>One ranking for each component that has alternatives.</summary>
    public static EquatableList<AlternativeRanking> Read(Deployment deployment, OfferingCatalog catalog)
    {
        var pricer = new Pricer(catalog);
        var usage = SystemUsage.Of(deployment, LoadPoint.Average);
        return [.. deployment.Components.Where(c => c.Alternatives.Count > 0).Select(c => Rank(deployment, c, pricer, usage))];
    }

    private static AlternativeRanking Rank(Deployment deployment, DeployedComponent component, Pricer pricer, SystemUsage usage)
    {
        AlternativeCost Priced(DeployedComponent way, AlternativeCost? reference)
        {
            MonthlyBill Bill(PriceBasis basis) => pricer.PriceAlternative(deployment, way, usage, basis);
            var priced = new AlternativeCost(way, reference is null, Bill(PriceBasis.List), Bill(PriceBasis.Quoted))
            {
                Difference = Estimate.Zero,
                DifferenceShare = null,
            };
            return Compared(priced, reference ?? priced);
        }

        var own = Priced(component, null);
        var ranked = component.Alternatives.Select(a => Priced(a, own)).Prepend(own).OrderBy(r => r.IsFloor).ThenBy(r => r.Cost.Middle);
        return new AlternativeRanking(component, [.. ranked]);
    }

    private static AlternativeCost Compared(AlternativeCost way, AlternativeCost own)
    {
        var difference = way.Cost - own.Cost;
        return way with { Difference = difference, DifferenceShare = own.Cost.MayBeZero ? null : difference / own.Cost };
    }
}
