namespace Jauge.Catalog.Refresh;

/// <summary>One price as one provider's API showed it on one day. Neutral: the same columns for every provider; names are
/// whitespace-normalised.</summary>
public sealed record PriceObservation
{
    /// <summary>Catalog id of the provider: <c>azure</c>, <c>aws</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>Azure <c>serviceName</c>; AWS offer code such as <c>AmazonRDS</c>.</summary>
    public required string Service { get; init; }

    /// <summary>Azure <c>productName</c>; AWS <c>productFamily</c>.</summary>
    public required string Product { get; init; }

    /// <summary>Azure <c>skuName</c>; AWS <c>instanceType</c>, empty where the product has none.</summary>
    public required string Sku { get; init; }

    /// <summary>Azure <c>meterName</c>; AWS <c>usagetype/operation</c> with the region prefix as the provider writes it.</summary>
    public required string Meter { get; init; }

    /// <summary>Azure <c>meterId</c>; AWS product SKU code. Several rows (tiers, terms) share one.</summary>
    public required string MeterId { get; init; }

    /// <summary>The provider's region id; <c>Global</c>, <c>Zone 1</c> or empty for meters without a region.</summary>
    public required string Region { get; init; }

    /// <summary>Unit as the provider writes it, for instance <c>1 Hour</c> or <c>Hrs</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Lower bound of the tier, in units of <see cref="Unit"/>; 0 or more.</summary>
    public decimal TierFrom { get; init; }

    /// <summary>Price of one <see cref="Unit"/>. For a reservation, <see cref="Listed"/> divided by the units in the term, rounded to 12
    /// decimals.</summary>
    public required decimal Price { get; init; }

    /// <summary>The figure as published: for a reservation the amount due for the whole term, otherwise equal to
    /// <see cref="Price"/>.</summary>
    public required decimal Listed { get; init; }

    /// <summary>ISO 4217 code. Only USD is a real list price on Azure; other currencies are reference values.</summary>
    public required string Currency { get; init; }

    /// <summary>Empty, or the catalog's term: <c>savings-1y</c>, <c>reserved-3y</c>…</summary>
    public string Term { get; init; } = "";

    /// <summary>What distinguishes two commitments of one term: AWS offering class and payment (<c>standard, No Upfront</c>); otherwise
    /// empty.</summary>
    public string Option { get; init; } = "";

    /// <summary>First day, in UTC, on which the price holds; it may lie after the day of the snapshot until the rows are settled.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>URL of the page or file that held the row.</summary>
    public required string Source { get; init; }

    /// <summary>Pay-as-you-go, reservation or savings plan.</summary>
    public PriceKind Kind { get; init; }

    /// <summary>False for an Azure row outside its meter's primary region; of two rows for one catalog price the primary one
    /// counts.</summary>
    public bool Primary { get; init; } = true;

    /// <summary>Identity of the price without its value, date, or source: equal keys are the same price seen twice.</summary>
    internal PriceKey Key => new(Provider, Service, Product, Sku, Meter, MeterId, Region, Unit, TierFrom, Currency, Term, Option);
}
