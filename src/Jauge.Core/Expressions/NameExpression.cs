namespace Jauge.Core.Expressions;

/// <summary>A name that the scope gives a value to.</summary>
/// <param name="Path">Words joined by points: <c>cost.prod.total</c>.</param>
public sealed record NameExpression(string Path) : Expression
{
    internal override IEnumerable<Expression> Operands => [];
}
