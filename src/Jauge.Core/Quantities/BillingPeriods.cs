namespace Jauge.Core;

/// <summary>Lengths and symbols of billing periods.</summary>
public static class BillingPeriods
{
    /// <summary>The length, by the billing calendar: a month is 730 h, a year 8760 h.</summary>
    public static TimeSpan Length(this BillingPeriod period) => period switch
    {
        BillingPeriod.Second => TimeSpan.FromSeconds(1),
        BillingPeriod.Hour => TimeSpan.FromHours(1),
        BillingPeriod.Day => TimeSpan.FromDays(1),
        BillingPeriod.Month => Durations.Month,
        BillingPeriod.Year => Durations.Year,
        _ => throw new ArgumentOutOfRangeException(nameof(period)),
    };

    /// <summary>The unit word: <c>s</c>, <c>h</c>, <c>day</c>, <c>month</c>, <c>year</c>.</summary>
    public static string Symbol(this BillingPeriod period) => period switch
    {
        BillingPeriod.Second => "s",
        BillingPeriod.Hour => "h",
        BillingPeriod.Day => "day",
        BillingPeriod.Month => "month",
        BillingPeriod.Year => "year",
        _ => throw new ArgumentOutOfRangeException(nameof(period)),
    };

    /// <summary>Reads a unit word, in any of its spellings; false for a word that is no billing period.</summary>
    public static bool TryParse(string? text, out BillingPeriod period)
    {
        var symbol = text is null ? null : UnitWords.Find(text)?.Symbol;
        period = Enum.GetValues<BillingPeriod>().FirstOrDefault(p => p.Symbol() == symbol);
        return period.Symbol() == symbol;
    }
}
