using System.Diagnostics.CodeAnalysis;
using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Pricing.Bill;
using Jauge.Spec.Reading;

namespace Jauge.Pricing.Scope;

/// <summary>What an expression of a file can see: <c>cost.…</c>, <c>quoted.…</c>, <c>spec.…</c>, <c>list.…</c>, <c>sku.…</c> and
/// <c>fact.…</c>.</summary>
/// <remarks>Costs are money per month at the stated averages unless a load point is named. It remembers a conversion, so one scope serves
/// one evaluation.</remarks>
/// <param name="bills">Costs of every environment.</param>
public sealed class CostScope(EnvironmentBills bills) : IScope
{
    private readonly CostNames _costs = new(bills);
    private readonly CatalogNames _catalog = new(bills);
    private readonly List<BillGap> _missing = [];

    /// <summary>Whether some value was converted at a rate that the file states: it is only as exact as the rate.</summary>
    public bool Converted { get; private set; }

    /// <summary>What the costs that were named leave out for want of a price or a rate: with any, they are floors.</summary>
    public IReadOnlyList<BillGap> Missing => _missing;

    /// <inheritdoc/>
    public IEnumerable<string> Names => bills.Document.Environments.SelectMany(CostNames.Of);

    /// <inheritdoc/>
    public bool TryResolve(string path, [NotNullWhen(true)] out Value? value)
    {
        ArgumentNullException.ThrowIfNull(path);
        value = path.Split('.', 2) is [var root, var rest] ? Find(root, rest) : null;
        return value is not null;
    }

    private Value? Find(string root, string path) => root switch
    {
        "cost" => Cost(path, quoted: false),
        "quoted" => Cost(path, quoted: true),
        "spec" => Described(path),
        "list" => InOwnCurrency(_catalog.ListPrice(path)),
        "sku" => _catalog.Sku(path),
        "fact" => _catalog.Fact(path),
        _ => null,
    };

    private Value? Cost(string path, bool quoted)
    {
        var value = _costs.Find(path, quoted);
        Converted |= value is not null && _costs.IsConverted(path);
        if (value is not null) _missing.AddRange(_costs.Missing(path, quoted).Except(_missing));
        return value;
    }

    private Value? Described(string path) =>
        path.Split('.', 2) is [var environment, var rest] && bills.Document.Environments.Contains(environment)
        ? SpecValues.Find(bills.Document, environment, rest)
        : null;

    private Value? InOwnCurrency(Value? value)
    {
        var spec = bills.Document.In(bills.Document.MainEnvironment);
        if (value is not QuantityValue { Quantity: { Currency: { } currency } price } || currency == spec.Currency) return value;
        if (!spec.ExchangeRates.TryGetValue(currency.Code, out var rate)) return value;
        Converted = true;
        return Value.Of(new Quantity(price.Value * Estimate.Exact(rate.Rate.Value.LowerBound), price.Dimension, spec.Currency));
    }
}
