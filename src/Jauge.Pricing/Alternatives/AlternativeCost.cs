using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing.Alternatives;

/// <summary>One way to do the work of a component, billed alone at the stated averages.</summary>
/// <param name="Component">The component of the file, or an alternative to it.</param>
/// <param name="IsBase">Whether it is the one of the file.</param>
/// <param name="Bill">Its bill at list prices. Of the account's free grants it has what the other components leave.</param>
/// <param name="Quoted">Its bill at the prices that the file quotes.</param>
public sealed record AlternativeCost(DeployedComponent Component, bool IsBase, MonthlyBill Bill, MonthlyBill Quoted)
{
    /// <summary>Cost per month at list prices.</summary>
    public Estimate Cost => Whole(Bill);

    /// <summary>Cost per month at quoted prices.</summary>
    public Estimate QuotedCost => Whole(Quoted);

    /// <summary>What could not be billed of it.</summary>
    public EquatableList<BillGap> Gaps => Bill.Gaps;

    /// <summary>Whether a price is missing, so that <see cref="Cost"/> is a floor.</summary>
    public bool IsFloor => Bill.Gaps.Any(g => g.IsMissing);

    /// <summary>Cost less the base's; a range is the full one, for two designs are two quantities.</summary>
    public required Estimate Difference { get; init; }

    /// <summary>The difference as a share of the base's cost, 0.2 for 20 % more; null when the base may cost nothing.</summary>
    public required Estimate? DifferenceShare { get; init; }

    /// <summary>Sums options too: an option that is compared is meant.</summary>
    private static Estimate Whole(MonthlyBill bill) => Sums.Of([.. bill.Charges.Select(bill.CostOf)]);
}
