using Jauge.Core;
using Jauge.Pricing.Budgets;
using Jauge.Review.Reading;

namespace Jauge.Review.Cost;

/// <summary>JR504.</summary>
internal sealed class BudgetExceeded() : ReviewRule("JR504", "The average month exceeds the budget", "Le mois moyen dépasse le budget")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from budget in context.Cost.Budgets
        where budget.State == BudgetState.Exceeded
        select Report(context, Weight(budget), budget.Path, Message(budget), Cure, budget.Path);

    /// <summary>Budgets are round and exchange rates move: what exceeds by a hundredth is a risk, not a contradiction.</summary>
    private static FindingSeverity Weight(BudgetVerdict budget) =>
        budget.AtAverage.Low > budget.Limit.High * 1.01m ? FindingSeverity.Contradiction : FindingSeverity.Risk;

    private static Text Message(BudgetVerdict budget) => Text.Format(
        $"{budget.Title}: {Figures.PerMonth(budget.AtAverage.Bounds, budget.Currency)} at the stated averages and list prices, {Figures.PerMonth(budget.Limit.High, budget.Currency)} allowed: {Figures.PerMonth(budget.AtAverage.Low - budget.Limit.High, budget.Currency)} too much, {Figures.Percent(Math.Round((budget.AtAverage.Low / Math.Max(0.01m, budget.Limit.High)) - 1, 3))} over{Least(budget)}{Quoted(budget)}.",
        $"{budget.Title} : {Figures.PerMonth(budget.AtAverage.Bounds, budget.Currency)} aux moyennes indiquées et aux prix publics, {Figures.PerMonth(budget.Limit.High, budget.Currency)} permis : {Figures.PerMonth(budget.AtAverage.Low - budget.Limit.High, budget.Currency)} de trop, {Figures.Percent(Math.Round((budget.AtAverage.Low / Math.Max(0.01m, budget.Limit.High)) - 1, 3))} de plus{Least(budget)}{Quoted(budget)}.");

    private static Text Least(BudgetVerdict budget) => budget.AtMinimum.Low > budget.Limit.High
        ? Text.Format($"; the fewest replicas alone cost {Figures.PerMonth(budget.AtMinimum.Low, budget.Currency)}",
            $" ; le minimum de répliques coûte à lui seul {Figures.PerMonth(budget.AtMinimum.Low, budget.Currency)}")
        : new("", "");

    private static Text Quoted(BudgetVerdict budget) => budget.AtQuoted.Bounds == budget.AtAverage.Bounds
        ? new("", "")
        : Text.Format($"; {Figures.PerMonth(budget.AtQuoted.Bounds, budget.Currency)} at the quoted prices",
            $" ; {Figures.PerMonth(budget.AtQuoted.Bounds, budget.Currency)} aux prix indiqués");

    private static Text Cure => new(
        "`jauge cost` shows the largest lines: a smaller size, a commitment, or a larger budget.",
        "« jauge cost » montre les plus grosses lignes : une taille plus petite, un engagement, ou un budget plus grand.");
}
