using Jauge.Core;

namespace Jauge.Pricing.Focus;

/// <summary>Quantity, unit prices and costs of a row. Costs are products of the very numbers beside them, unrounded.</summary>
/// <param name="Quantity">PricingQuantity.</param>
/// <param name="Unit">PricingUnit, in the words of FOCUS.</param>
/// <param name="ListUnitPrice">List price of one unit on demand, in the billing currency. Without a negotiated rate it is the contracted
/// one, too.</param>
/// <param name="BilledCost">What is invoiced for the row.</param>
/// <param name="EffectiveCost">What the row costs once commitments are spread over what they cover.</param>
public sealed record FocusPrice(decimal Quantity, string Unit, decimal ListUnitPrice, decimal BilledCost, decimal EffectiveCost)
{
    /// <summary>ListCost: list unit price × quantity. ContractedCost is the same.</summary>
    public decimal ListCost => ListUnitPrice * Quantity;

    /// <summary>PricingCurrency: the one of the price list.</summary>
    public required Currency PricingCurrency { get; init; }

    /// <summary>The list price of one unit in the pricing currency.</summary>
    public required decimal PricingCurrencyListUnitPrice { get; init; }

    /// <summary>The effective cost in the pricing currency.</summary>
    public required decimal PricingCurrencyEffectiveCost { get; init; }
}
