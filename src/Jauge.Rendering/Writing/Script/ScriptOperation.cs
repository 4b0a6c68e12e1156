namespace Jauge.Rendering.Writing.Script;

/// <summary>Two expressions and what stands between them.</summary>
public sealed class ScriptOperation(ScriptExpression left, ScriptOperator sign, ScriptExpression right) : ScriptExpression
{
    internal ScriptExpression Left { get; } = left;

    internal ScriptExpression Right { get; } = right;

    internal string Sign { get; } = sign switch
    {
        ScriptOperator.Times => "*",
        ScriptOperator.Plus => "+",
        ScriptOperator.Minus => "-",
        ScriptOperator.Below => "<",
        ScriptOperator.Is => "===",
        ScriptOperator.And => "&&",
        _ => "??",
    };
}
