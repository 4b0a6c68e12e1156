namespace Jauge.Rendering.Writing.Script;

/// <summary>A function without a name: its value is an expression of its parameters.</summary>
public sealed class ScriptLambda(IReadOnlyList<ScriptParameter> parameters, ScriptExpression value) : ScriptExpression
{
    internal IReadOnlyList<ScriptParameter> Parameters { get; } = parameters;

    internal ScriptExpression Value { get; } = value;
}
