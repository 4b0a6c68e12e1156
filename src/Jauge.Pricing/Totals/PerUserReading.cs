using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Pricing.Totals;

/// <summary>Divides the bill by the users.</summary>
internal static class PerUserReading
{
    /// <summary>The cost of one user; null when the file promises no users and plays none.</summary>
    public static CostPerUser? Read(EnvironmentCost cost)
    {
        if (Users(cost.Deployment.Spec) is not { } users) return null;
        var count = Estimate.Between(users.From, users.Count.Low, users.Count.High);
        var totals = cost.Totals;
        return new CostPerUser(users.Count, users.From, cost.Average.Currency, totals.PerMonth / count)
        {
            OverPeriod = totals.OverPeriod is { } all ? all / count : null,
        };
    }

    private static (Range<int> Count, string From)? Users(SystemSpec spec) => (spec.Promises.Users, spec.Workload?.Users) switch
    {
        ({ Low: > 0 } promised, _) => (promised, "promises.users"),
        (_, { } played and > 0) => (Ranges.Exactly(played), "workload.users"),
        _ => null,
    };
}
