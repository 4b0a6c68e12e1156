namespace Jauge.Rendering.Writing.Script;

/// <summary>What is taken from another file or from k6.</summary>
/// <param name="From">The module.</param>
/// <param name="Default">Name of what it exports by default; null for none.</param>
/// <param name="Names">Names of what else is taken.</param>
public sealed record ScriptImport(string From, string? Default, IReadOnlyList<string> Names) : ScriptStatement
{
    /// <summary>Whether only types are taken: nothing of it runs.</summary>
    public bool IsOfTypes { get; init; }
}
