namespace Jauge.Rendering.Writing;

/// <summary>A key of a map, or an item of a list, with what is said above it.</summary>
/// <param name="Key">Empty in a list.</param>
/// <param name="Value">Its value.</param>
/// <param name="Comment">One or more lines; null for none.</param>
public sealed record YamlEntry(string Key, YamlNode Value, string? Comment);
