namespace Jauge.Rendering.Writing.Script;

/// <summary>An expression for what it does.</summary>
public sealed record ScriptRun(ScriptExpression Expression) : ScriptStatement;
