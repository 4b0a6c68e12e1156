using Jauge.Core;
using Jauge.Pricing;
using Jauge.Report.Layout;

namespace Jauge.Report.Cost;

/// <summary>The lines under a bill: with tax, per year, over the period of the system.</summary>
internal static class Totals
{
    public static void Write(Page page, EnvironmentCost cost, BillColumns columns, CostView view)
    {
        var totals = columns.Bills.Select(b => b.Total).ToList();
        var tax = view.Vat is { } vat ? 1 + vat.Value : 1;
        var table = new TextTable([Column.Words(""), .. columns.Headers.Select(_ => Column.Figures(""))]);
        if (view.Vat is { } rate) Row(page, table, page.Say("with VAT, ", "TVA comprise, ") + CostPrinter.Percent(page, rate.Value), totals, tax);
        Row(page, table, page.Say("per year", "par an"), totals, 12 * tax);
        if (cost.Deployment.Spec.Period is { } period) Row(page, table, page.Say("over ", "sur ") + page.Say(Durations.Show(period)), totals, Months(period) * tax);
        page.Blank().Table(table);
    }

    private static decimal Months(TimeSpan period) => (decimal)period.Ticks / Durations.Month.Ticks;

    private static void Row(Page page, TextTable table, string title, List<Estimate> totals, decimal times)
    {
        var sums = totals.Select(t => t * Estimate.Exact(times)).ToList();
        var amounts = Amounts.For(page, sums);
        table.Row([title, .. sums.Select(s => (Phrase)amounts.Of(s))]);
    }
}
