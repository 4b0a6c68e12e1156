namespace Jauge.Rendering.Writing.Script;

/// <summary>Texts and expressions in one text.</summary>
public sealed class ScriptTemplate(IReadOnlyList<ScriptExpression> parts) : ScriptExpression
{
    internal IReadOnlyList<ScriptExpression> Parts { get; } = parts;
}
