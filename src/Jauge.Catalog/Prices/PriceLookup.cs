namespace Jauge.Catalog;

/// <summary>The answer of a price list: <see cref="PriceFound"/>, <see cref="PriceNotInRegion"/> or
/// <see cref="PriceNotForTerm"/>.</summary>
public abstract record PriceLookup
{
    private protected PriceLookup()
    {
    }
}
