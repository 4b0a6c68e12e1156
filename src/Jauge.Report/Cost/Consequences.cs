using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Totals;
using Jauge.Report.Layout;

namespace Jauge.Report.Cost;

/// <summary>What follows from a bill: cost by user, budgets, commitments, alternatives, plans, sales, people, phases.</summary>
internal static class Consequences
{
    public static void Write(Page page, EnvironmentCost cost, IReadOnlySet<string> floors)
    {
        PerUser(page, cost);
        Budgets(page, cost);
        CommitmentTable.Write(page, cost.Commitments);
        AlternativeTable.Write(page, cost.Alternatives);
        PlanTable.Write(page, cost);
        SaleTable.Write(page, cost.Sales);
        OwnershipTable.Write(page, cost, floors);
    }

    /// <summary>Cost by user, where there is one.</summary>
    public static void PerUser(Page page, EnvironmentCost cost)
    {
        if (cost.PerUser is { } user) User(page, user, cost.Deployment.Spec.Period);
    }

    /// <summary>Every budget beside what is spent of it.</summary>
    public static void Budgets(Page page, EnvironmentCost cost)
    {
        if (cost.Budgets.Count > 0) page.Heading(page.Say("Budgets, a month", "Budgets, par mois"))
            .Table(BudgetTable.Of(page, cost.Budgets));
        BudgetTable.Remark(page, cost.Budgets);
        foreach (var reason in cost.Budgets.Where(b => b.Reason is not null)) page.Item("·".Faint(),
            $"{page.Say(reason.Title)}{page.Colon}{page.Say(reason.Reason!.Value)}".Faint());
    }

    private static void User(Page page, CostPerUser user, TimeSpan? period)
    {
        var amounts = new Amounts(page, user.PerMonth.High < 10 ? 3 : 2);
        var over = user.OverPeriod is { } all && period is { } time && time != Durations.Year
            ? $", {amounts.Of(all)} {page.Say("over", "sur")} {page.Say(Durations.Show(time))}" : "";
        var (month, year) = (amounts.Of(user.PerMonth, user.Currency), amounts.Of(user.PerYear));
        page.Heading(page.Say("Per user", "Par utilisateur"));
        var users = Figures.Count(page, new Range<long>(user.Users.Low, user.Users.High));
        page.Paragraph(page.Say(
            $"{month} a month, {year} a year{over}; for {users} users at once ({user.From})",
            $"{month} par mois, {year} par an{over} ; pour {users} utilisateurs simultanés ({user.From})"));
    }
}
