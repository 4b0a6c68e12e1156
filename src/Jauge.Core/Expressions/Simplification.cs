namespace Jauge.Core.Expressions;

/// <summary>The part of a formula that counts in a scope, for a reader: the branch that an <c>if</c> takes, without factors of one and
/// without terms of zero.</summary>
internal sealed class Simplification(IScope scope)
{
    internal Expression Of(Expression expression) => expression switch
    {
        NameExpression name when scope.FormulaOf(name.Path) is { } formula => Of(formula),
        PrefixExpression prefix => prefix with { Operand = Of(prefix.Operand) },
        BinaryExpression binary => Joined(binary with { Left = Of(binary.Left), Right = Of(binary.Right) }),
        CallExpression { Function: "if" } choice => Chosen(choice),
        CallExpression call => call with { Arguments = [.. call.Arguments.Select(Of)] },
        _ => expression,
    };

    private Expression Chosen(CallExpression choice) => choice.Arguments[0].Evaluate(scope) is FlagValue { Flag: var flag }
        ? Of(choice.Arguments[flag ? 1 : 2])
        : choice with { Arguments = [.. choice.Arguments.Select(Of)] };

    private Expression Joined(BinaryExpression binary) => binary.Operator switch
    {
        Operator.Multiply when Is(binary.Right, 1) => binary.Left,
        Operator.Multiply when Is(binary.Left, 1) => binary.Right,
        Operator.Divide when Is(binary.Right, 1) => binary.Left,
        Operator.Add or Operator.Subtract when Is(binary.Right, 0) && IsSame(binary) => binary.Left,
        Operator.Add when Is(binary.Left, 0) && IsSame(binary) => binary.Right,
        _ => binary,
    };

    // a zero of another dimension is the reason of a failure, and stays
    private bool IsSame(BinaryExpression sum) => sum.Evaluate(scope) is QuantityValue;

    // what is itself computed, 2 - 1, tells something
    private bool Is(Expression expression, Rational number) =>
        expression is LiteralExpression or NameExpression
        && expression.Evaluate(scope) is QuantityValue { Quantity: { IsExact: true } quantity } && quantity.Value.LowerBound == number
        && (number == Rational.Zero || quantity.Dimension.IsNone);
}
