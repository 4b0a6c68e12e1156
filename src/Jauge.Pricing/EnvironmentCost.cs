using Jauge.Pricing.Bill;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing;

/// <summary>What one environment costs a month, read in every way that a decision needs.</summary>
/// <param name="Deployment">The environment.</param>
/// <param name="Minimum">The bill with every component at its fewest replicas, at list prices.</param>
/// <param name="Average">The bill at the stated averages, at list prices: the one that is meant where nothing else is said.</param>
/// <param name="Maximum">The bill with every component at its most replicas, at list prices.</param>
/// <param name="Quoted">The bill at the stated averages, at the prices that the file quotes.</param>
public sealed record EnvironmentCost(Deployment Deployment, MonthlyBill Minimum, MonthlyBill Average, MonthlyBill Maximum, MonthlyBill Quoted);
