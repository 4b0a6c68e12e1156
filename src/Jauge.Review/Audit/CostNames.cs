using Jauge.Catalog;
using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Pricing;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Usage;

namespace Jauge.Review.Audit;

/// <summary>Costs by name: <c>prod.total</c>, <c>prod.at-maximum</c>, <c>prod.components.db</c>, <c>prod.alternatives.workers.lambda</c>.</summary>
internal sealed class CostNames(IReadOnlyDictionary<string, EnvironmentCost> costs, OfferingCatalog catalog)
{
    /// <summary>The cost of a name, per month; null when there is none.</summary>
    /// <param name="path">Environment and name. Without a load point the average is meant.</param>
    /// <param name="quoted">Whether quoted prices are to be used where the file has them.</param>
    public Value? Find(string path, bool quoted)
    {
        var parts = path.Split('.', 3);
        if (parts.Length < 2 || !costs.TryGetValue(parts[0], out var cost)) return null;
        var bill = quoted ? cost.Quoted : cost.Average;
        return (parts[1], parts.Length) switch
        {
            ("total" or "average", 2) => PerMonth(bill, bill.Total),
            ("at-minimum", 2) => PerMonth(cost.Minimum, cost.Minimum.Total),
            ("at-maximum", 2) => PerMonth(cost.Maximum, cost.Maximum.Total),
            ("alternatives", 3) => Alternative(cost, parts[2]),
            (_, 3) => Part(bill, parts[1], parts[2]),
            _ => null,
        };
    }

    /// <summary>Whether any price behind a cost is in another currency than the bill.</summary>
    public bool IsConverted(string path) =>
        costs.TryGetValue(path.Split('.')[0], out var cost) && cost.Average.Charges.Any(c => c.Currency != cost.Average.Currency);

    private static Value? Part(MonthlyBill bill, string kind, string name)
    {
        Func<Charge, bool>? counts = kind switch
        {
            "components" => c => c.Component.Name == name,
            "providers" => c => c.Component.Provider == name,
            "categories" => c => c.Component.Spec.Category == name,
            "teams" => c => c.Component.Spec.Team == name,
            _ => null,
        };
        if (counts is null || !bill.Charges.Any(counts)) return null;
        // an option is left out of the total, and still has a cost of its own
        return PerMonth(bill, bill.Charges.Where(counts).Aggregate(Estimate.Zero, (sum, c) => sum + bill.CostOf(c)));
    }

    private Value? Alternative(EnvironmentCost cost, string path)
    {
        var parts = path.Split('.', 2);
        var alternative = parts.Length < 2 ? null : cost.Deployment.Find(parts[0])?.Alternatives.FirstOrDefault(a => a.Name == parts[1]);
        if (alternative is null) return null;
        var bill = new Pricer(catalog).PriceAlternative(cost.Deployment, alternative, SystemUsage.Of(cost.Deployment, LoadPoint.Average));
        return PerMonth(bill, bill.Total);
    }

    private static Value PerMonth(MonthlyBill bill, Estimate amount)
    {
        _ = Units.TryParse($"{bill.Currency.Code}/month", out var unit, out var currency);
        return Value.Of(Quantity.Of(amount, unit, currency));
    }
}
