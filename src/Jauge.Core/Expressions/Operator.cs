namespace Jauge.Core.Expressions;

/// <summary>What joins or precedes operands.</summary>
public enum Operator
{
    /// <summary><c>or</c>: the right side is not looked at where the left one is true.</summary>
    Or,

    /// <summary><c>and</c>: the right side is not looked at where the left one is false.</summary>
    And,

    /// <summary><c>not</c>.</summary>
    Not,

    /// <summary><c>=</c>.</summary>
    Equal,

    /// <summary><c>!=</c>.</summary>
    NotEqual,

    /// <summary><c>&lt;</c>.</summary>
    Less,

    /// <summary><c>&lt;=</c>.</summary>
    LessOrEqual,

    /// <summary><c>&gt;</c>.</summary>
    Greater,

    /// <summary><c>&gt;=</c>.</summary>
    GreaterOrEqual,

    /// <summary><c>+</c>.</summary>
    Add,

    /// <summary><c>-</c> between operands: with spaces, since names may hold one.</summary>
    Subtract,

    /// <summary><c>*</c>.</summary>
    Multiply,

    /// <summary><c>/</c>.</summary>
    Divide,

    /// <summary><c>-</c> before an operand.</summary>
    Negate,

    /// <summary><c>^</c>, a whole power; from right to left.</summary>
    Power,
}
