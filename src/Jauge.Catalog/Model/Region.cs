using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>A place that a provider sells in.</summary>
/// <param name="Id">The provider's own name, such as <c>westeurope</c>.</param>
/// <param name="Title">For people.</param>
/// <param name="PriceZone">Group of regions that some meters are priced by (<c>zone-1</c>); null where the provider has none.</param>
/// <param name="AvailabilityZones">How many failure domains it has; null when not known, which is not 1.</param>
/// <param name="Span">Where it is written.</param>
public sealed record Region(string Id, Text Title, string? PriceZone, int? AvailabilityZones, SourceSpan Span);
