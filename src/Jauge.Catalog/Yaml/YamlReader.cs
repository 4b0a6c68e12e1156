using Jauge.Core;

namespace Jauge.Catalog.Yaml;

/// <summary>Reads one YAML document into a tree with positions. A hostile file costs at most what <see cref="YamlLimits"/>
/// allows.</summary>
/// <remarks>No exception of a file, of its bytes or of the parser gets out: each becomes a diagnostic. The tree is returned in spite
/// of errors that leave it meaningful (a duplicate key, a tag…), so that a binder can report the rest in the same run; it is null
/// when the text cannot be read on. Pure but for the file; safe to call from several threads with a bag each.</remarks>
public static class YamlReader
{
    /// <summary>Reads a file, whose size is looked at before its content.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="name">What diagnostics call it; most often the path as the user typed it.</param>
    /// <param name="limits">What the file may ask.</param>
    /// <param name="bag">Receives JG1001 to JG1019.</param>
    public static YamlNode? Read(string path, string name, YamlLimits limits, DiagnosticBag bag) =>
        Parse(SourceText.FromFile(path, name, limits, bag), name, limits, bag);

    /// <summary>Reads a stream to its end, or to the size limit; it stays open.</summary>
    /// <param name="stream">Bytes in UTF-8, with or without a byte order mark. Its own exceptions get out.</param>
    /// <param name="name">What diagnostics call it.</param>
    /// <param name="limits">What it may ask.</param>
    /// <param name="bag">Receives JG1002 to JG1019.</param>
    public static YamlNode? Read(Stream stream, string name, YamlLimits limits, DiagnosticBag bag) =>
        Parse(SourceText.FromStream(stream, name, limits, bag), name, limits, bag);

    /// <summary>Reads a text that is in memory already; the size limit counts its UTF-8 bytes.</summary>
    /// <param name="text">The document.</param>
    /// <param name="name">What diagnostics call it.</param>
    /// <param name="limits">What it may ask.</param>
    /// <param name="bag">Receives JG1002 to JG1019.</param>
    public static YamlNode? ReadText(string text, string name, YamlLimits limits, DiagnosticBag bag) =>
        Parse(SourceText.FromText(text, name, limits, bag), name, limits, bag);

    private static YamlNode? Parse(string? text, string name, YamlLimits limits, DiagnosticBag bag) =>
        text is null ? null : new YamlTreeBuilder(text, name, limits, bag).Document();
}
