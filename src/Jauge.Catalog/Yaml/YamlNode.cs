using Jauge.Core;

namespace Jauge.Catalog.Yaml;

/// <summary>One value of a YAML file and where it stands: a <see cref="YamlScalar"/>, a <see cref="YamlMapping"/> or a
/// <see cref="YamlSequence"/>, and nothing else.</summary>
/// <remarks>Immutable. An alias shares the node of its anchor, so that its span is the anchor's; a tree never holds a cycle, and
/// <see cref="YamlLimits"/> bounds its depth and its size with every alias counted as if it were written out.</remarks>
public abstract record YamlNode
{
    private protected YamlNode(SourceSpan span) => Span = span;

    /// <summary>From the first character of the value to just after its last.</summary>
    public SourceSpan Span { get; init; }
}
