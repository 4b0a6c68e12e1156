namespace Jauge.Core.Expressions;

/// <summary>Two operands joined by an operator.</summary>
/// <param name="Operator">Any but <see cref="Operator.Negate"/> and <see cref="Operator.Not"/>.</param>
/// <param name="Left">Before the operator.</param>
/// <param name="Right">After it.</param>
public sealed record BinaryExpression(Operator Operator, Expression Left, Expression Right) : Expression
{
    internal override IEnumerable<Expression> Operands => [Left, Right];
}
