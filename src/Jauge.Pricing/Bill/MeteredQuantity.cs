using Jauge.Core;

namespace Jauge.Pricing.Bill;

/// <summary>How much of a meter is used in the month, and how it falls into tiers.</summary>
/// <param name="Used">Pricing units used, before any free grant.</param>
/// <param name="Granted">Pricing units that a free grant covers; at most <paramref name="Used"/>.</param>
/// <param name="Steps">What is left, tier by tier.</param>
public sealed record MeteredQuantity(decimal Used, decimal Granted, EquatableList<TierStep> Steps)
{
    /// <summary>Sum of the tiers, in the price's currency, unrounded.</summary>
    public decimal Amount => Steps.Sum(s => s.Amount);
}
