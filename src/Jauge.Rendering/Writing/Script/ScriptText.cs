namespace Jauge.Rendering.Writing.Script;

/// <summary>A text; a reader gets the same text back, whatever it holds.</summary>
public sealed class ScriptText(string text) : ScriptExpression
{
    internal string Text { get; } = text;
}
