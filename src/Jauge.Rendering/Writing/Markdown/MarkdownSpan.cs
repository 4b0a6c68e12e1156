namespace Jauge.Rendering.Writing.Markdown;

internal sealed record MarkdownSpan(MarkdownStyle Style, string Text)
{
    internal string? Target { get; init; }
}
