using Jauge.Core;
using Jauge.Core.Expressions;

namespace Jauge.Catalog;

/// <summary>One size of an offering.</summary>
public sealed record Sku
{
    /// <summary>The provider's own name.</summary>
    public required string Id { get; init; }

    /// <summary>What it has: <c>vcores</c>, <c>memory</c>, <c>iops</c>, <c>max-connections</c>…; expressions see them as
    /// <c>sku.vcores</c>.</summary>
    public required EquatableMap<Value> Attributes { get; init; }

    /// <summary>Where the attributes were read.</summary>
    public Source? Source { get; init; }

    /// <summary>When; the source's date where the offering gives none, null when undated.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The name that by-SKU price rows carry: attribute <c>price</c>, else the id.</summary>
    public required string PriceFamily { get; init; }

    /// <summary>Units of the family that this SKU counts for (a price per vCore times its vCores): attribute <c>price-units</c>, else
    /// 1.</summary>
    public decimal PriceUnits { get; init; } = 1;

    /// <summary>Whether reservations are sold for it; null where the catalog does not know.</summary>
    public bool? IsReservable { get; init; }

    /// <summary>Where it is written.</summary>
    public required SourceSpan Span { get; init; }
}
