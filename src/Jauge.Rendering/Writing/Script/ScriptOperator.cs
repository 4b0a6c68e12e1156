namespace Jauge.Rendering.Writing.Script;

/// <summary>What may stand between two expressions.</summary>
public enum ScriptOperator
{
    /// <summary>Product.</summary>
    Times,

    /// <summary>Sum.</summary>
    Plus,

    /// <summary>Difference.</summary>
    Minus,

    /// <summary>Less than.</summary>
    Below,

    /// <summary>The same, type included.</summary>
    Is,

    /// <summary>Both hold.</summary>
    And,

    /// <summary>The right one where the left one is null or undefined.</summary>
    Else,
}
