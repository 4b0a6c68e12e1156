using Jauge.Core;
using Jauge.Pricing.Alternatives;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Budgets;
using Jauge.Pricing.Commitments;
using Jauge.Pricing.Ownership;
using Jauge.Pricing.Plans;
using Jauge.Pricing.Sales;
using Jauge.Pricing.Totals;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing;

/// <summary>What one environment costs a month, read in every way that a decision needs.</summary>
/// <param name="Deployment">The environment.</param>
/// <param name="Minimum">The bill with every component at its fewest replicas, at list prices.</param>
/// <param name="Average">The bill at the stated averages, at list prices: the one that is meant where nothing else is said.</param>
/// <param name="Maximum">The bill with every component at its most replicas, at list prices.</param>
/// <param name="Quoted">The bill at the stated averages, at the prices that the file quotes.</param>
public sealed record EnvironmentCost(Deployment Deployment, MonthlyBill Minimum, MonthlyBill Average, MonthlyBill Maximum,
    MonthlyBill Quoted)
{
    /// <summary>The average bill over a month, a year and the stated period, without tax.</summary>
    public CostTotals Totals => CostTotals.Of(Average, Deployment.Spec.Period);

    /// <summary>The same with the value added tax that the file states; null when it states none. Shown only when it is asked
    /// for.</summary>
    public CostTotals? TotalsWithVat => Deployment.Spec.Vat is { } rate ? Totals.WithVat(rate) : null;

    /// <summary>The quoted bill less the list bill: what both share cancels.</summary>
    public Estimate QuotedDifference => Quoted.Total - Average.Total;

    /// <summary>Budgets, the system's own first.</summary>
    public EquatableList<BudgetVerdict> Budgets { get; init; } = [];

    /// <summary>Commitments that are sold for the components, whether their price is known or not.</summary>
    public EquatableList<CommitmentOption> Commitments { get; init; } = [];

    /// <summary>Alternatives, by the component that they stand in for.</summary>
    public EquatableList<AlternativeRanking> Alternatives { get; init; } = [];

    /// <summary>What customers pay and cost, by plan; in the main environment only.</summary>
    public EquatableList<PlanMargin> Plans { get; init; } = [];

    /// <summary>All plans together beside the bill; null when no plan states its customers.</summary>
    public PlanIncome? PlanIncome { get; init; }

    /// <summary>What is sold once; in the main environment only.</summary>
    public EquatableList<SaleReturn> Sales { get; init; } = [];

    /// <summary>Salaries, licences, training; null when the file states none.</summary>
    public PeopleCost? People { get; init; }

    /// <summary>Costs by phase of the project, over all the environments that each phase runs.</summary>
    public EquatableList<PhaseCost> Phases { get; init; } = [];

    /// <summary>All phases together; null when none says how long it lasts.</summary>
    public OwnershipCost? Ownership { get; init; }

    /// <summary>Cost by user; null when the file promises no users and plays none.</summary>
    public CostPerUser? PerUser { get; init; }
}
