using Jauge.Core;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Jauge.Catalog.Yaml;

/// <summary>From YamlDotNet's marks to spans.</summary>
internal static class Spans
{
    public static SourceSpan Of(string name, ParsingEvent at) => Of(name, at.Start, at.End);

    public static SourceSpan Of(string name, Mark start, Mark end) =>
        new(name, Number(start.Line), Number(start.Column), Number(end.Line), Number(end.Column));

    /// <summary>One character, for what is wrong at a place.</summary>
    public static SourceSpan Point(string name, Mark at) => Point(name, at.Line, at.Column);

    /// <inheritdoc cref="Point(string, Mark)"/>
    public static SourceSpan Point(string name, long line, long column) =>
        new(name, Number(line), Number(column), Number(line), Number(column) + 1);

    public static SourceSpan Until(this SourceSpan start, SourceSpan end) =>
        start with { EndLine = end.EndLine, EndColumn = end.EndColumn };

    // The size limit keeps every mark far below the largest int; a default Mark has line 0.
    private static int Number(long value) => (int)Math.Max(1, value);
}
