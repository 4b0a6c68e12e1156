using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Report.Layout;

namespace Jauge.Report.Cost;

/// <summary>The bills that stand side by side in a table: one, or three where the load makes a difference.</summary>
/// <param name="Headers">A heading for each bill.</param>
/// <param name="Bills">At least one, all of the same environment.</param>
/// <param name="Main">The bill that orders the rows and gives the shares.</param>
internal sealed record BillColumns(EquatableList<string> Headers, EquatableList<MonthlyBill> Bills, MonthlyBill Main)
{
    public static BillColumns One(Page page, MonthlyBill bill) => new([PerMonth(page, bill)], [bill], bill);

    public static BillColumns Three(Page page, MonthlyBill minimum, MonthlyBill average, MonthlyBill maximum) =>
        minimum.Total.Equals(maximum.Total) && minimum.Total.Equals(average.Total)
            ? One(page, average)
            : new([page.Say("minimum", "minimum"), page.Say("average", "moyenne"), page.Say("maximum", "maximum")],
                [minimum, average, maximum], average);

    /// <summary>The sums of one group in each bill.</summary>
    public IEnumerable<Estimate> Of(CostGrouping by, string name) => Bills.Select(b => b.Sum(c => (by.Of(c) ?? "") == name));

    private static string PerMonth(Page page, MonthlyBill bill) => $"{bill.Currency.Code}/{page.Say("month", "mois")}";
}
