using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>The price is not known for this region: a gap in the bill, never zero.</summary>
/// <param name="Region">The region asked for.</param>
/// <param name="Regions">Regions and zones that have one for this meter, family and term, in ordinal order; empty where no price is
/// known at all.</param>
public sealed record PriceNotInRegion(string Region, EquatableList<string> Regions) : PriceLookup;
