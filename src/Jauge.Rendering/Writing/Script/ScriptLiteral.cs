namespace Jauge.Rendering.Writing.Script;

/// <summary>A number, a truth value, null or undefined.</summary>
public sealed class ScriptLiteral(string text) : ScriptExpression
{
    internal string Text { get; } = text;
}
