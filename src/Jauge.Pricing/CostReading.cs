using Jauge.Catalog;
using Jauge.Pricing.Alternatives;
using Jauge.Pricing.Budgets;
using Jauge.Pricing.Commitments;
using Jauge.Pricing.Ownership;
using Jauge.Pricing.Plans;
using Jauge.Pricing.Sales;
using Jauge.Pricing.Scope;
using Jauge.Pricing.Totals;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing;

/// <summary>The reading of costs: bills, and what follows from them.</summary>
public static class CostReading
{
    /// <summary>Reads what an environment costs. Plans and sales are read for the main environment: customers use no other.</summary>
    public static EnvironmentCost Read(Deployment deployment, OfferingCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        return Read(deployment, new EnvironmentBills(deployment.Document, catalog));
    }

    /// <summary>The same for several environments of one file, whose bills are kept between the calls.</summary>
    public static EnvironmentCost Read(Deployment deployment, EnvironmentBills bills)
    {
        ArgumentNullException.ThrowIfNull(bills);
        var cost = bills.Of(deployment);
        var isMain = deployment.Environment == bills.Document.MainEnvironment;
        var people = OwnershipReading.People(cost);
        var phases = OwnershipReading.Phases(cost, people, bills);
        cost = cost with
        {
            Budgets = BudgetReading.Read(cost),
            Commitments = CommitmentReading.Read(cost, bills.Catalog),
            Alternatives = AlternativeReading.Read(deployment, bills.Catalog),
            Plans = isMain ? new PlanReading(cost, bills).Read() : [],
            Sales = isMain ? SaleReading.Read(cost) : [],
            People = people,
            Phases = phases,
            Ownership = OwnershipReading.Total(phases, cost.Average.Currency),
            PerUser = PerUserReading.Read(cost),
        };
        return cost with { PlanIncome = PlanReading.Income(cost) };
    }
}
