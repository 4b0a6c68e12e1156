using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Usage;

namespace Jauge.Pricing.Scope;

/// <summary>Costs by name: <c>prod.total</c>, <c>prod.at-maximum</c>, <c>prod.components.db</c>, <c>prod.alternatives.workers.lambda</c>.</summary>
internal sealed class CostNames(EnvironmentBills bills)
{
    private static readonly string[] Totals = ["total", "average", "at-minimum", "at-maximum", "quoted"];

    /// <summary>Names of the totals of an environment, for help on an unknown one.</summary>
    public static IEnumerable<string> Of(string environment) => Totals.Select(p => $"cost.{environment}.{p}").Append($"quoted.{environment}.total");

    /// <summary>The cost of a name, per month; null when there is none.</summary>
    /// <param name="path">Environment and name. Without a load point the average is meant.</param>
    /// <param name="quoted">Whether quoted prices are to be used where the file has them.</param>
    public Value? Find(string path, bool quoted)
    {
        if (path.Split('.', 2) is not [var environment, var name] || bills.Find(environment) is not { } cost) return null;
        var bill = quoted ? cost.Quoted : cost.Average;
        return name switch
        {
            "total" or "average" => PerMonth(bill, bill.Total),
            "at-minimum" => PerMonth(cost.Minimum, cost.Minimum.Total),
            "at-maximum" => PerMonth(cost.Maximum, cost.Maximum.Total),
            "quoted" => PerMonth(cost.Quoted, cost.Quoted.Total),
            _ => name.Split('.', 2) is [var kind, var key] ? Part(cost, bill, kind, key) : null,
        };
    }

    /// <summary>Whether any price behind a cost is in another currency than the bill.</summary>
    public bool IsConverted(string path) =>
        bills.Find(path.Split('.')[0]) is { } cost && cost.Average.Charges.Any(c => c.Currency != cost.Average.Currency);

    /// <summary>An amount a month, as expressions see it.</summary>
    public static Quantity MoneyPerMonth(Estimate amount, Currency currency) =>
        Units.TryParse($"{currency}/month", out var unit, out _) ? Quantity.Of(amount, unit, currency) : throw new ArgumentOutOfRangeException(nameof(currency));

    private Value? Part(EnvironmentCost cost, MonthlyBill bill, string kind, string key)
    {
        if (kind == "alternatives") return Alternative(cost, key);
        if (Selector(kind, key) is not { } counts) return null;
        // an option is left out of the total, and still has a cost of its own
        var charges = bill.Charges.Where(counts).ToList();
        return charges.Count == 0 ? null : PerMonth(bill, Sums.Of([.. charges.Select(bill.CostOf)]));
    }

    private static Func<Charge, bool>? Selector(string kind, string key) => kind switch
    {
        "components" => c => c.Component.Name == key,
        "providers" => c => c.Component.Provider == key,
        "categories" => c => c.Component.Spec.Category == key,
        "teams" => c => c.Component.Spec.Team == key,
        _ => null,
    };

    private Value? Alternative(EnvironmentCost cost, string path)
    {
        var found = path.Split('.', 2) is [var component, var name] ? cost.Deployment.Find(component)?.Alternatives.FirstOrDefault(a => a.Name == name) : null;
        if (found is null) return null;
        var bill = new Pricer(bills.Catalog).PriceAlternative(cost.Deployment, found, SystemUsage.Of(cost.Deployment, LoadPoint.Average));
        return PerMonth(bill, bill.Total);
    }

    private static Value PerMonth(MonthlyBill bill, Estimate amount) => Value.Of(MoneyPerMonth(amount, bill.Currency));
}
