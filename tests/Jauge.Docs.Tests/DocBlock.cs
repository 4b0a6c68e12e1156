using Markdig;
using Markdig.Syntax;

namespace Jauge.Docs.Tests;

/// <summary>A fenced block of a page: its language, the words behind it, its text and line.</summary>
public sealed record DocBlock(string Page, int Line, string Language, string Arguments, string Text)
{
    public static IReadOnlyList<DocBlock> Of(string page, string path) =>
    [
        .. Markdown.Parse(File.ReadAllText(path)).Descendants<FencedCodeBlock>()
            .Select(b => new DocBlock(page, b.Line + 1, b.Info ?? "", b.Arguments ?? "", b.Lines.ToString())),
    ];

    /// <summary>The file that the block is to be written to; null when it is not one.</summary>
    public string? TargetFile => Arguments.Split(' ').FirstOrDefault(a => a.StartsWith("file=", StringComparison.Ordinal))?[5..];

    public override string ToString() => $"{Page}:{Line} {Language}";
}
