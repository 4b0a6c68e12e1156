using Jauge.Core;

namespace Jauge.Sizing.Judging;

/// <summary>What a shape has to keep.</summary>
/// <param name="Paths">Promises, by their path.</param>
/// <param name="Availability">Service levels that the shape must reach together, from 0 to 1; null: any.</param>
internal sealed record Targets(EquatableList<string> Paths, decimal? Availability)
{
    /// <summary>Whether a promise is asked for.</summary>
    internal bool Ask(string path) => Paths.Contains(path);
}
