using System.Diagnostics.CodeAnalysis;
using Jauge.Catalog;
using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Pricing.Bill;
using Jauge.Spec.Reading;

namespace Jauge.Pricing.Scope;

/// <summary>What the expression of a plan's cost can see: <c>cost.environment.…</c>, <c>spec.environment.…</c> and <c>list.provider.offering.…</c>.</summary>
/// <remarks>Costs are money per month, in the file's currency, at the stated averages unless a load point is named. Options count under their own name only.</remarks>
/// <param name="bills">Costs of every environment.</param>
public sealed class CostScope(EnvironmentBills bills) : IScope
{
    private static readonly string[] Points = ["total", "average", "at-minimum", "at-maximum", "quoted"];

    /// <inheritdoc/>
    public IEnumerable<string> Names => bills.Document.Environments.SelectMany(e => Points.Select(p => $"cost.{e}.{p}"));

    /// <inheritdoc/>
    public bool TryResolve(string path, [NotNullWhen(true)] out Value? value)
    {
        ArgumentNullException.ThrowIfNull(path);
        var parts = path.Split('.', 3);
        value = parts is [var root, var first, var rest] ? Find(root, first, rest) : null;
        return value is not null;
    }

    private Value? Find(string root, string first, string rest) => root switch
    {
        "cost" => bills.Find(first) is { } cost ? Cost(cost, rest) : null,
        "spec" => bills.Document.Environments.Contains(first) ? SpecValues.Find(bills.Document, first, rest) : null,
        "list" => ListPrice(first, rest),
        _ => null,
    };

    private static Value? Cost(EnvironmentCost cost, string name) => name switch
    {
        "total" or "average" => PerMonth(cost.Average, cost.Average.Total),
        "at-minimum" => PerMonth(cost.Minimum, cost.Minimum.Total),
        "at-maximum" => PerMonth(cost.Maximum, cost.Maximum.Total),
        "quoted" => PerMonth(cost.Quoted, cost.Quoted.Total),
        _ => name.Split('.', 2) is [var kind, var key] && Selector(kind, key) is { } counts ? Part(cost.Average, counts) : null,
    };

    private static Func<Charge, bool>? Selector(string kind, string key) => kind switch
    {
        "components" => c => c.Component.Name == key,
        "providers" => c => c.Component.Provider == key,
        "categories" => c => c.Component.Spec.Category == key,
        "teams" => c => c.Component.Spec.Team == key,
        _ => null,
    };

    private static Value? Part(MonthlyBill bill, Func<Charge, bool> counts)
    {
        var charges = bill.Charges.Where(counts).ToList();
        return charges.Count == 0 ? null : PerMonth(bill, Sums.Of([.. charges.Select(bill.CostOf)]));
    }

    private static Value PerMonth(MonthlyBill bill, Estimate amount) => Value.Of(MoneyPerMonth(amount, bill.Currency));

    internal static Quantity MoneyPerMonth(Estimate amount, Currency currency) =>
        Units.TryParse($"{currency}/month", out var unit, out _) ? Quantity.Of(amount, unit, currency) : throw new ArgumentOutOfRangeException(nameof(currency));

    /// <summary>The first price that is not free, per unit and in the currency of the list; names of sizes may hold dots themselves.</summary>
    private Value? ListPrice(string provider, string rest)
    {
        if (rest.Split('.', 2) is not [var name, var tail] || bills.Catalog.Find($"{provider}/{name}", new DiagnosticBag()) is not { } offering) return null;
        var meter = offering.Meters.GetValueOrDefault(tail[(tail.LastIndexOf('.') + 1)..]);
        var sku = tail.Contains('.', StringComparison.Ordinal) ? offering.Skus.GetValueOrDefault(tail[..tail.LastIndexOf('.')]) : null;
        if (meter is null || (meter.Sku == SkuMode.BySku && sku is null)) return null;
        var family = meter.Sku == SkuMode.BySku ? sku!.PriceFamily : null;
        return bills.Catalog.Prices(offering.Id, new DiagnosticBag()).Find(meter.Name, family, Region(offering)) is PriceFound found
            ? Of(found.Tiers.FirstOrDefault(t => t.Amount > 0) ?? found.Tiers[0], meter.Sku == SkuMode.BySku ? sku!.PriceUnits : 1)
            : null;
    }

    /// <summary>The region in which the system uses the offering, or else its provider.</summary>
    private string Region(Offering offering)
    {
        var used = bills.Find(bills.Document.MainEnvironment)!.Deployment.Components.Where(c => c.Provider == offering.Provider.Id).ToList();
        return (used.FirstOrDefault(c => c.Offering.Id == offering.Id) ?? used.FirstOrDefault())?.Regions[0].Region ?? PriceList.Everywhere;
    }

    private static Value Of(Price price, decimal units)
    {
        var sold = Quantity.Of(Estimate.Exact(1), price.Unit, price.Unit.Dimension.Money == 0 ? null : price.Currency);
        return Value.Of(Quantity.Of(new Money(price.Amount * units, price.Currency)) / sold);
    }
}
