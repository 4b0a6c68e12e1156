using Jauge.Catalog;
using Jauge.Core.Expressions;

namespace Jauge.Sizing.Space;

/// <summary>Compares sizes by what they have.</summary>
internal static class SkuOrder
{
    /// <summary>Whether one way has no less of anything that is known of the other, and costs no more; of equals the first by
    /// name.</summary>
    internal static bool IsNoWorse(PartOption one, PartOption other)
    {
        if (one.Component.Sku is not { } a || other.Component.Sku is not { } b || a.Id == b.Id || one.Bound > other.Bound) return false;
        var isEqual = one.Bound == other.Bound;
        foreach (var (name, value) in b.Attributes.Where(x => x.Value is QuantityValue && x.Key is not "price-units"))
        {
            if (Number(a, name) is not { } here || here < Number(b, name)) return false;
            isEqual &= here == Number(b, name);
        }

        return !isEqual || string.CompareOrdinal(a.Id, b.Id) < 0;
    }

    private static decimal? Number(Sku sku, string name) =>
        sku.Attributes.GetValueOrDefault(name) is QuantityValue { Quantity: var quantity } ? quantity.Value.High : null;
}
