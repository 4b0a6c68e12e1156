namespace Jauge.Rendering.Writing.Script;

/// <summary>One of two values, by a condition.</summary>
public sealed class ScriptChoice(ScriptExpression condition, ScriptExpression whenTrue, ScriptExpression whenFalse) : ScriptExpression
{
    internal ScriptExpression Condition { get; } = condition;

    internal ScriptExpression WhenTrue { get; } = whenTrue;

    internal ScriptExpression WhenFalse { get; } = whenFalse;
}
