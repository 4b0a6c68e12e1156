using Jauge.Catalog.Yaml;
using Jauge.Core;
using YamlDotNet.Core;

namespace Jauge.Spec.Formatting;

/// <summary>The canonical layout of a system file. Comments, the order of keys, quotes, aligned columns and the author's choice between
/// block, braces on one line and lines stay.</summary>
/// <remarks>
/// Two spaces for each level; one space behind colons and commas and inside braces, more where columns are aligned; two before a comment
/// behind a value; no blanks at the end of a line; at most one empty line in a row; a number and its unit apart; braces of several lines on
/// one line of at most 160 columns, or one line for each key. Line ends are <c>\n</c>, without byte order mark.
/// Formatting twice is formatting once.
/// </remarks>
public static class SystemFormatter
{
    /// <summary>Lays a text out.</summary>
    /// <param name="text">The file.</param>
    /// <param name="name">What diagnostics call it.</param>
    /// <param name="bag">Receives what is wrong with the text.</param>
    /// <returns>The canonical text; the text as it is where no other layout is sure to mean the same; null where it is not YAML as the
    /// language takes it.</returns>
    public static string? Format(string text, string name, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(bag);
        var found = new DiagnosticBag();
        var tree = YamlReader.ReadText(text, name, YamlLimits.Default, found);
        bag.AddRange(found.Sorted());
        return tree is null || found.HasErrors ? null : Canonical(text, tree);
    }

    private static string Canonical(string text, YamlNode tree)
    {
        var source = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        try
        {
            var canonical = LayoutWriter.Write(LayoutReader.Read(source));
            return SameMeaning.Of(tree, canonical) && CommentQueue.Of(source).SequenceEqual(CommentQueue.Of(canonical)) ? canonical : text;
        }
        catch (YamlException)
        {
            // Comments make the scanner refuse a few texts that it takes without them: those keep their layout.
            return text;
        }
    }
}
