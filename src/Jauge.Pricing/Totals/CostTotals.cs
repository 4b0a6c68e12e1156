using Jauge.Core;
using Jauge.Pricing.Bill;

namespace Jauge.Pricing.Totals;

/// <summary>A cost over a month, a year and the stated period.</summary>
/// <param name="PerMonth">One month.</param>
/// <param name="Period">The period that the file states; null when it states none.</param>
public sealed record CostTotals(Estimate PerMonth, TimeSpan? Period)
{
    /// <summary>Twelve months.</summary>
    public Estimate PerYear => PerMonth * Estimate.Exact(12);

    /// <summary>The stated period, in months of 730 hours; null when the file states none.</summary>
    public Estimate? OverPeriod => Period is { } time ? Over(time) : null;

    /// <summary>Any other stretch of time, in months of 730 hours.</summary>
    public Estimate Over(TimeSpan time) => PerMonth * Estimate.Exact(Durations.Seconds(time) / Durations.Seconds(Durations.Month));

    /// <summary>The same with value added tax on top.</summary>
    /// <param name="rate">The rate that the file states, 0.2 for 20 %.</param>
    public CostTotals WithVat(Ratio rate) => this with { PerMonth = PerMonth * Estimate.Exact(1 + rate.Value) };

    /// <summary>The totals of a bill.</summary>
    public static CostTotals Of(MonthlyBill bill, TimeSpan? period)
    {
        ArgumentNullException.ThrowIfNull(bill);
        return new CostTotals(bill.Total, period);
    }
}
