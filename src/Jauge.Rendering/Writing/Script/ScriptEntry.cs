namespace Jauge.Rendering.Writing.Script;

/// <summary>A member of an object.</summary>
/// <param name="Name">Any text.</param>
/// <param name="Value">Its value.</param>
/// <param name="Comment">What is said above it; null for nothing.</param>
/// <param name="IsComputed">Whether the name is a variable that holds it.</param>
public sealed record ScriptEntry(string Name, ScriptExpression Value, string? Comment, bool IsComputed = false);
