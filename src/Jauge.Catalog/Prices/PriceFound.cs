using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>The price is known.</summary>
/// <param name="Tiers">At least one; the first from 0, the others ascending, all in one unit and one currency.</param>
public sealed record PriceFound(EquatableList<Price> Tiers) : PriceLookup;
