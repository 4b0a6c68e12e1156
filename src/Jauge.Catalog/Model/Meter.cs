using Jauge.Core;
using Jauge.Core.Expressions;

namespace Jauge.Catalog;

/// <summary>Something that the provider counts and bills.</summary>
public sealed record Meter
{
    /// <summary>The name that price rows carry.</summary>
    public required string Name { get; init; }

    /// <summary>The line on the bill.</summary>
    public required Text Title { get; init; }

    /// <summary>How much of it a month uses, before <see cref="Sku.PriceUnits"/>; its dimension is that of the price's unit.</summary>
    public required Expression Quantity { get; init; }

    /// <summary>The line exists where this is true; null: always.</summary>
    public Expression? When { get; init; }

    /// <summary>The free grant that it draws on; null: none.</summary>
    public string? GrantId { get; init; }

    /// <summary>Whether its price is looked up by SKU.</summary>
    public SkuMode Sku { get; init; }

    /// <summary>Where it is written.</summary>
    public required SourceSpan Span { get; init; }
}
