namespace Jauge.Rendering.Scripts;

/// <summary>What a script does with one component.</summary>
/// <param name="Component">Its name.</param>
/// <param name="Regions">In the order of the description.</param>
internal sealed record ComponentSteps(string Component, IReadOnlyList<RegionSteps> Regions);
