using Jauge.Core;

namespace Jauge.Spec.Reading;

/// <summary>What the command line changes in a file, without touching it.</summary>
/// <param name="Environment">The environment that is changed; null for the last of the file.</param>
/// <param name="All">In the order in which they apply: a later one wins.</param>
public sealed record SystemSettings(string? Environment, EquatableList<SystemSetting> All)
{
    /// <summary>Nothing is changed.</summary>
    public static SystemSettings None { get; } = new(null, []);

    /// <summary>The settings as diagnostics show them, one a line.</summary>
    public string Text => string.Join('\n', All);
}
