using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Scope;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing.Budgets;

/// <summary>Holds budgets against bills.</summary>
internal static class BudgetReading
{
    /// <summary>One verdict a budget: the system's own first, then the others in the order of the file.</summary>
    public static EquatableList<BudgetVerdict> Read(EnvironmentCost cost)
    {
        var spec = cost.Deployment.Spec;
        var whole = spec.Budget is { } budget ? new[] { Judge("budget", "budget", budget, cost) } : [];
        return [.. whole, .. spec.Budgets.Select(b => Judge(b.Key, $"budgets.{b.Key}", b.Value, cost))];
    }

    /// <summary>Exceeded when the average is over the most that is foreseen; at risk when only a part of it is, or the maximum.</summary>
    public static BudgetState State(Estimate limit, Estimate average, Estimate maximum) =>
        average.LowerBound > limit.UpperBound ? BudgetState.Exceeded
        : average.UpperBound > limit.UpperBound || maximum.UpperBound > limit.UpperBound ? BudgetState.AtRisk
        : BudgetState.Kept;

    /// <summary>A floor may break a budget, and can never keep one.</summary>
    private static BudgetState Known(BudgetState state, bool isFloor) => isFloor && state == BudgetState.Kept ? BudgetState.Unknown : state;

    private static BudgetVerdict Judge(string name, string path, BudgetSpec budget, EnvironmentCost cost)
    {
        var currency = budget.Limit.Currency ?? cost.Average.Currency;
        var limit = budget.Limit.PerMonth();
        Estimate Spent(MonthlyBill bill) => Sum(bill, budget, currency);
        var (average, maximum) = (Spent(cost.Average), Spent(cost.Maximum));
        var foreign = cost.Average.Charges.Where(c => budget.Counts(c.Component)).Select(c => c.Currency)
            .Where(c => cost.Average.Rate(c, currency) is null).Distinct().ToList();
        var title = budget.Title is { } words ? Text.Same(words) : path == "budget" ? new Text("Budget", "Budget") : Text.Same(name);
        var isFloor = foreign.Count > 0 || cost.Average.Gaps.Any(g => g.IsMissing && budget.Counts(g.Component));
        var state = foreign.Count > 0 ? BudgetState.Unknown : Known(State(limit, average, maximum), isFloor);
        return new BudgetVerdict(name, title, limit, currency, Spent(cost.Minimum), average, maximum, state, limit - average)
        {
            Spec = budget,
            Path = path,
            AtQuoted = Spent(cost.Quoted),
            IsFloor = isFloor,
            Reason = foreign.Count > 0 ? Conversion.NoRate(foreign[0], currency) : null,
        };
    }

    private static Estimate Sum(MonthlyBill bill, BudgetSpec budget, Currency currency) =>
        Sums.Of([.. bill.Charges.Where(c => budget.Counts(c.Component)).Select(c => bill.CostOf(c, currency)).OfType<Estimate>()]);
}
