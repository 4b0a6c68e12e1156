using Jauge.Catalog.Yaml;
using Jauge.Core;

namespace Jauge.Spec.Reading;

/// <summary>Where a text of a file stands, down to its characters.</summary>
/// <param name="tree">The tree that the text is in.</param>
internal sealed class MessagePlaces(YamlNode tree)
{
    /// <summary>A stretch of the text at a path.</summary>
    /// <param name="path">Path of the text.</param>
    /// <param name="at">First character, counted from 0.</param>
    /// <param name="length">Characters.</param>
    public SourceSpan Within(string path, int at, int length)
    {
        var node = YamlPath.Nearest(tree, path);
        return node is YamlScalar { Span: var span } scalar && span.Line == span.EndLine
            ? span.Within(at + (scalar.IsPlain ? 0 : 1), length) : node.Span;
    }

    /// <summary>The key at a path.</summary>
    public SourceSpan Key(string path) => YamlPath.KeySpan(tree, path) ?? YamlPath.Nearest(tree, path).Span;
}
