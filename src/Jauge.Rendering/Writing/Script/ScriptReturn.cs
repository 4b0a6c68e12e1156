namespace Jauge.Rendering.Writing.Script;

/// <summary>Ends a function with a value, or with none.</summary>
public sealed record ScriptReturn(ScriptExpression? Value = null) : ScriptStatement;
