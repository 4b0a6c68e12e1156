namespace Jauge.Rendering.Writing.Hcl;

/// <summary>A number, a truth value or null.</summary>
public sealed class HclLiteral : HclValue
{
    internal HclLiteral(string text) => Text = text;

    /// <summary>The absence of a value, which an argument may be given.</summary>
    public static HclLiteral Null { get; } = new("null");

    internal string Text { get; }
}
