using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Usage;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing.Scope;

/// <summary>Costs by name: <c>prod.total</c>, <c>prod.at-maximum</c>, <c>prod.components.db</c>,
/// <c>prod.alternatives.workers.lambda</c>.</summary>
internal sealed class CostNames(EnvironmentBills bills)
{
    private static readonly string[] Totals = ["total", "average", "at-minimum", "at-maximum", "quoted"];

    /// <summary>Names of the totals of an environment, for help on an unknown one.</summary>
    public static IEnumerable<string> Of(string environment) =>
        Totals.Select(p => $"cost.{environment}.{p}").Append($"quoted.{environment}.total");

    /// <summary>The cost of a name, per month; null when there is none.</summary>
    /// <param name="path">Environment and name. Without a load point the average is meant.</param>
    /// <param name="quoted">Whether quoted prices are to be used where the file has them.</param>
    public Value? Find(string path, bool quoted)
    {
        if (path.Split('.', 2) is not [var environment, var name] || bills.Find(environment) is not { } cost) return null;
        if (name.Split('.', 2) is [var kind, var key]) return Part(cost, quoted ? cost.Quoted : cost.Average, kind, key);
        return Whole(cost, name, quoted) is { } bill ? PerMonth(bill, bill.Total) : null;
    }

    /// <summary>What a cost leaves out for want of a price or a rate: with any, it is a floor.</summary>
    public IEnumerable<BillGap> Missing(string path, bool quoted)
    {
        if (path.Split('.', 2) is not [var environment, var name] || bills.Find(environment) is not { } cost) return [];
        if (name.Split('.', 2) is not [var kind, var key])
            return Whole(cost, name, quoted)?.Gaps.Where(g => g.IsMissing && g.Component.Spec.Optional != true) ?? [];
        if (kind == "alternatives") return AlternativeBill(cost, key)?.Gaps.Where(g => g.IsMissing) ?? [];
        return Selector(kind, key) is { } counts
            ? (quoted ? cost.Quoted : cost.Average).Gaps.Where(g => g.IsMissing && counts(g.Component)) : [];
    }

    private static MonthlyBill? Whole(EnvironmentCost cost, string name, bool quoted) => name switch
    {
        "total" or "average" => quoted ? cost.Quoted : cost.Average,
        "at-minimum" => cost.Minimum,
        "at-maximum" => cost.Maximum,
        "quoted" => cost.Quoted,
        _ => null,
    };

    /// <summary>Whether any price behind a cost is in another currency than the bill.</summary>
    public bool IsConverted(string path) =>
        bills.Find(path.Split('.')[0]) is { } cost && cost.Average.Charges.Any(c => c.Currency != cost.Average.Currency);

    /// <summary>An amount a month, as expressions see it.</summary>
    public static Quantity MoneyPerMonth(Estimate amount, Currency currency) =>
        Units.TryParse($"{currency}/month", out var unit, out _) ? Quantity.Of(amount, unit, currency)
            : throw new ArgumentOutOfRangeException(nameof(currency));

    private Value? Part(EnvironmentCost cost, MonthlyBill bill, string kind, string key)
    {
        if (kind == "alternatives") return AlternativeBill(cost, key) is { } own ? PerMonth(own, own.Total) : null;
        if (Selector(kind, key) is not { } counts) return null;
        // an option is left out of the total, and still has a cost of its own
        var charges = bill.Charges.Where(c => counts(c.Component)).ToList();
        return charges.Count == 0 ? null : PerMonth(bill, Sums.Of([.. charges.Select(bill.CostOf)]));
    }

    private static Func<DeployedComponent, bool>? Selector(string kind, string key) => kind switch
    {
        "components" => c => c.Name == key,
        "providers" => c => c.Provider == key,
        "categories" => c => c.Spec.Category == key,
        "teams" => c => c.Spec.Team == key,
        _ => null,
    };

    private MonthlyBill? AlternativeBill(EnvironmentCost cost, string path)
    {
        var found = path.Split('.', 2) is [var component, var name]
            ? cost.Deployment.Find(component)?.Alternatives.FirstOrDefault(a => a.Name == name) : null;
        return found is null ? null
            : new Pricer(bills.Catalog).PriceAlternative(cost.Deployment, found, SystemUsage.Of(cost.Deployment, LoadPoint.Average));
    }

    private static Value PerMonth(MonthlyBill bill, Estimate amount) => Value.Of(MoneyPerMonth(amount, bill.Currency));
}
