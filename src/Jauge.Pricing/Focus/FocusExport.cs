using Jauge.Core;
using Jauge.Pricing.Bill;

namespace Jauge.Pricing.Focus;

/// <summary>A bill as rows of FOCUS 1.2.</summary>
/// <remarks>
/// Mapping and what is left null: docs/background/billing.md. The sum of BilledCost and the sum of EffectiveCost are the bill's total at
/// the chosen end.
/// </remarks>
public static class FocusExport
{
    /// <summary>One row for each tier that is reached, each free grant, each quoted price and each commitment; options are left
    /// out.</summary>
    /// <param name="bill">The bill.</param>
    /// <param name="month">Any day of the month that the rows are dated with.</param>
    /// <param name="end">Which end of ranges to take.</param>
    /// <param name="language">Language of descriptions.</param>
    public static EquatableList<FocusRow> Rows(MonthlyBill bill, DateOnly month, RangeEnd end = RangeEnd.High,
        Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(bill);
        return [.. bill.Charges.Where(c => !c.IsOptional).SelectMany(c => new FocusRowWriter(bill, c, month, end, language).Rows())];
    }
}
