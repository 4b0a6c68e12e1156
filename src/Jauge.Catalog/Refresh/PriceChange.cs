namespace Jauge.Catalog.Refresh;

/// <summary>One price that differs between two snapshots.</summary>
/// <param name="Old">The earlier row.</param>
/// <param name="New">The later row; same key.</param>
public sealed record PriceChange(PriceObservation Old, PriceObservation New)
{
    /// <summary>Change in percent of the old price, rounded to 2 decimals; null where the old price is zero.</summary>
    public decimal? Percent =>
        Old.Price == 0 ? null : decimal.Round((New.Price - Old.Price) / Old.Price * 100, 2, MidpointRounding.AwayFromZero);
}
