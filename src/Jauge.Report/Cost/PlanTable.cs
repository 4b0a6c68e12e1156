using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Plans;
using Jauge.Report.Layout;

namespace Jauge.Report.Cost;

/// <summary>What customers pay and what they cost at their quota.</summary>
internal static class PlanTable
{
    public static void Write(Page page, EnvironmentCost cost)
    {
        if (cost.Plans.Count == 0) return;
        page.Heading(page.Say("Plans, a month", "Offres, par mois"));
        page.Table(Of(page, cost.Plans));
        foreach (var plan in cost.Plans.Where(p => p.IsUnbounded)) Unbounded(page, plan);
        foreach (var reason in cost.Plans.SelectMany(p => p.Quotas).Where(q => q is { IsUnbounded: false, Reason: not null })
            .Select(q => $"{q.Name}{page.Colon}{page.Say(q.Reason!.Value)}").Distinct())
            page.Item("·".Faint(), reason.Faint());
        if (cost.PlanIncome is { } income) Income(page, income, Paying(cost.Plans), cost.Average.Currency);
    }

    private static TextTable Of(Page page, EquatableList<PlanMargin> plans)
    {
        var table = new TextTable(
            page.Words("plan", "offre"), page.Figures("price", "prix"), page.Figures("customers", "clients"),
            page.Figures("revenue", "recette"),
            page.Figures("cost at quota", "coût au quota"), page.Figures("margin", "marge"),
            page.Figures("break-even", "équilibre"));
        var amounts = Amounts.For(page, plans.Select(p => p.Price));
        foreach (var plan in plans) Row(page, table, plan, amounts);
        return table;
    }

    private static void Row(Page page, TextTable table, PlanMargin plan, Amounts amounts) => table.Row(
        page.Say(plan.Title),
        amounts.Of(plan.Price, plan.Currency),
        plan.Customers is { } count ? count.ToString("N0", page.Format) : "–",
        plan.Revenue is { } revenue ? Amounts.For(page, [revenue]).Of(revenue) : "–",
        plan.IsUnbounded ? page.Say("no bound", "sans borne").In(Ink.Bad) : amounts.OrNone(plan.CostAtQuota),
        plan.Margin is { } margin ? amounts.Of(margin).In(margin.High < 0 ? Ink.Bad : margin.Low < 0 ? Ink.Caution : Ink.Plain) : "–",
        plan.BreakEvenCustomers is { } customers ? Figures.Count(page, customers) : "–");

    private static void Unbounded(Page page, PlanMargin plan)
    {
        var (title, quotas) = (page.Say(plan.Title), string.Join(", ", plan.Quotas.Where(q => q.IsUnbounded).Select(q => q.Name)));
        page.Item("✗".In(Ink.Bad), page.Say(
            $"{title}: {quotas} unlimited, and each use costs something: no price covers the customer who uses enough",
            $"{title} : {quotas} sans limite, et chaque usage coûte : aucun prix ne couvre le client qui en use assez"));
    }

    /// <summary>Customers of plans that cost something: those of a free one pay nothing.</summary>
    private static int Paying(EquatableList<PlanMargin> plans) => plans.Where(p => p.Price.High > 0).Sum(p => p.Customers ?? 0);

    private static void Income(Page page, PlanIncome income, int paying, Currency currency)
    {
        var amounts = Amounts.For(page, [income.Revenue, income.Bill, income.Margin]);
        var (customers, payers) = (income.Customers.ToString("N0", page.Format), paying.ToString("N0", page.Format));
        var english = paying == income.Customers ? $"{customers} customers pay" : $"{customers} customers, {payers} of whom pay, bring";
        var french = paying == income.Customers ? $"{customers} clients paient" : $"{customers} clients, dont {payers} payants, apportent";
        var share = income.MarginShare is { } part ? $" ({Figures.Percent(page, part)})" : "";
        var (revenue, bill, margin) = (amounts.Of(income.Revenue, currency), amounts.Of(income.Bill), amounts.Of(income.Margin));
        page.Paragraph(page.Say(
            $"{english} {revenue}; the bill is {bill}; left {margin}{share}",
            $"{french} {revenue} ; la facture est de {bill} ; il reste {margin}{share}"));
    }
}
