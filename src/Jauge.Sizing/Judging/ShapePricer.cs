using System.Collections.Concurrent;
using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Usage;
using Jauge.Simulation;

namespace Jauge.Sizing.Judging;

/// <summary>Prices shapes by the month that is expected of them. Safe for several threads.</summary>
internal sealed class ShapePricer(OfferingCatalog catalog)
{
    private readonly Pricer _pricer = new(catalog);
    private readonly ConcurrentDictionary<string, Lazy<EquatableMap<decimal>>> _averages = new(StringComparer.Ordinal);

    /// <summary>The expected bill of a month.</summary>
    internal MonthlyBill Bill(Shape shape) =>
        _pricer.Price(shape.Deployment, SystemUsage.Of(shape.Deployment, LoadPoint.Average, Averages(shape)));

    /// <summary>The bill at the fewest replicas, for readings that money does not decide.</summary>
    internal MonthlyBill AtMinimum(Shape shape) => _pricer.Price(shape.Deployment, SystemUsage.Of(shape.Deployment, LoadPoint.Minimum));

    // shapes that serve the load alike need the same replicas
    private EquatableMap<decimal> Averages(Shape shape) =>
        _averages.GetOrAdd(shape.LoadKey, _ => new(() => ExpectedMonth.Averages(shape.Deployment))).Value;
}
