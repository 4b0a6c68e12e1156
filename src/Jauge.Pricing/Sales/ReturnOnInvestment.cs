using Jauge.Core;

namespace Jauge.Pricing.Sales;

/// <summary>Return on investment as accountants define it.</summary>
public static class ReturnOnInvestment
{
    /// <summary>(Revenue − cost) / cost, 1 for 100 %; null when the cost may be zero.</summary>
    /// <remarks>Not revenue / cost, which is larger by one: 7,500,000 EUR for 4,530 EUR are 165,463 %, not 165,563 %.</remarks>
    public static Estimate? Of(Estimate revenue, Estimate cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        return cost.MayBeZero ? null : (revenue - cost) / cost;
    }
}
