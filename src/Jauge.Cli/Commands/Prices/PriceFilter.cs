using Jauge.Catalog;

namespace Jauge.Cli.Commands.Prices;

/// <summary>Which prices of an offering to show.</summary>
/// <param name="Region">A region; null for all. Prices of its zone and those that hold everywhere count too.</param>
/// <param name="Sku">A size; null for all.</param>
internal sealed record PriceFilter(string? Region, string? Sku)
{
    public bool Takes(Offering offering, Price price) => TakesRegion(offering, price.Region) && TakesSku(offering, price.Family);

    private bool TakesRegion(Offering offering, string region) =>
        Region is null || region == Region || region == PriceList.Everywhere
            || (offering.Provider.Regions.TryGetValue(Region, out var known) && known.PriceZone == region);

    private bool TakesSku(Offering offering, string family) =>
        Sku is null || family.Length == 0 || family == Sku
            || (offering.Skus.TryGetValue(Sku, out var known) && known.PriceFamily == family);
}
