using Jauge.Catalog;

namespace Jauge.Pricing.Bill;

/// <summary>The part of a quantity that falls into one tier.</summary>
/// <param name="Price">The row of the price list.</param>
/// <param name="Quantity">Pricing units in this tier; not negative.</param>
public sealed record TierStep(Price Price, decimal Quantity)
{
    /// <summary>Quantity × unit price, in the price's currency, unrounded.</summary>
    public decimal Amount => Quantity * Price.Amount;
}
