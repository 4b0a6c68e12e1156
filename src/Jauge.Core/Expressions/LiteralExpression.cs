namespace Jauge.Core.Expressions;

/// <summary>A value written in the formula: <c>1510 EUR/month</c>, <c>5..50</c>, <c>'zone-redundant'</c>, <c>true</c>.</summary>
/// <param name="Value">The value.</param>
public sealed record LiteralExpression(Value Value) : Expression
{
    internal override IEnumerable<Expression> Operands => [];
}
