using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing.Bill;

namespace Jauge.Pricing;

/// <summary>Graduated prices: each part of a quantity is charged at the price of the tier that it falls into.</summary>
public static class Tiers
{
    /// <summary>Splits a quantity over tiers.</summary>
    /// <param name="tiers">Rows of one price, from the lowest tier, which begins at 0.</param>
    /// <param name="quantity">Pricing units; not negative.</param>
    /// <returns>One step for each tier that is reached, at least one; their quantities add up to <paramref name="quantity"/>.</returns>
    public static EquatableList<TierStep> Split(IReadOnlyList<Price> tiers, decimal quantity) => Split(tiers, quantity, 0);

    /// <summary>Splits what is left of a quantity whose first units fill tiers and cost nothing.</summary>
    /// <param name="tiers">Rows of one price, from the lowest tier, which begins at 0.</param>
    /// <param name="quantity">Pricing units, those that are free included; not negative.</param>
    /// <param name="free">Pricing units that are free; at most <paramref name="quantity"/>.</param>
    /// <returns>One step for each tier that is reached, at least one; their quantities add up to what is not free.</returns>
    public static EquatableList<TierStep> Split(IReadOnlyList<Price> tiers, decimal quantity, decimal free)
    {
        ArgumentNullException.ThrowIfNull(tiers);
        ArgumentOutOfRangeException.ThrowIfNegative(quantity);
        ArgumentOutOfRangeException.ThrowIfNegative(free);
        var steps = tiers.Select((tier, i) =>
            new TierStep(tier, Part(quantity, Math.Max(tier.From, free), i + 1 < tiers.Count ? tiers[i + 1].From : decimal.MaxValue)));
        return [.. steps.Where((step, i) => i == 0 || step.Quantity > 0)];
    }

    private static decimal Part(decimal quantity, decimal from, decimal to) => Math.Max(0, Math.Min(quantity, to) - from);
}
