namespace Jauge.Core.Expressions;

/// <summary>One operand behind an operator.</summary>
/// <param name="Operator"><see cref="Operator.Negate"/> or <see cref="Operator.Not"/>.</param>
/// <param name="Operand">What it applies to.</param>
public sealed record PrefixExpression(Operator Operator, Expression Operand) : Expression
{
    internal override IEnumerable<Expression> Operands => [Operand];
}
