namespace Jauge.Rendering.Writing.Script;

/// <summary>A name for a value.</summary>
public sealed record ScriptConstant(string Name, ScriptExpression Value, ScriptType? Type = null) : ScriptStatement;
