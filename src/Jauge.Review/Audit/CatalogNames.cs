using Jauge.Catalog;
using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Pricing;
using Jauge.Review.Availability;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Audit;

/// <summary>The catalog by name: list prices, sizes and facts.</summary>
internal sealed class CatalogNames(SystemDocument document, IReadOnlyDictionary<string, EnvironmentCost> costs, OfferingCatalog catalog)
{
    private readonly DiagnosticBag _ignored = new();

    /// <summary>The list price of <c>azure.app-service.S1.linux</c> or <c>….linux.savings-1y</c>, per unit, in the currency of the list.</summary>
    /// <returns>Of graduated prices the first that is not free; null when there is no row.</returns>
    public Value? ListPrice(string path)
    {
        var (offering, rest) = Split(path);
        if (offering is null) return null;
        var sku = LongestSku(offering, rest);
        var tail = (sku is null ? rest : rest[(sku.Id.Length + 1)..]).Split('.');
        var term = PriceTerm.OnDemand;
        if (tail.Length > 2 || (tail.Length == 2 && !PriceTerms.TryParse(tail[1], out term))) return null;
        if (!offering.Meters.TryGetValue(tail[0], out var meter)) return null;
        var family = meter.Sku == SkuMode.BySku ? sku?.PriceFamily : null;
        return catalog.Prices(offering.Id, _ignored).Find(meter.Name, family, Region(offering), term) is PriceFound found
            ? Of(found.Tiers.FirstOrDefault(t => t.Amount > 0) ?? found.Tiers[0], meter.Sku == SkuMode.BySku ? sku?.PriceUnits ?? 1 : 1)
            : null;
    }

    /// <summary>An attribute of a size: <c>azure.app-service.S1.memory</c>.</summary>
    public Value? Sku(string path)
    {
        var (offering, rest) = Split(path);
        if (offering is null) return null;
        return LongestSku(offering, rest) is { } sku ? sku.Attributes.GetValueOrDefault(rest[(sku.Id.Length + 1)..]) : null;
    }

    /// <summary>A fact as it holds for a component: <c>prod.db.sla</c>, or <c>db.sla</c> in the main environment.</summary>
    public Value? Fact(string path)
    {
        var parts = path.Split('.', 2);
        if (parts.Length < 2) return null;
        if (costs.TryGetValue(parts[0], out var cost)) return Fact(cost.Deployment, parts[1]);
        return costs.TryGetValue(document.MainEnvironment, out var main) ? Fact(main.Deployment, path) : null;
    }

    /// <summary>The composite availability of an environment, by the SLAs of its critical components; null while one of them is unknown.</summary>
    public Value? Availability(string environment)
    {
        if (!costs.TryGetValue(environment, out var cost)) return null;
        // the day decides about acceptances and retirements only, never about service levels
        var composite = CompositeAvailability.Of(new ReviewContext(cost.Deployment, cost, catalog, DateOnly.MinValue));
        return composite is null || composite.Unknown.Count > 0 ? null : Value.Of(Quantity.Of(new Ratio(composite.Value)));
    }

    private static Value? Fact(Deployment deployment, string path)
    {
        var parts = path.Split('.', 2);
        return parts.Length == 2 ? deployment.Find(parts[0])?.Fact(parts[1])?.Value : null;
    }

    private (Offering? Offering, string Name) Split(string path)
    {
        var parts = path.Split('.', 3);
        return parts.Length == 3 ? (catalog.Find($"{parts[0]}/{parts[1]}", _ignored), parts[2]) : (null, "");
    }

    /// <summary>Names of sizes hold dots themselves (<c>db.t4g.small</c>): the longest that fits is meant.</summary>
    private static Sku? LongestSku(Offering offering, string path) =>
        offering.Skus.Values.Where(s => path.StartsWith(s.Id + ".", StringComparison.Ordinal)).MaxBy(s => s.Id.Length);

    /// <summary>The region in which the system uses the provider; any region will do for a price that holds everywhere.</summary>
    private string Region(Offering offering)
    {
        var used = costs.Values.SelectMany(c => c.Deployment.Components).Where(c => c.Provider == offering.Provider.Id).ToList();
        var same = used.FirstOrDefault(c => c.Offering.Id == offering.Id) ?? used.FirstOrDefault();
        return same?.Regions[0].Region ?? PriceList.Everywhere;
    }

    private static Value Of(Price price, decimal units)
    {
        var amount = Quantity.Of(new Money(price.Amount * units, price.Currency));
        return Value.Of(amount / Quantity.Of(Estimate.Exact(1), price.Unit, null));
    }
}
