using Jauge.Core;

namespace Jauge.Pricing.Plans;

/// <summary>What a plan brings in, and what a customer costs who uses it up; per month, in the currency of the plan's price.</summary>
/// <param name="Name">Name in the file.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Currency">Currency of every amount.</param>
/// <param name="Price">What one customer pays.</param>
/// <param name="Customers">Customers on the plan; null when the file states none.</param>
public sealed record PlanMargin(string Name, Text Title, Currency Currency, Estimate Price, int? Customers)
{
    /// <summary>What each quota costs when it is used up.</summary>
    public EquatableList<QuotaCost> Quotas { get; init; } = [];

    /// <summary>What a payment provider of the system keeps of one payment; zero for a free plan, null when the system has no such provider
    /// or its fee has no price.</summary>
    /// <remarks>One payment a month is counted, yearly plans included.</remarks>
    public Estimate? PaymentFee { get; init; }

    /// <summary>Price × customers; null when the file states no customers.</summary>
    public Estimate? Revenue => Customers is { } count ? Price * Estimate.Exact(count) : null;

    /// <summary>Whether some quota has no bound and a cost for each use: no price covers the customer who uses enough of it.</summary>
    public bool IsUnbounded => Quotas.Any(q => q.IsUnbounded);

    /// <summary>Cost of one customer who uses every quota up, payment fee included; null when a quota has no bound or no known
    /// cost.</summary>
    public Estimate? CostAtQuota =>
        Quotas.Any(q => q.PerMonth is null) ? null : Sums.Of([.. Quotas.Select(q => q.PerMonth!), PaymentFee ?? Estimate.Zero]);

    /// <summary>Price less the cost at quota; null when that is.</summary>
    public Estimate? Margin => CostAtQuota is { } cost ? Price - cost : null;

    /// <summary>Margin as a share of the price, 0.8 for 80 %; null for a free plan.</summary>
    public Estimate? MarginShare => Margin is { } margin && !Price.MayBeZero ? margin / Price : null;

    /// <summary>Fewest customers, on this plan alone, whose payments less fees cover the month's bill; null when no number does or the
    /// currencies have no rate.</summary>
    public Range<long>? BreakEvenCustomers { get; init; }
}
