using Jauge.Core;

namespace Jauge.Pricing.Plans;

/// <summary>What all plans bring in together beside the bill, per month and in the bill's currency.</summary>
/// <param name="Customers">Customers on plans that state some.</param>
/// <param name="Revenue">What they pay.</param>
/// <param name="Bill">The bill at the stated averages; payment fees are a part of it where the system has a payment provider.</param>
public sealed record PlanIncome(int Customers, Estimate Revenue, Estimate Bill)
{
    /// <summary>Revenue less the bill.</summary>
    public Estimate Margin => Revenue - Bill;

    /// <summary>Margin as a share of the revenue; null when nobody pays.</summary>
    public Estimate? MarginShare => Revenue.MayBeZero ? null : Margin / Revenue;
}
