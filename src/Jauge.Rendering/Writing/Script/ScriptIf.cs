namespace Jauge.Rendering.Writing.Script;

/// <summary>A statement under a condition.</summary>
public sealed record ScriptIf(ScriptExpression Condition, ScriptStatement Then) : ScriptStatement;
