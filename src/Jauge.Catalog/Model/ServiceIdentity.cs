namespace Jauge.Catalog;

/// <summary>What the bill calls the service.</summary>
/// <param name="Name">FOCUS ServiceName.</param>
/// <param name="Category">FOCUS ServiceCategory, one of <see cref="FocusServiceCategory.Allowed"/> in a checked catalog.</param>
public sealed record ServiceIdentity(string Name, string Category);
