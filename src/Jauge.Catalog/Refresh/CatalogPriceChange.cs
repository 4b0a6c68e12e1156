namespace Jauge.Catalog.Refresh;

/// <summary>A catalog row whose price the snapshot contradicts.</summary>
/// <param name="Old">As the catalog has it.</param>
/// <param name="New">As the snapshot has it, with the snapshot's day and source.</param>
public sealed record CatalogPriceChange(CatalogPrice Old, CatalogPrice New)
{
    /// <summary>Change in percent of the old price, rounded to 2 decimals; null where the old price is zero.</summary>
    public decimal? Percent =>
        Old.Price == 0 ? null : decimal.Round((New.Price - Old.Price) / Old.Price * 100, 2, MidpointRounding.AwayFromZero);
}
