using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Alternatives;
using Jauge.Pricing.Budgets;
using Jauge.Report.Cost;
using Jauge.Report.Dossiers.Charts;

namespace Jauge.Report.Dossiers.Sections;

/// <summary>The bill in bars: environments, parts, alternatives; a lighter end shows what the most replicas add.</summary>
internal static class BillCharts
{
    private const int MostBars = 12;

    public static BarChart Environments(DossierPage page, IReadOnlyList<EnvironmentCost> costs, BudgetVerdict? budget) =>
        new("chart-environments", page.Say($"Bill of each environment, {Sign(page, costs[0])} a month",
            $"Facture de chaque environnement, {Sign(page, costs[0])} par mois"), ChartUnit.Money,
            [.. costs.Select(c => Bar(c.Deployment.Environment, c.Average.Total, c.Minimum.Total, c.Maximum.Total))])
        {
            Currency = costs[0].Average.Currency,
            Levels = budget is not null && budget.Currency == costs[0].Average.Currency
                ? [new(page.Say($"budget {page.Money(budget.Limit, budget.Currency)}",
                    $"budget {page.Money(budget.Limit, budget.Currency)}"), (double)budget.Limit.High)] : [],
        };

    public static BarChart Parts(DossierPage page, EnvironmentCost cost, CostGrouping by, string title)
    {
        var groups = cost.Average.By(by.Of).Where(g => g.Cost.High > 0).ToList();
        var bars = groups.Take(MostBars)
            .Select(g =>
                Bar(g.Name.Length > 0 ? g.Name : page.Say("(none)", "(aucun)"), g.Cost, Sum(cost.Minimum, by, g.Name),
                    Sum(cost.Maximum, by, g.Name)));
        return new($"chart-by-{by.Word}", title, ChartUnit.Money, [.. bars]) { Currency = cost.Average.Currency };
    }

    /// <summary>Ways whose every price is known: what misses one is in the table, with its ≥, where no short bar makes it look
    /// cheap.</summary>
    public static BarChart Ways(DossierPage page, AlternativeRanking ranking) =>
        new($"chart-ways-{ranking.Component.Name}",
            page.Say($"Ways to run {ranking.Component.Name}, a month", $"Façons de faire tourner {ranking.Component.Name}, par mois"),
            ChartUnit.Money, [.. ranking.Ranked.Where(w => !w.IsFloor)
                .Select(w => Bar(w.Component.Name, w.Cost, w.Cost, w.Cost, w.IsBase ? Tone.C1 : Tone.Faint))])
        { Currency = ranking.Base.Bill.Currency };

    private static string Sign(DossierPage page, EnvironmentCost cost) => CurrencySigns.In(page.Language, cost.Average.Currency.Code);

    private static Estimate Sum(Pricing.Bill.MonthlyBill bill, CostGrouping by, string name) => bill.Sum(c => (by.Of(c) ?? "") == name);

    private static ChartBar Bar(string name, Estimate middle, Estimate low, Estimate high, Tone tone = Tone.C1) =>
        new(name, (double)middle.Middle, (double)Math.Min(low.Low, middle.Low), (double)Math.Max(high.High, middle.High), tone);
}
