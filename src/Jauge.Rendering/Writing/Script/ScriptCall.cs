namespace Jauge.Rendering.Writing.Script;

/// <summary>A function applied to arguments.</summary>
public sealed class ScriptCall(ScriptExpression target, IReadOnlyList<ScriptExpression> arguments) : ScriptExpression
{
    internal ScriptExpression Target { get; } = target;

    internal IReadOnlyList<ScriptExpression> Arguments { get; } = arguments;
}
