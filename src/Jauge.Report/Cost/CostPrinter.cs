using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Usage;
using Jauge.Report.Layout;

namespace Jauge.Report.Cost;

/// <summary>Prints what an environment costs, for people.</summary>
public static class CostPrinter
{
    /// <summary>Prints the bill, what it leaves out, and what follows from it.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="cost">The environment's cost.</param>
    /// <param name="bill">The bill of the load and prices that the view asks for; not used when it asks for all loads.</param>
    /// <param name="view">What to show.</param>
    /// <param name="all">Costs of the environments that the phases of the project use; null where only this one is known.</param>
    public static void Write(Page page, EnvironmentCost cost, MonthlyBill bill, CostView view, IReadOnlyList<EnvironmentCost>? all = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(cost);
        ArgumentNullException.ThrowIfNull(view);
        var columns = view.At is null && view.Basis == PriceBasis.List
            ? BillColumns.Three(page, cost.Minimum, cost.Average, cost.Maximum)
            : BillColumns.One(page, bill);
        Head(page, cost, columns);
        page.Table(new BillTable(page, columns, view).Of(cost.Deployment.Spec.Period));
        Options(page, columns.Main);
        Gaps.Write(page, columns.Main);
        if (view.Basis == PriceBasis.List) QuotedPrices.Write(page, cost);
        Consequences.Write(page, cost, Floors.Of(all ?? [cost]));
        if (view.Explain) Arithmetic.Write(page, columns.Main, cost.Deployment.Spec);
    }

    /// <summary>Prints the bills of several environments side by side.</summary>
    public static void WriteEnvironments(Page page, IReadOnlyList<EnvironmentCost> costs)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(costs);
        if (costs.Count < 2) return;
        page.Heading(page.Say($"Environments, {costs[0].Average.Currency} a month",
            $"Environnements, {costs[0].Average.Currency} par mois"));
        page.Table(EnvironmentTable.Of(page, costs));
    }

    private static void Head(Page page, EnvironmentCost cost, BillColumns columns)
    {
        Names.Head(page, cost.Deployment);
        var load = columns.Bills.Count > 1 ? "" : ", " + Names.Of(page, columns.Main.At);
        page.Paragraph((page.Say("A month of 730 h in ", "Un mois de 730 h en ")
            + $"{columns.Main.Currency}, {Names.Of(page, columns.Main.Basis)}{load}").Faint());
        page.Blank();
    }

    private static void Options(Page page, MonthlyBill bill)
    {
        var options = bill.Charges.Where(c => c.IsOptional).GroupBy(c => c.Component).ToList();
        if (options.Count == 0) return;
        page.Heading(page.Say("Options, beside the total", "Options, hors du total"));
        var sums = options.Select(o => (Component: o.Key, Sum: o.Aggregate(Estimate.Zero, (sum, c) => sum + bill.CostOf(c)))).ToList();
        var amounts = Amounts.For(page, sums.Select(s => s.Sum));
        var table = new TextTable(new Column(""), Column.Words(""), Column.Figures(""));
        foreach (var (component, sum) in sums) table.Row(component.Name, Names.Of(page, component).Faint(), amounts.Of(sum, bill.Currency));
        page.Table(table);
    }
}
