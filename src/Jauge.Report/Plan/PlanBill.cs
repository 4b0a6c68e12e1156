using Jauge.Core;
using Jauge.Pricing;
using Jauge.Report.Cost;
using Jauge.Report.Layout;

namespace Jauge.Report.Plan;

/// <summary>The bill of every environment in one small table, what makes it dear, and the budgets.</summary>
internal static class PlanBill
{
    private const int MostComponents = 5;

    public static void Write(Page page, Dossier dossier)
    {
        var currency = dossier.MainCost.Average.Currency;
        page.Heading(page.Say($"Bill, {currency} a month", $"Facture, {currency} par mois"));
        page.Table(EnvironmentTable.Of(page, dossier.Costs));
        Biggest(page, dossier.MainCost);
        Budgets(page, dossier.MainCost);
    }

    private static void Biggest(Page page, EnvironmentCost cost)
    {
        var biggest = cost.Average.By(c => c.Component.Name).Where(s => s.Share >= 0.01m).Take(MostComponents);
        var names = string.Join(", ", biggest.Select(s => $"{s.Name} {Figures.Percent(page, s.Share ?? 0, 0)}"));
        if (names.Length > 0) page.Paragraph((cost.Deployment.Environment + page.Colon + names).Faint());
    }

    /// <summary>Budgets of a part of the system; the one of the whole stands beside the bill.</summary>
    private static void Budgets(Page page, EnvironmentCost cost)
    {
        var parts = cost.Budgets.Where(b => b.Path != "budget" || b.Currency != cost.Average.Currency).ToEquatableList();
        if (parts.Count > 0) page.Blank().Table(BudgetTable.Of(page, parts));
    }
}
