using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Pricing.Budgets;

/// <summary>A budget beside what is spent of it, per month and in the budget's own currency.</summary>
/// <param name="Name">Name in the file; <c>budget</c> for the one of the whole system.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Limit">Most that may be spent per month; a range is what the owner foresees.</param>
/// <param name="Currency">Currency of every amount here.</param>
/// <param name="AtMinimum">Spent at the fewest replicas, at list prices.</param>
/// <param name="AtAverage">Spent at the stated averages, at list prices.</param>
/// <param name="AtMaximum">Spent at the most replicas, at list prices.</param>
/// <param name="State">Whether it holds.</param>
/// <param name="Margin">Limit less what is spent at the average: negative when it is exceeded.</param>
public sealed record BudgetVerdict(
    string Name, Text Title, Estimate Limit, Currency Currency, Estimate AtMinimum, Estimate AtAverage, Estimate AtMaximum,
    BudgetState State, Estimate Margin)
{
    /// <summary>The budget as the file has it.</summary>
    public required BudgetSpec Spec { get; init; }

    /// <summary>Where it stands in the file: <c>budget</c>, or <c>budgets.aws</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Spent at the stated averages, at the prices that the file quotes.</summary>
    public required Estimate AtQuoted { get; init; }

    /// <summary>Limit less what is spent at quoted prices.</summary>
    public Estimate MarginQuoted => Limit - AtQuoted;

    /// <summary>Whether something that counts could not be billed, so that every amount spent is a floor.</summary>
    public bool IsFloor { get; init; }

    /// <summary>What was left out of the sums, and why; null as a rule.</summary>
    public Text? Reason { get; init; }
}
