using Jauge.Core;
using Jauge.Pricing.Scope;
using Jauge.Spec.Model;

namespace Jauge.Pricing.Sales;

/// <summary>Holds sales against the bill.</summary>
internal static class SaleReading
{
    /// <summary>One return a sale, in the order of the file.</summary>
    public static EquatableList<SaleReturn> Read(EnvironmentCost cost) =>
        [.. cost.Deployment.Spec.Sales.Select(s => Read(s.Key, s.Value, cost))];

    private static SaleReturn Read(string name, SaleSpec sale, EnvironmentCost cost)
    {
        var over = sale.Over ?? cost.Deployment.Spec.Period ?? Durations.Month;
        var spent = cost.Average.Convert(cost.Totals.Over(over), cost.Average.Currency, sale.Price.Currency);
        return new SaleReturn(name, Text.Same(sale.Title ?? name), sale.Price.Currency, sale.Units, sale.Price, over)
        {
            Cost = spent,
            Reason = spent is null ? Conversion.NoRate(cost.Average.Currency, sale.Price.Currency) : null,
        };
    }
}
