using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Scope;
using Jauge.Report;
using Jauge.Review;
using Jauge.Review.Audit;
using Jauge.Simulation;
using Jauge.Spec.Resolution;

namespace Jauge.Cli.Loading;

/// <summary>Every reading of a loaded system, each environment once.</summary>
internal static class Reading
{
    /// <summary>Costs of each environment, in the order of the file.</summary>
    public static EquatableList<EnvironmentCost> Costs(LoadedSystem system) => Costs(system, Bills(system));

    /// <summary>Costs of one environment.</summary>
    public static EnvironmentCost Cost(LoadedSystem system, Deployment deployment) => CostReading.Read(deployment, Bills(system));

    /// <summary>The audit of the stated figures.</summary>
    public static EquatableList<AuditedClaim> Audit(LoadedSystem system) => SystemAudit.Read(Bills(system));

    /// <summary>Everything.</summary>
    /// <param name="system">A system without errors.</param>
    /// <param name="today">The day by which acceptances expire.</param>
    public static Dossier All(LoadedSystem system, DateOnly today)
    {
        var bills = Bills(system);
        var costs = Costs(system, bills);
        EquatableList<ReviewResult> reviews = [.. costs.Select(c => SystemReview.Read(c.Deployment, c, system.Catalog, today))];
        return new Dossier(system.Document!, costs, reviews, SystemAudit.Read(bills), system.Diagnostics);
    }

    private static EquatableList<EnvironmentCost> Costs(LoadedSystem system, EnvironmentBills bills) =>
        [.. system.Deployments.Select(d => CostReading.Read(d, bills))];

    private static EnvironmentBills Bills(LoadedSystem system) =>
        new(system.Document!, system.Catalog) { Expected = ExpectedMonth.Averages };
}
