using Jauge.Core;

namespace Jauge.Pricing.Ownership;

/// <summary>Total cost of ownership over all phases that state how long they last.</summary>
/// <param name="Currency">Currency of every amount.</param>
/// <param name="Months">How long they last together, one after the other.</param>
/// <param name="Bills">Cloud bills.</param>
/// <param name="People">People, licences and training.</param>
public sealed record OwnershipCost(Currency Currency, Estimate Months, Estimate Bills, Estimate People)
{
    /// <summary>Both together.</summary>
    public Estimate Total => Bills + People;
}
