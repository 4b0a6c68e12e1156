using Jauge.Core;
using Jauge.Pricing.Plans;
using Jauge.Review.Reading;

namespace Jauge.Review.Cost;

/// <summary>JR508.</summary>
internal sealed class UnlimitedQuota()
    : ReviewRule("JR508", "Unlimited quota with a cost for each use", "Quota illimité dont chaque usage coûte")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from plan in context.Cost.Plans
        let open = plan.Quotas.Where(q => q.IsUnbounded).ToList()
        where open.Count > 0
        select Report(context, FindingSeverity.Risk, $"plans.{plan.Name}.quota", Message(plan, open), Cure, null);

    private static Text Message(PlanMargin plan, List<QuotaCost> open)
    {
        var names = Figures.Names(open.Select(q => q.Name));
        var breaks = Either(open.Select(q => Break(plan, q)).OfType<Text>().ToList());
        var figures = breaks.English.Length == 0 ? new Text("", "")
            : Text.Format($" Its price is used up after {breaks} a month.", $" Son prix est consommé après {breaks} par mois.");
        return Text.Format(
            $"{plan.Title} gives {names} without a bound for {Figures.PerMonth(plan.Price.Bounds, plan.Currency)}, and each one costs: one customer can cost any amount.{figures}",
            $"{plan.Title} donne {names} sans borne pour {Figures.PerMonth(plan.Price.Bounds, plan.Currency)}, et chacun coûte : un seul client peut coûter n'importe quelle somme.{figures}");
    }

    private static Text Either(List<Text> breaks) =>
        new(string.Join(" or ", breaks.Select(b => b.English)), string.Join(" ou ", breaks.Select(b => b.French)));

    /// <summary>Units whose cost is the plan's price; null where the currencies differ.</summary>
    private static Text? Break(PlanMargin plan, QuotaCost quota)
    {
        if (quota.UnitCost is not { } unit || unit.Currency != plan.Currency || unit.Value.High <= 0) return null;
        var units = Math.Floor(plan.Price.Low / unit.Value.High);
        return Text.Format($"{units:N0} {quota.Name}", $"{units:N0} {quota.Name}");
    }

    private static Text Cure => new(
        "A fair-use limit, a rate limit, or a price for each use above a quota.",
        "Une limite d'usage raisonnable, une limite de débit, ou un prix par usage au-delà d'un quota.");
}
