namespace Jauge.Spec.Formatting;

/// <summary>A key with its value, or an item of a list.</summary>
internal sealed class LayoutEntry
{
    /// <summary>Comments above it.</summary>
    public List<LayoutComment> Lead { get; } = [];

    /// <summary>Whether an empty line stands directly above it, below its comments.</summary>
    public bool BlankBefore { get; init; }

    /// <summary>Null in a list.</summary>
    public LayoutScalar? Key { get; init; }

    public LayoutNode Value { get; set; } = null!;

    /// <summary>A comment behind the value, on its line.</summary>
    public string? Trailing { get; set; }

    /// <summary>The author's line from the key, or from the item, to its end, where the whole value stands on it; else null.</summary>
    public string? OwnLine { get; set; }

    public bool HasComments => Lead.Count > 0 || Trailing is not null || Value.HasComments;
}
