using YamlDotNet.Core;

namespace Jauge.Spec.Formatting;

/// <summary>A value without parts.</summary>
internal sealed class LayoutScalar : LayoutNode
{
    /// <summary>What it means, units spaced.</summary>
    public required string Value { get; init; }

    /// <summary>How the author wrote it.</summary>
    public required ScalarStyle Style { get; init; }

    /// <summary>The author's text, quotes included; the header of a block of text is its first line.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    public bool IsBlock => Style is ScalarStyle.Literal or ScalarStyle.Folded;

    /// <summary>Whether a block of text keeps the empty lines at its end: no other may follow them.</summary>
    public bool KeepsEnd => IsBlock && Lines[0].Contains('+', StringComparison.Ordinal);

    public override bool HasComments => Head is not null;
}
