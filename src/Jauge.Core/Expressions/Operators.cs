namespace Jauge.Core.Expressions;

/// <summary>Symbols and binding strengths of the operators.</summary>
internal static class Operators
{
    internal const int Weakest = 1;
    internal const int Primary = 9;

    /// <summary>The strength of what a minus sign takes: stronger than a product, weaker than a power.</summary>
    internal const int Prefix = 7;

    internal static int Strength(this Operator operation) => operation switch
    {
        Operator.Or => Weakest,
        Operator.And => 2,
        Operator.Not => 3,
        Operator.Add or Operator.Subtract => 5,
        Operator.Multiply or Operator.Divide => 6,
        Operator.Negate => Prefix,
        Operator.Power => 8,
        _ => 4,
    };

    /// <summary>What the left operand must bind as strongly as, to stand without parentheses. Comparisons do not chain, powers go right
    /// to left.</summary>
    internal static int LeftStrength(this Operator operation) => operation switch
    {
        Operator.Power => Primary,
        _ when operation.IsComparison() => operation.Strength() + 1,
        _ => operation.Strength(),
    };

    /// <summary>The same for the right operand.</summary>
    internal static int RightStrength(this Operator operation) => operation == Operator.Power ? Prefix : operation.Strength() + 1;

    internal static bool IsComparison(this Operator operation) => operation is >= Operator.Equal and <= Operator.GreaterOrEqual;

    internal static string Symbol(this Operator operation) => operation switch
    {
        Operator.Or => "or",
        Operator.And => "and",
        Operator.Not => "not",
        Operator.Equal => "=",
        Operator.NotEqual => "!=",
        Operator.Less => "<",
        Operator.LessOrEqual => "<=",
        Operator.Greater => ">",
        Operator.GreaterOrEqual => ">=",
        Operator.Add => "+",
        Operator.Subtract or Operator.Negate => "-",
        Operator.Multiply => "*",
        Operator.Divide => "/",
        _ => "^",
    };

    /// <summary>The operator between two operands; null for anything else.</summary>
    internal static Operator? Between(string symbol) => symbol switch
    {
        "or" => Operator.Or,
        "and" => Operator.And,
        "=" => Operator.Equal,
        "!=" => Operator.NotEqual,
        "<" => Operator.Less,
        "<=" => Operator.LessOrEqual,
        ">" => Operator.Greater,
        ">=" => Operator.GreaterOrEqual,
        "+" => Operator.Add,
        "-" => Operator.Subtract,
        "*" => Operator.Multiply,
        "/" => Operator.Divide,
        "^" => Operator.Power,
        _ => null,
    };
}
