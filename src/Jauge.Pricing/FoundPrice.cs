using Jauge.Catalog;
using Jauge.Core;

namespace Jauge.Pricing;

/// <summary>The tiers of a price; none where it is not known.</summary>
/// <param name="Tiers">From the lowest.</param>
/// <param name="Substitute">Region that stands in for the component's own; null as a rule.</param>
/// <param name="Lookup">What the component's own region says.</param>
internal sealed record FoundPrice(EquatableList<Price> Tiers, string? Substitute, PriceLookup Lookup)
{
    public bool IsKnown => Tiers.Count > 0;
}
