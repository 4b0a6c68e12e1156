using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>A list price per unit: one row of a price file, one tier of a graduated price.</summary>
public sealed record Price
{
    /// <summary>The offering's meter.</summary>
    public required string Meter { get; init; }

    /// <summary>Price family of a by-SKU meter; empty for another.</summary>
    public required string Family { get; init; }

    /// <summary>A region id, a price zone, or <c>*</c> for everywhere.</summary>
    public required string Region { get; init; }

    /// <summary>What it is a price for; <see cref="Jauge.Core.Unit.Factor"/> turns it into base units.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Holds for what exceeds this many units in the month; 0 for the first tier.</summary>
    public required decimal From { get; init; }

    /// <summary>Money for one unit; at least 0.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Of the amount, as the provider lists it.</summary>
    public required Currency Currency { get; init; }

    /// <summary>What it asks of the buyer.</summary>
    public required PriceTerm Term { get; init; }

    /// <summary>The day on which the provider showed it; null: <c>undated</c>.</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>Where it was read.</summary>
    public required Source Source { get; init; }

    /// <summary>The row.</summary>
    public required SourceSpan Span { get; init; }
}
