using Jauge.Catalog;
using Jauge.Core;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing;

/// <summary>Finds the price of a component's meter: in its own region, else in the one that <c>price-from:</c> names.</summary>
internal static class PriceFinder
{
    /// <summary>Looks one price up.</summary>
    public static FoundPrice Find(DeployedComponent component, PriceList prices, Meter meter, RegionId region, PriceTerm term)
    {
        var family = meter.Sku == SkuMode.BySku ? component.Sku?.PriceFamily : null;
        var lookup = prices.Find(meter.Name, family, region.Region, term);
        if (lookup is PriceFound found) return new FoundPrice(found.Tiers, null, lookup);
        var other = component.Spec.PriceFrom is { } from ? prices.Find(meter.Name, family, from.Split('/')[^1], term) : null;
        return other is PriceFound substitute ? new FoundPrice(substitute.Tiers, component.Spec.PriceFrom, lookup)
            : new FoundPrice([], null, lookup);
    }
}
