using Jauge.Catalog;
using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Usage;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing;

/// <summary>Reads the meters of one component: how much is used, at which price.</summary>
internal sealed class MeterReader(DeployedComponent component, ComponentUsage usage, PriceList prices, GrantLedger grants)
{
    private readonly MeterScope _scope = new(component, usage);
    private readonly MeterParts _parts = new(component, usage);

    /// <summary>The lines of one meter: none when it does not apply, two when a share is bought on the spot market.</summary>
    /// <remarks>The language takes any number: where a product of them leaves the range of all figures there is a gap, never a
    /// failure.</remarks>
    public IReadOnlyList<BillLine> Read(Meter meter, RegionId region)
    {
        try
        {
            return [.. Lines(meter, region)];
        }
        catch (OverflowException)
        {
            return [BillLine.Of(new BillGap(GapKind.TooLarge, component, region, meter.Title, TooLarge, null))];
        }
    }

    private IEnumerable<BillLine> Lines(Meter meter, RegionId region) => meter.When?.Evaluate(_scope) switch
    {
        FlagValue { Flag: false } => [],
        EvaluationFailure failure => [Unknown(meter, region, failure)],
        _ => Used(meter, region),
    };

    private IEnumerable<BillLine> Used(Meter meter, RegionId region) => meter.Quantity.Evaluate(_scope) switch
    {
        QuantityValue used =>
            _parts.Of(meter, used.Quantity, UnitOf(meter, region)).Select(part => Line(meter, region, part)).OfType<BillLine>(),
        EvaluationFailure failure => [Unknown(meter, region, failure)],
        _ => [BillLine.Of(Unknown(meter, region, NotAQuantity))],
    };

    private Unit? UnitOf(Meter meter, RegionId region) => Find(meter, region, PriceTerm.OnDemand).Tiers.FirstOrDefault()?.Unit;

    private BillLine Unknown(Meter meter, RegionId region, EvaluationFailure failure) =>
        BillLine.Of(Unknown(meter, region, failure.MissingName is { } name ? NotStated(name) : failure.Reason));

    private static Text NotStated(string name) =>
        new($"depends on `{name}`, which the file does not state", $"dépend de « {name} », que le fichier ne donne pas");

    private static Text WrongDimension(Quantity used, Unit unit) =>
        new($"the catalog's formula gives {used}, and the price is per {unit.Symbol}",
            $"la formule du catalogue donne {used}, et le prix est par {unit.Symbol}");

    private static Text OtherCurrency(Currency paid, Currency priced) =>
        new($"the amount is in {paid}, and the price takes {priced}", $"le montant est en {paid}, et le prix se compte en {priced}");

    private static Text NotAQuantity => new("the catalog's formula gives no quantity", "la formule du catalogue ne donne pas de quantité");

    /// <summary>Why something that is used is beyond any bill.</summary>
    public static Text TooLarge =>
        new("the quantity is too large to be billed: check its unit",
            "la quantité est trop grande pour être facturée : vérifier son unité");

    /// <summary>The charge, or the gap; null when nothing is used of what has no price, for nothing is missing then.</summary>
    private BillLine? Line(Meter meter, RegionId region, MeterPart part)
    {
        var (term, used, arithmetic) = part;
        var found = Find(meter, region, term);
        if (!found.IsKnown) return used.Value.UpperBound.Sign == 0 ? null : BillLine.Of(Missing(meter, region, term, found.Lookup));
        var (unit, currency) = (found.Tiers[0].Unit, found.Tiers[0].Currency);
        if (used.Dimension != unit.Dimension) return BillLine.Of(Unknown(meter, region, WrongDimension(used, unit)));
        if (used.Currency is { } paid && paid != currency)
            return BillLine.Of(Gap(GapKind.NoExchangeRate, meter, region, OtherCurrency(paid, currency)));
        var each = meter.Sku == SkuMode.BySku ? component.Sku?.PriceUnits ?? 1 : 1;
        var (low, high) = Metered(meter, found.Tiers, used.In(unit) * Interval.Exactly(each), region);
        return BillLine.Of(new Charge
        {
            Component = component,
            Meter = meter,
            Title = meter.Title,
            Region = region,
            Category = CategoryOf(term),
            Commitment = IsCommitted(term) ? _parts.Commitment(meter) : null,
            OnDemandTiers = IsCommitted(term) ? Find(meter, region, PriceTerm.OnDemand).Tiers : [],
            Unit = unit.Symbol,
            Low = low,
            High = high,
            Arithmetic = arithmetic,
            PriceFrom = found.Substitute,
            Cost = new Interval(low.Amount, high.Amount),
            Currency = currency,
        });
    }

    private static PricingCategory CategoryOf(PriceTerm term) => term switch
    {
        PriceTerm.OnDemand => PricingCategory.Standard,
        PriceTerm.Spot => PricingCategory.Dynamic,
        _ => PricingCategory.Committed,
    };

    private static bool IsCommitted(PriceTerm term) => CategoryOf(term) == PricingCategory.Committed;

    private (MeteredQuantity Low, MeteredQuantity High) Metered(Meter meter, EquatableList<Price> tiers, Interval units, RegionId region)
    {
        if (GrantOf(meter, tiers[0].Unit) is not { } grant)
            return (Metered(tiers, units.Low, 0, false), Metered(tiers, units.High, 0, false));
        var (low, high) = grants.Take($"{Owner(grant, region)}/{grant.Name}", grant, tiers[0].Unit, units);
        return (Metered(tiers, units.Low, low, grant.CountsInTiers), Metered(tiers, units.High, high, grant.CountsInTiers));
    }

    private static MeteredQuantity Metered(EquatableList<Price> tiers, decimal units, decimal granted, bool countsInTiers) =>
        new(units, granted, countsInTiers ? Tiers.Split(tiers, units, granted) : Tiers.Split(tiers, units - granted));

    private Grant? GrantOf(Meter meter, Unit unit) =>
        meter.GrantId is { } id && component.Offering.Grants.TryGetValue(id, out var grant) && grant.Amount.Dimension == unit.Dimension
            ? grant : null;

    /// <summary>Offerings that name the same grant from the same source share it: the free gigabytes of two services of one account are the
    /// same ones.</summary>
    private string Owner(Grant grant, RegionId region) =>
        grant.Per == GrantScope.Account ? $"{component.Provider}:{grant.Source.Id}" : $"{component.Path}:{region}";

    private FoundPrice Find(Meter meter, RegionId region, PriceTerm term) => PriceFinder.Find(component, prices, meter, region, term);

    private BillGap Missing(Meter meter, RegionId region, PriceTerm term, PriceLookup lookup) => lookup switch
    {
        PriceNotForTerm other when term != PriceTerm.OnDemand => Gap(GapKind.NotSold, meter, region, Text.Format(
            $"no {term.Word()} price is known; known: {Words(other.Terms)}",
            $"aucun prix {term.Word()} n'est connu ; connus : {Words(other.Terms)}")),
        PriceNotInRegion { Regions.Count: > 0 } elsewhere => Gap(GapKind.NoPrice, meter, region, new Text(
            $"no price in {region}; known in {string.Join(", ", elsewhere.Regions)} (`price-from:` takes one of them)",
            $"pas de prix en {region} ; connu en {string.Join(", ", elsewhere.Regions)} (« price-from: » en choisit un)")),
        _ => Gap(GapKind.NoPrice, meter, region,
            new Text("no source of the catalog states a price", "aucune source du catalogue ne donne de prix")),
    };

    private BillGap Unknown(Meter meter, RegionId region, Text reason) =>
        new(GapKind.UnknownUsage, component, region, meter.Title, reason, Find(meter, region, PriceTerm.OnDemand).Tiers.FirstOrDefault());

    private BillGap Gap(GapKind kind, Meter meter, RegionId region, Text reason) => new(kind, component, region, meter.Title, reason, null);

    private static Text Words(EquatableList<PriceTerm> terms) =>
        new(Words(terms, "on demand"), Words(terms, "à la demande"));

    private static string Words(EquatableList<PriceTerm> terms, string onDemand) =>
        string.Join(", ", terms.Select(t => t == PriceTerm.OnDemand ? onDemand : t.Word()));
}
