namespace Jauge.Catalog;

/// <summary>What the tiers of one price have in common.</summary>
internal sealed record PriceKey(string Meter, string Family, string Region, PriceTerm Term)
{
    public static PriceKey Of(Price price) => new(price.Meter, price.Family, price.Region, price.Term);
}
