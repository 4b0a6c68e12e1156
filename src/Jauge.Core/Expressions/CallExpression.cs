namespace Jauge.Core.Expressions;

/// <summary>A function applied to its arguments.</summary>
/// <param name="Function">One of <see cref="Expression.Functions"/>.</param>
/// <param name="Arguments">As many as the function takes.</param>
public sealed record CallExpression(string Function, EquatableList<Expression> Arguments) : Expression
{
    /// <summary>Where the function stands: the identity of the range that it may make.</summary>
    internal string Place { get; init; } = "call";

    internal override IEnumerable<Expression> Operands => Arguments;
}
