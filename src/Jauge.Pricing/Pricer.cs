using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Usage;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing;

/// <summary>Meters × quantities → charges → bill. A pure reading of a deployment: same input, same bill.</summary>
/// <param name="catalog">Price lists.</param>
public sealed class Pricer(OfferingCatalog catalog)
{
    /// <summary>More than the world earns in a month, many times over: a charge beyond it is a slip of a unit, and sums of such charges
    /// leave the range of all figures.</summary>
    private const decimal MostOfACharge = 1_000_000_000_000_000;

    /// <summary>Beyond any rate between two currencies that are in use; what is priced in such a currency is billed like one without a
    /// rate.</summary>
    private const decimal MostOfARate = 1_000_000_000;

    /// <summary>Bills one month.</summary>
    /// <param name="deployment">The system.</param>
    /// <param name="usage">What it uses.</param>
    /// <param name="basis">Which prices.</param>
    /// <returns>The bill in the system's currency; what could not be billed is in its gaps.</returns>
    /// <remarks>Free grants per account are used up in the order of the file. Each environment is billed as an account of its
    /// own.</remarks>
    public MonthlyBill Price(Deployment deployment, SystemUsage usage, PriceBasis basis = PriceBasis.List)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        ArgumentNullException.ThrowIfNull(usage);
        var grants = new GrantLedger();
        var lines = deployment.Components.SelectMany(c => Lines(deployment, c, usage, basis, grants)).ToList();
        return Finish(deployment, usage.At, basis, lines);
    }

    /// <summary>Bills one alternative alone, on the work of the component that it stands in for and with what the other components leave of
    /// the free grants.</summary>
    public MonthlyBill PriceAlternative(Deployment deployment, DeployedComponent alternative, SystemUsage usage,
        PriceBasis basis = PriceBasis.List)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        ArgumentNullException.ThrowIfNull(alternative);
        ArgumentNullException.ThrowIfNull(usage);
        var grants = LeftByOthers(deployment, alternative, usage, basis);
        return Finish(deployment, usage.At, basis, Lines(deployment, alternative, usage, basis, grants).ToList());
    }

    /// <summary>Bills one component as if it were alone, with all free grants to itself: no more than it costs among the others.</summary>
    public MonthlyBill PriceAlone(Deployment deployment, DeployedComponent component, SystemUsage usage)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        ArgumentNullException.ThrowIfNull(component);
        ArgumentNullException.ThrowIfNull(usage);
        return PriceOne(deployment, component, usage, new GrantLedger());
    }

    /// <summary>Bills one component alone, with what is left of the free grants.</summary>
    internal MonthlyBill PriceOne(Deployment deployment, DeployedComponent component, SystemUsage usage, GrantLedger grants) =>
        Finish(deployment, usage.At, PriceBasis.List, [.. Lines(deployment, component, usage, PriceBasis.List, grants)]);

    /// <summary>What is left of the grants once every other component has been billed: the last to draw pays what its coming adds to the
    /// whole bill.</summary>
    private GrantLedger LeftByOthers(Deployment deployment, DeployedComponent alternative, SystemUsage usage, PriceBasis basis)
    {
        var grants = new GrantLedger();
        var others = deployment.Components.Where(c => c.Name != SystemUsage.Root(alternative) && ShareAGrant(c, alternative));
        foreach (var other in others) _ = Lines(deployment, other, usage, basis, grants).ToList();
        return grants;
    }

    internal static bool ShareAGrant(DeployedComponent a, DeployedComponent b) => a.Provider == b.Provider
        && a.Offering.Grants.Values.Any(g => g.Per == GrantScope.Account
            && b.Offering.Grants.Values.Any(h => h.Per == GrantScope.Account && GrantLedger.Identity(g) == GrantLedger.Identity(h)));

    private IEnumerable<BillLine> Lines(Deployment deployment, DeployedComponent component, SystemUsage usage, PriceBasis basis,
        GrantLedger grants)
    {
        var quoted = component.Spec.Quoted;
        if (quoted is not null && (basis == PriceBasis.Quoted || component.Offering.Meters.Count == 0))
            return [QuotedCharge.Line(deployment, component, usage.For(deployment, component))];
        var prices = catalog.Prices(component.Offering.Id, new DiagnosticBag());
        var used = usage.For(deployment, component);
        return component.Regions.SelectMany(region => Lines(component, region, used, prices, grants)).Concat(Uncommitted(component));
    }

    private static IEnumerable<BillLine> Lines(
        DeployedComponent component, RegionId region, ComponentUsage usage, PriceList prices, GrantLedger grants)
    {
        var meters = new MeterReader(component, usage.In(region), prices, grants);
        return component.Offering.Meters.Values.SelectMany(meter => meters.Read(meter, region));
    }

    /// <summary>Says that the commitment which the file names is not sold for this component, so that it is billed on demand.</summary>
    private static IEnumerable<BillLine> Uncommitted(DeployedComponent component)
    {
        if (component.Spec.Commitment is not { } name || !component.Offering.Commitments.TryGetValue(name, out var commitment)) return [];
        if (component.Offering.Meters.Keys.Any(meter => commitment.Covers(meter, component.Sku?.Id))) return [];
        var size = component.Sku?.Id ?? component.Offering.Id;
        return [BillLine.Of(new BillGap(GapKind.NotCommitted, component, component.Regions[0], commitment.Title, new Text(
            $"`{name}` is not sold for {size}: billed on demand", $"« {name} » n'est pas vendu pour {size} : facturé à la demande"),
            null))];
    }

    private static MonthlyBill Finish(Deployment deployment, LoadPoint at, PriceBasis basis, List<BillLine> lines)
    {
        var currency = deployment.Spec.Currency;
        var rates = deployment.Spec.ExchangeRates.Where(r => r.Value.Rate.Value.UpperBound < MostOfARate)
            .ToEquatableMap(r => r.Key, r => r.Value.Rate.Value.Middle);
        bool Known(Charge charge) => charge.Currency == currency || rates.ContainsKey(charge.Currency.Code);
        bool Sane(Charge charge) => charge.Cost.High <= MostOfACharge
            && charge.Cost.High <= MostOfACharge / Math.Max(1, rates.GetValueOrDefault(charge.Currency.Code));
        var charges = lines.Select(l => l.Charge).OfType<Charge>().ToList();
        var gaps = lines.Select(l => l.Gap).OfType<BillGap>().Concat(charges.Where(c => !Known(c)).Select(c => NoRate(c, currency)))
            .Concat(charges.Where(c => Known(c) && !Sane(c))
                .Select(c => new BillGap(GapKind.TooLarge, c.Component, c.Region, c.Title, MeterReader.TooLarge, null)));
        return new MonthlyBill(deployment.Spec.System, deployment.Environment, at, basis, currency,
            [.. charges.Where(c => Known(c) && Sane(c))], [.. gaps], rates);
    }

    private static BillGap NoRate(Charge charge, Currency currency) => new(
        GapKind.NoExchangeRate, charge.Component, charge.Region, charge.Title,
        new Text($"the price is in {charge.Currency}, and the file states no rate to {currency}",
            $"le prix est en {charge.Currency}, et le fichier ne donne pas de taux vers {currency}"),
        charge.Low?.Steps.FirstOrDefault()?.Price);
}
