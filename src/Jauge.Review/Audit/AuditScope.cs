using System.Diagnostics.CodeAnalysis;
using Jauge.Catalog;
using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Pricing;
using Jauge.Spec.Reading;

namespace Jauge.Review.Audit;

/// <summary>What the expression of a claim can see: costs, the description, the other claims, list prices, sizes and facts.</summary>
/// <remarks>It remembers whether it had to convert a currency, because a converted figure is only as exact as the stated rate. One scope serves one evaluation.</remarks>
internal sealed class AuditScope(SystemDocument document, IReadOnlyDictionary<string, EnvironmentCost> costs, OfferingCatalog catalog) : IScope
{
    private readonly CostNames _costs = new(costs, catalog);
    private readonly CatalogNames _catalog = new(document, costs, catalog);

    /// <summary>Whether some value was converted at a rate that the file states.</summary>
    public bool Converted { get; private set; }

    /// <inheritdoc/>
    public IEnumerable<string> Names =>
    [
        .. document.In(document.MainEnvironment).Claims.Keys.Select(c => $"claims.{c}"),
        .. document.Environments.SelectMany(e => new[] { $"cost.{e}.total", $"cost.{e}.average", $"cost.{e}.at-minimum", $"cost.{e}.at-maximum", $"quoted.{e}.total" }),
    ];

    /// <inheritdoc/>
    public bool TryResolve(string path, [NotNullWhen(true)] out Value? value)
    {
        var head = path.Split('.', 2);
        value = head.Length < 2 ? null : Find(head[0], head[1]);
        return value is not null;
    }

    private Value? Find(string root, string path) => root switch
    {
        "claims" => Stated(path),
        "spec" => Described(path),
        "cost" => Foreign(_costs.Find(path, quoted: false), _costs.IsConverted(path)),
        "quoted" => Foreign(_costs.Find(path, quoted: true), _costs.IsConverted(path)),
        "list" => InOwnCurrency(_catalog.ListPrice(path)),
        "sku" => _catalog.Sku(path),
        "fact" => _catalog.Fact(path),
        "availability" => _catalog.Availability(path),
        _ => null,
    };

    private Value? Stated(string name) =>
        document.In(document.MainEnvironment).Claims.GetValueOrDefault(name)?.Says.Value is { } figure ? Value.Of(figure) : null;

    private Value? Described(string path)
    {
        var parts = path.Split('.', 2);
        return parts.Length == 2 && document.Environments.Contains(parts[0]) ? SpecValues.Find(document, parts[0], parts[1]) : null;
    }

    private Value? Foreign(Value? value, bool converted)
    {
        Converted |= value is not null && converted;
        return value;
    }

    private Value? InOwnCurrency(Value? value)
    {
        var spec = document.In(document.MainEnvironment);
        if (value is not QuantityValue { Quantity: { Currency: { } currency } price } || currency == spec.Currency) return value;
        if (!spec.ExchangeRates.TryGetValue(currency.Code, out var rate)) return value;
        Converted = true;
        var factor = Quantity.Of(Estimate.Exact(rate.Rate.Value.Middle), Unit.One, null);
        return Value.Of(new Quantity((price * factor).Value, price.Dimension, spec.Currency));
    }
}
