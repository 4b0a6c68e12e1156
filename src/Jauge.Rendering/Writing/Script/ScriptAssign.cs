namespace Jauge.Rendering.Writing.Script;

/// <summary>A member of a variable gets a value.</summary>
public sealed record ScriptAssign(ScriptExpression Target, ScriptExpression Value) : ScriptStatement;
