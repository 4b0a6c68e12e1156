using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Budgets;
using Jauge.Report.Cost;
using Jauge.Report.Layout;

namespace Jauge.Report.Plan;

/// <summary>The bill of every environment in one small table, what makes it dear, and the budgets.</summary>
internal static class PlanBill
{
    private const int MostComponents = 5;
    private const int MostKept = 3;

    public static void Write(Page page, EquatableList<EnvironmentCost> costs, EnvironmentCost detailed)
    {
        var currency = detailed.Average.Currency;
        page.Heading(page.Say($"Bill, {currency} a month", $"Facture, {currency} par mois"));
        page.Table(EnvironmentTable.Of(page, costs));
        Biggest(page, detailed);
        Budgets(page, detailed);
        if (detailed.Average.Gaps.Count is > 0 and var gaps) page.Paragraph(Unbilled(page, gaps).In(Ink.Caution));
    }

    private static string Unbilled(Page page, int gaps) => gaps == 1
        ? page.Say("1 line could not be billed", "1 ligne n'a pas pu être facturée")
        : page.Say($"{gaps} lines could not be billed", $"{gaps} lignes n'ont pas pu être facturées");

    private static void Biggest(Page page, EnvironmentCost cost)
    {
        var biggest = cost.Average.By(c => c.Component.Name).Where(s => s.Share >= 0.01m).Take(MostComponents);
        var names = string.Join(", ", biggest.Select(s => $"{s.Name} {Figures.Percent(page, s.Share ?? 0, 0)}"));
        if (names.Length > 0) page.Paragraph((cost.Deployment.Environment + page.Colon + names).Faint());
    }

    /// <summary>Budgets of a part of the system; the one of the whole stands beside the bill. Those that hold are only counted.</summary>
    private static void Budgets(Page page, EnvironmentCost cost)
    {
        var parts = cost.Budgets.Where(b => b.Path != "budget" || b.Currency != cost.Average.Currency).ToList();
        var kept = parts.Where(b => b.State == BudgetState.Kept).ToList();
        if (parts.Count > kept.Count) page.Blank().Table(BudgetTable.Of(page, [.. parts.Except(kept)]));
        if (kept.Count > 0) page.Item("✓".In(Ink.Good),
            Kept(page, kept.Count) + (kept.Count > MostKept ? "" : page.Colon + string.Join(" · ", kept.Select(b => page.Say(b.Title)))));
    }

    private static Phrase Kept(Page page, int count) =>
        (count == 1 ? page.Say("budget kept", "budget tenu") : page.Say($"{count} budgets kept", $"{count} budgets tenus")).In(Ink.Plain);
}
