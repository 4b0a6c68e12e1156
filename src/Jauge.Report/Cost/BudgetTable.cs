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
    public static void Remark(Page page, EquatableList<BudgetVerdict> budgets)
    {
        if (!budgets.Any(b => b is { State: BudgetState.Kept, Margin.Low: < 0 })) return;
        page.Item("·".Faint(), page.Say(
            "a negative end is what is left of the low end of the limit; a budget is kept when its high end holds",
            "un reste négatif est pris sur le bas de la limite ; un budget est tenu quand le haut tient").Faint());
    }

    public static Phrase Word(Page page, BudgetVerdict budget) => budget.State switch
    {
        BudgetState.Kept => ("✓ " + page.Say("kept", "tenu")).In(Ink.Good),
        BudgetState.AtRisk => ("! " + page.Say("at risk", "fragile")).In(Ink.Caution),
        BudgetState.Exceeded => ("✗ " + page.Say("exceeded", "dépassé")).In(Ink.Bad),
        _ => ("? " + page.Say("unknown", "inconnu")).Faint(),
    };
}
