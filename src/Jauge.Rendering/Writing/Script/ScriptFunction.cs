namespace Jauge.Rendering.Writing.Script;

/// <summary>A function; one without a name is what the file exports by default.</summary>
public sealed record ScriptFunction(string? Name, IReadOnlyList<ScriptParameter> Parameters, IReadOnlyList<ScriptStatement> Body)
    : ScriptStatement;
