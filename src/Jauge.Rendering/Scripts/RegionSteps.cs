namespace Jauge.Rendering.Scripts;

/// <summary>What a script does with a component in one region.</summary>
internal sealed record RegionSteps(Site Site, IReadOnlyList<Step> Steps);
