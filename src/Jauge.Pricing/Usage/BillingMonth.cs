using Jauge.Core;

namespace Jauge.Pricing.Usage;

/// <summary>The month of the bill.</summary>
/// <remarks>730 hours, as the calculators of Azure and AWS count it: 8,760 hours of a year over twelve months.</remarks>
public static class BillingMonth
{
    /// <summary>Hours in the month.</summary>
    public const int Hours = 730;

    /// <summary>Seconds in the month.</summary>
    public const int Seconds = Hours * 3600;

    /// <summary>The month as a duration.</summary>
    public static TimeSpan Length => TimeSpan.FromHours(Hours);
}
