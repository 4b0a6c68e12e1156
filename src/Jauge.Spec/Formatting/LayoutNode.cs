namespace Jauge.Spec.Formatting;

/// <summary>A value as it is laid out: what the tree forgets, namely comments, quotes, empty lines and the choice between block and
/// flow.</summary>
internal abstract class LayoutNode
{
    /// <summary>The anchor with its blank, <c>&amp;name </c>; empty where there is none.</summary>
    public string Anchor { get; init; } = "";

    /// <summary>A comment on the line that opens the value, behind its key or the sign of a block of text.</summary>
    public string? Head { get; set; }

    /// <summary>Whether a comment stands inside: then the value cannot be written on one line.</summary>
    public abstract bool HasComments { get; }
}
