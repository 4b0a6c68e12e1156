using Jauge.Core;
using Jauge.Pricing.Budgets;
using Jauge.Report.Layout;

namespace Jauge.Report.Cost;

/// <summary>Budgets beside what is spent of them.</summary>
internal static class BudgetTable
{
    public static TextTable Of(Page page, EquatableList<BudgetVerdict> budgets)
    {
        var table = new TextTable(
            Column.Words("budget"), page.Figures("limit", "limite"), page.Figures("spent", "dépensé"), page.Figures("left", "reste"),
            new Column(""));
        foreach (var budget in budgets)
        {
            var amounts = Amounts.For(page, [budget.Limit, budget.AtAverage, budget.Margin]);
            var floor = budget.IsFloor ? "≥ " : "";
            table.Row(page.Say(budget.Title), amounts.Of(budget.Limit, budget.Currency), floor + amounts.Of(budget.AtAverage),
                amounts.Of(budget.Margin), Word(page, budget));
        }

        return table;
    }

    /// <summary>Says what a negative end means where a budget that is a range is kept all the same.</summary>
    public static void Remarks(Page page, EquatableList<BudgetVerdict> budgets)
    {
        foreach (var budget in budgets.Where(b => b is { State: BudgetState.Kept, Margin.Low: < 0 }))
            page.Item("·".Faint(), Remark(page, budget).Faint());
    }

    private static string Remark(Page page, BudgetVerdict budget)
    {
        var amounts = Amounts.For(page, [budget.Limit, budget.AtAverage, budget.Margin]);
        var (title, low) = (page.Say(budget.Title), amounts.Of(budget.Margin.Low));
        var (least, most) = (amounts.Of(budget.Limit.Low), amounts.Of(Estimate.Exact(budget.Limit.UpperBound), budget.Currency));
        return page.Say($"{title}: {low} is left of the low end of the limit, {least}; the budget is kept within its high end, {most}",
            $"{title} : il reste {low} du bas de la limite, {least} ; le budget tient dans le haut, {most}");
    }

    public static Phrase Word(Page page, BudgetVerdict budget) => budget.State switch
    {
        BudgetState.Kept => ("✓ " + page.Say("kept", "tenu")).In(Ink.Good),
        BudgetState.AtRisk => ("! " + page.Say("at risk", "fragile")).In(Ink.Caution),
        BudgetState.Exceeded => ("✗ " + page.Say("exceeded", "dépassé")).In(Ink.Bad),
        _ => ("? " + page.Say("unknown", "inconnu")).Faint(),
    };
}
