using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Scope;
using Jauge.Report;
using Jauge.Review;
using Jauge.Review.Audit;

namespace Jauge.Cli.Loading;

/// <summary>Every reading of a loaded system, each environment once.</summary>
internal static class Reading
{
    /// <summary>Costs of each environment, in the order of the file.</summary>
    public static EquatableList<EnvironmentCost> Costs(LoadedSystem system)
    {
        var bills = new EnvironmentBills(system.Document!, system.Catalog);
        return [.. system.Deployments.Select(d => CostReading.Read(d, bills))];
    }

    /// <summary>The audit of the stated figures.</summary>
    public static EquatableList<AuditedClaim> Audit(LoadedSystem system, EquatableList<EnvironmentCost> costs) =>
        SystemAudit.Read(system.Document!, costs.ToDictionary(c => c.Deployment.Environment), system.Catalog);

    /// <summary>Everything.</summary>
    /// <param name="system">A system without errors.</param>
    /// <param name="today">The day by which acceptances expire.</param>
    public static Dossier All(LoadedSystem system, DateOnly today)
    {
        var costs = Costs(system);
        EquatableList<ReviewResult> reviews = [.. costs.Select(c => SystemReview.Read(c.Deployment, c, system.Catalog, today))];
        return new Dossier(system.Document!, costs, reviews, Audit(system, costs), system.Diagnostics);
    }
}
