using Jauge.Core;

namespace Jauge.Pricing.Totals;

/// <summary>What one user costs.</summary>
/// <param name="Users">Users at the same time: a number, or the range that the file states.</param>
/// <param name="From">Where the number stands in the file: <c>promises.users</c> or <c>workload.users</c>.</param>
/// <param name="Currency">Currency of the costs.</param>
/// <param name="PerMonth">The month's bill at the stated averages, by user.</param>
public sealed record CostPerUser(Range<int> Users, string From, Currency Currency, Estimate PerMonth)
{
    /// <summary>Twelve months.</summary>
    public Estimate PerYear => PerMonth * Estimate.Exact(12);

    /// <summary>The stated period; null when the file states none.</summary>
    public Estimate? OverPeriod { get; init; }
}
