namespace Jauge.Core;

/// <summary>What a money rate is stated per; lengths are those of <see cref="Durations"/>.</summary>
public enum BillingPeriod
{
    /// <summary>One second.</summary>
    Second,

    /// <summary>One hour.</summary>
    Hour,

    /// <summary>24 h: a price list's billing day is read by <see cref="Units.TryParsePriceUnit"/>.</summary>
    Day,

    /// <summary>730 h.</summary>
    Month,

    /// <summary>8760 h.</summary>
    Year,
}
