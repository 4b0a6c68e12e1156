using Jauge.Pricing;
using Jauge.Pricing.Budgets;
using Jauge.Report.Layout;

namespace Jauge.Report.Cost;

/// <summary>The bills of several environments, at three loads, beside the budget of the whole system.</summary>
internal static class EnvironmentTable
{
    public static TextTable Of(Page page, IReadOnlyList<EnvironmentCost> costs)
    {
        // cents up to six figures: a budget may be missed by less than one unit
        var amounts = new Amounts(page, costs.Max(c => c.Maximum.Total.High) < 100_000 ? 2 : 0);
        var table = new TextTable(
            page.Words("environment", "environnement"), Column.Figures("minimum"), page.Figures("average", "moyenne"),
            Column.Figures("maximum"),
            Column.Figures("budget"), new Column(""));
        foreach (var cost in costs)
        {
            var floor = Floors.Sign(cost.Average.IsFloor);
            Phrase[] budget = Budget(cost) is { } verdict ? [amounts.Of(verdict.Limit), BudgetTable.Word(page, verdict)] : [];
            table.Row([cost.Deployment.Environment, floor + amounts.Of(cost.Minimum.Total),
                (floor + amounts.Of(cost.Average.Total)).Strong(), floor + amounts.Of(cost.Maximum.Total), .. budget]);
        }

        return table;
    }

    /// <summary>The budget of the whole system, where it has one in the currency of the bill.</summary>
    private static BudgetVerdict? Budget(EnvironmentCost cost) =>
        cost.Budgets.FirstOrDefault(b => b.Path == "budget" && b.Currency == cost.Average.Currency);
}
