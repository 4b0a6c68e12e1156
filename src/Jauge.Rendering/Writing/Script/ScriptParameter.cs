namespace Jauge.Rendering.Writing.Script;

/// <summary>What a function takes.</summary>
public sealed record ScriptParameter(string Name, ScriptType Type);
