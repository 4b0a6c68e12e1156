namespace Jauge.Rendering.Writing.Markdown;

/// <summary>A run of text inside a line: plain, as code, strong, or a link.</summary>
public sealed class MarkdownText
{
    private MarkdownText(params MarkdownSpan[] spans) => Spans = spans;

    internal IReadOnlyList<MarkdownSpan> Spans { get; }

    /// <summary>Text that is shown as it is, whatever signs it holds.</summary>
    public static implicit operator MarkdownText(string text) => Of(text);

    /// <summary>Text that is shown as it is, whatever signs it holds.</summary>
    public static MarkdownText Of(string text) => new(new MarkdownSpan(MarkdownStyle.Plain, text));

    /// <summary>Code, a name or a command.</summary>
    public static MarkdownText Code(string text) => new(new MarkdownSpan(MarkdownStyle.Code, text));

    /// <summary>What must not be overlooked.</summary>
    public static MarkdownText Strong(string text) => new(new MarkdownSpan(MarkdownStyle.Strong, text));

    /// <summary>A link to a file of the delivery or to a page.</summary>
    /// <param name="text">What is shown.</param>
    /// <param name="target">Relative to the page, with <c>/</c>.</param>
    public static MarkdownText Link(string text, string target) => new(new MarkdownSpan(MarkdownStyle.Link, text) { Target = target });

    /// <summary>One after the other.</summary>
    public static MarkdownText operator +(MarkdownText left, MarkdownText right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new([.. left.Spans, .. right.Spans]);
    }

    /// <summary>One after the other.</summary>
    public static MarkdownText Add(MarkdownText left, MarkdownText right) => left + right;

    /// <summary>All of them with a text between two.</summary>
    public static MarkdownText Join(string separator, IEnumerable<MarkdownText> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Aggregate((MarkdownText?)null, (all, part) => all is null ? part : all + separator + part) ?? "";
    }
}
