namespace Jauge.Spec.Formatting;

/// <summary><c>*name</c>.</summary>
internal sealed class LayoutAlias : LayoutNode
{
    public required string Text { get; init; }

    public override bool HasComments => Head is not null;
}
