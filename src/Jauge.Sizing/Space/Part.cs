using Jauge.Core;

namespace Jauge.Sizing.Space;

/// <summary>A component that may vary, with all its ways, the cheapest first.</summary>
/// <param name="Component">Its name.</param>
/// <param name="Options">At least one.</param>
/// <param name="AsIs">Position of the file's own way.</param>
internal sealed record Part(string Component, EquatableList<PartOption> Options, int AsIs);
