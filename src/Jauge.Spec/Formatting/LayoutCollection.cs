namespace Jauge.Spec.Formatting;

/// <summary>A mapping or a list.</summary>
internal sealed class LayoutCollection : LayoutNode
{
    public required bool IsMapping { get; init; }

    /// <summary>Whether the author wrote it in braces or brackets.</summary>
    public required bool IsFlow { get; init; }

    public List<LayoutEntry> Entries { get; } = [];

    /// <summary>Comments behind the last entry, on lines of their own.</summary>
    public List<LayoutComment> Tail { get; } = [];

    public override bool HasComments => Head is not null || Tail.Count > 0 || Entries.Exists(e => e.HasComments);
}
