using Jauge.Core;

namespace Jauge.Catalog.Yaml;

/// <summary>Values in order; it may be empty.</summary>
public sealed record YamlSequence : YamlNode
{
    /// <summary>A sequence read at <paramref name="span"/>.</summary>
    public YamlSequence(EquatableList<YamlNode> items, SourceSpan span) : base(span) => Items = items;

    /// <summary>In the order of the file.</summary>
    public EquatableList<YamlNode> Items { get; init; }
}
