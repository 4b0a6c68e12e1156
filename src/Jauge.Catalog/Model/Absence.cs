using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>Regions that an offering is known not to be sold in.</summary>
/// <param name="Regions">Region ids of the provider.</param>
/// <param name="Source">Who says so.</param>
public sealed record Absence(EquatableList<string> Regions, Source Source);
