using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Budgets;
using Jauge.Review.Reading;

namespace Jauge.Review.Cost;

/// <summary>JR506.</summary>
internal sealed class BudgetOverGap() : ReviewRule("JR506", "A budget over lines without a price", "Un budget sur des lignes sans prix")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from budget in context.Cost.Budgets
        where budget is { IsFloor: true, Reason: null, State: not BudgetState.Exceeded }
        let gaps = Missing(context, budget).ToList()
        where gaps.Count > 0
        select Report(context, FindingSeverity.Advice, budget.Path, Message(budget, gaps), Cure, budget.Path);

    private static IEnumerable<BillGap> Missing(ReviewContext context, BudgetVerdict budget) =>
        context.Cost.Average.Gaps.Where(g => g.IsMissing && budget.Spec.Counts(g.Component));

    private static Text Message(BudgetVerdict budget, List<BillGap> gaps)
    {
        var lines = Figures.Join(", ", gaps.DistinctBy(g => (g.Component.Name, g.Title)).Take(5)
            .Select(g => Text.Format($"{g.Component.Name} ({g.Title})", $"{g.Component.Name} ({g.Title})")));
        var more = gaps.DistinctBy(g => (g.Component.Name, g.Title)).Count() > 5 ? "…" : "";
        return Text.Format(
            $"{budget.Title}: {Figures.PerMonth(budget.AtAverage.Bounds, budget.Currency)} is a floor, since no price is known for {lines}{more}; {Figures.PerMonth(budget.Limit.High - budget.AtAverage.High, budget.Currency)} of margin is left for them.",
            $"{budget.Title} : {Figures.PerMonth(budget.AtAverage.Bounds, budget.Currency)} est un plancher, puisqu'aucun prix n'est connu pour {lines}{more} ; il reste {Figures.PerMonth(budget.Limit.High - budget.AtAverage.High, budget.Currency)} de marge pour ces lignes.");
    }

    private static Text Cure => new(
        "`price-from:` takes another region's price; or add the price to a catalog of your own.",
        "« price-from: » prend le prix d'une autre région ; ou ajouter le prix à un catalogue à soi.");
}
