using Jauge.Core;
using Jauge.Pricing.Budgets;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Cost;

/// <summary>JR505.</summary>
internal sealed class BudgetAtRisk()
    : ReviewRule("JR505", "The budget does not cover the most replicas", "Le budget ne couvre pas les répliques au maximum")
{
    private const decimal HoursOfMonth = 730;

    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from budget in context.Cost.Budgets
        where budget.State == BudgetState.AtRisk
        select Report(context, FindingSeverity.Risk, budget.Path, Message(budget), Cure, budget.Path);

    private static Text Message(BudgetVerdict budget) => budget.AtAverage.High > budget.Limit.High
        ? Text.Format(
            $"{budget.Title}: {Figures.PerMonth(budget.AtAverage.Bounds, budget.Currency)} at the stated averages, {Figures.PerMonth(budget.Limit.High, budget.Currency)} allowed: the upper part of the range is over.",
            $"{budget.Title} : {Figures.PerMonth(budget.AtAverage.Bounds, budget.Currency)} aux moyennes indiquées, {Figures.PerMonth(budget.Limit.High, budget.Currency)} permis : le haut de la fourchette dépasse.")
        : Text.Format(
            $"{budget.Title}: {Figures.PerMonth(budget.AtAverage.High, budget.Currency)} at the stated averages, {Figures.PerMonth(budget.AtMaximum.High, budget.Currency)} if every replica ran all month, {Figures.PerMonth(budget.Limit.High, budget.Currency)} allowed. From the fewest replicas, the budget pays for {Hours(budget):N0} h a month at the most.",
            $"{budget.Title} : {Figures.PerMonth(budget.AtAverage.High, budget.Currency)} aux moyennes indiquées, {Figures.PerMonth(budget.AtMaximum.High, budget.Currency)} si toutes les répliques tournaient tout le mois, {Figures.PerMonth(budget.Limit.High, budget.Currency)} permis. Partant du minimum, le budget paie {Hours(budget):N0} h par mois au maximum.");

    /// <summary>Hours a month at the maximum that the budget pays for, the rest at the minimum.</summary>
    private static decimal Hours(BudgetVerdict budget)
    {
        var (least, most) = (budget.AtMinimum.High, budget.AtMaximum.High);
        return most <= least ? 0 : Math.Floor(HoursOfMonth * Math.Max(0, budget.Limit.High - least) / (most - least));
    }

    private static Text Cure => new(
        "An alert on the cost (when: cost > …), a lower maximum outside the peak, or a budget for the peak.",
        "Une alerte sur le coût (when: cost > …), un maximum plus bas hors de la pointe, ou un budget pour la pointe.");
}
