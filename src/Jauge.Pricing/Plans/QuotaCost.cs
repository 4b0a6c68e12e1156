using Jauge.Core;
using Jauge.Spec.Values;

namespace Jauge.Pricing.Plans;

/// <summary>What one customer costs who uses a quota up.</summary>
/// <param name="Name">Name of the quota.</param>
/// <param name="Quota">Most that the customer may use.</param>
/// <param name="UnitCost">What one unit costs, as the file's expression gives it; null when it gives none.</param>
/// <param name="PerMonth">Cost of the whole quota per month, in the plan's currency; null when it has no bound or cannot be
/// computed.</param>
/// <param name="Reason">Why there is no cost; null when there is one.</param>
public sealed record QuotaCost(string Name, Quota Quota, Quantity? UnitCost, Estimate? PerMonth, Text? Reason)
{
    /// <summary>Whether the customer may use any amount of what costs something.</summary>
    public bool IsUnbounded => Quota.IsUnlimited && UnitCost is { } cost && cost.Value.UpperBound.Sign > 0;
}
