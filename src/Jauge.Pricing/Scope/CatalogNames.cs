using Jauge.Catalog;
using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing.Scope;

/// <summary>The catalog by name: list prices, sizes and facts.</summary>
internal sealed class CatalogNames(EnvironmentBills bills)
{
    private readonly DiagnosticBag _reportedElsewhere = new();

    /// <summary>The list price of <c>azure.app-service.S1.linux</c> or <c>….linux.savings-1y</c>, per unit, in the currency of the
    /// list.</summary>
    /// <returns>Of graduated prices the first that is not free; null when there is no row.</returns>
    public Value? ListPrice(string path)
    {
        var (offering, rest) = Split(path);
        if (offering is null) return null;
        var sku = LongestSku(offering, rest);
        var tail = (sku is null ? rest : rest[(sku.Id.Length + 1)..]).Split('.');
        var term = PriceTerm.OnDemand;
        if (tail.Length > 2 || (tail.Length == 2 && !PriceTerms.TryParse(tail[1], out term))) return null;
        if (!offering.Meters.TryGetValue(tail[0], out var meter) || (meter.Sku == SkuMode.BySku && sku is null)) return null;
        var (family, units) = meter.Sku == SkuMode.BySku ? (sku!.PriceFamily, sku.PriceUnits) : (null, 1m);
        return bills.Catalog.Prices(offering.Id, _reportedElsewhere).Find(meter.Name, family, Region(offering), term) is PriceFound found
            ? Of(found.Tiers.FirstOrDefault(t => t.Amount > 0) ?? found.Tiers[0], units)
            : null;
    }

    /// <summary>An attribute of a size: <c>azure.app-service.S1.memory</c>.</summary>
    public Value? Sku(string path)
    {
        var (offering, rest) = Split(path);
        return offering is not null && LongestSku(offering, rest) is { } sku
            ? sku.Attributes.GetValueOrDefault(rest[(sku.Id.Length + 1)..]) : null;
    }

    /// <summary>A fact as it holds for a component: <c>prod.db.sla</c>, or <c>db.sla</c> in the main environment.</summary>
    public Value? Fact(string path)
    {
        if (path.Split('.', 2) is not [var head, var rest]) return null;
        return bills.Find(head) is { } cost ? Fact(cost.Deployment, rest)
            : Fact(bills.Find(bills.Document.MainEnvironment)!.Deployment, path);
    }

    private static Value? Fact(Deployment deployment, string path) =>
        path.Split('.', 2) is [var component, var name] ? deployment.Find(component)?.Fact(name)?.Value : null;

    private (Offering? Offering, string Name) Split(string path) => path.Split('.', 3) is [var provider, var offering, var rest]
        ? (bills.Catalog.Find($"{provider}/{offering}", _reportedElsewhere), rest)
        : (null, "");

    /// <summary>Names of sizes hold dots themselves (<c>db.t4g.small</c>): the longest that fits is meant.</summary>
    private static Sku? LongestSku(Offering offering, string path) =>
        offering.Skus.Values.Where(s => path.StartsWith(s.Id + ".", StringComparison.Ordinal)).MaxBy(s => s.Id.Length);

    /// <summary>The region in which the system uses the offering, or else its provider; any region will do for a price that holds
    /// everywhere.</summary>
    private string Region(Offering offering)
    {
        var used = bills.Find(bills.Document.MainEnvironment)!.Deployment.Components.Where(c => c.Provider == offering.Provider.Id)
            .ToList();
        return (used.FirstOrDefault(c => c.Offering.Id == offering.Id) ?? used.FirstOrDefault())?.Regions[0].Region ?? PriceList.Everywhere;
    }

    private static Value Of(Price price, decimal units)
    {
        var sold = Quantity.Of(Estimate.Exact(1), price.Unit, price.Unit.Dimension.Money == 0 ? null : price.Currency);
        return Value.Of(Quantity.Of(new Money(price.Amount * units, price.Currency)) / sold);
    }
}
