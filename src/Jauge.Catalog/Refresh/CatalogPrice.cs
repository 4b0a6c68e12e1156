namespace Jauge.Catalog.Refresh;

/// <summary>One row of an offering's <c>.prices.csv</c>, as the file writes it.</summary>
/// <param name="Meter">Meter of the offering.</param>
/// <param name="Sku">Price family, or empty.</param>
/// <param name="Region">Region id, zone, or <c>*</c>.</param>
/// <param name="Unit">Canonical unit.</param>
/// <param name="From">Lower bound of the tier, in units.</param>
/// <param name="Price">Price of one unit.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Term">Empty, or the commitment's.</param>
/// <param name="AsOf">ISO date, or <c>undated</c>.</param>
/// <param name="Source">Id in the provider's sources.</param>
public sealed record CatalogPrice(
    string Meter, string Sku, string Region, string Unit, decimal From, decimal Price, string Currency, string Term, string AsOf,
    string Source)
{
    /// <summary>What names the price: everything but its value, date and source.</summary>
    internal CatalogPrice Key => this with { Price = 0, AsOf = "", Source = "" };

    /// <summary>The key as a reader recognises it.</summary>
    internal string Name => string.Join(',', Meter, Sku, Region, Unit, PriceCsv.Number(From), Currency, Term);
}
