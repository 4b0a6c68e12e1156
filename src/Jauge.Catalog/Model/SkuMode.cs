namespace Jauge.Catalog;

/// <summary>Whether a meter's price depends on the SKU.</summary>
public enum SkuMode
{
    /// <summary>One price for every SKU: rows have an empty <c>sku</c>.</summary>
    None,

    /// <summary>Rows are by price family, and the quantity counts <see cref="Sku.PriceUnits"/> times.</summary>
    BySku,
}
