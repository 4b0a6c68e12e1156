using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>A promise to use that lowers a price, sold for exactly the meters and SKUs it lists.</summary>
public sealed record Commitment
{
    /// <summary>What a component writes under <c>commitment:</c>.</summary>
    public required string Name { get; init; }

    /// <summary>For people; the name where the file gives none.</summary>
    public required Text Title { get; init; }

    /// <summary>The term of its price rows.</summary>
    public required PriceTerm Term { get; init; }

    /// <summary>How long the promise binds; at least 1.</summary>
    public required int Months { get; init; }

    /// <summary>Meters that it covers; the others stay at pay-as-you-go.</summary>
    public required EquatableList<string> Meters { get; init; }

    /// <summary>SKUs that it is sold for; empty: all of them.</summary>
    public EquatableList<string> Skus { get; init; } = [];

    /// <summary>Who says so.</summary>
    public required Source Source { get; init; }

    /// <summary>Where it is written.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Whether it can be bought for this meter of this SKU (null where the component has none).</summary>
    public bool Covers(string meter, string? sku) => Meters.Contains(meter) && (Skus.Count == 0 || (sku is not null && Skus.Contains(sku)));
}
