using Jauge.Core;
using Jauge.Pricing.Bill;

namespace Jauge.Pricing.Runs;

/// <summary>What a run costs at list prices.</summary>
/// <param name="Currency">Currency of every amount.</param>
/// <param name="Intervals">In the order of time.</param>
/// <param name="Shares">By component, dearest first; only what costs something. They add up to <see cref="Total"/>.</param>
/// <param name="Gaps">What could not be billed, each once.</param>
public sealed record RunCost(
    Currency Currency, EquatableList<IntervalCost> Intervals, EquatableList<RunShare> Shares, EquatableList<BillGap> Gaps)
{
    /// <summary>The whole run.</summary>
    public Interval Total => Intervals.Aggregate(Interval.Exactly(0), (sum, i) => sum + i.Cost);

    /// <summary>Whether more would be paid: a price that nobody knows, or a use that the file leaves open, is not zero.</summary>
    public bool IsFloor => Gaps.Any(g => g.Component.Spec.Optional != true && g.LeavesOpen);
}
