namespace Jauge.Rendering.Writing.Script;

/// <summary>What stands at a place or under a name.</summary>
public sealed class ScriptIndex(ScriptExpression target, ScriptExpression index) : ScriptExpression
{
    internal ScriptExpression Target { get; } = target;

    internal ScriptExpression Index { get; } = index;
}
