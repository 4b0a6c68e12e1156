using Jauge.Core;

namespace Jauge.Review.Promises;

/// <summary>One promise of an environment.</summary>
/// <param name="Path">Its path in the file.</param>
/// <param name="Title">What is promised.</param>
/// <param name="Stated">The figure, as the language writes it.</param>
/// <param name="Open">What it takes to find out, where no rule can tell.</param>
internal sealed record Promise(string Path, Text Title, string Stated, Text Open)
{
    /// <summary>Metrics of alerts that watch it; empty where no alert can.</summary>
    public EquatableList<string> Watchers { get; init; } = [];

    /// <summary>Whether only load can show it.</summary>
    public bool TakesLoad { get; init; }

    /// <summary>The path without <c>promises.</c></summary>
    public string Short => Path.StartsWith("promises.", StringComparison.Ordinal) ? Path["promises.".Length..] : Path;
}
