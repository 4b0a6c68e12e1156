using System.Text;
using System.Text.RegularExpressions;

namespace Jauge.Rendering.Writing.Markdown;

/// <summary>A page of Markdown, written from top to bottom (CommonMark 0.31 with GitHub's tables and task lists).</summary>
/// <remarks>Texts are escaped so that a reader sees what the description says, whatever signs it holds.</remarks>
public sealed partial class MarkdownPage
{
    private readonly StringBuilder _text = new();

    /// <summary>A title; 1 is the page's own.</summary>
    public MarkdownPage Heading(int level, MarkdownText text) =>
        Block($"{new string('#', Math.Clamp(level, 1, 6))} {ClosingMarks().Replace(Inline(text, inTable: false), m => m.Value.Replace("#", @"\#", StringComparison.Ordinal))}\n");

    /// <summary>A paragraph.</summary>
    public MarkdownPage Paragraph(MarkdownText text) => Block(Guarded(Inline(text, inTable: false)) + "\n");

    /// <summary>A list; nothing where it is empty.</summary>
    public MarkdownPage Bullets(IEnumerable<MarkdownText> items) => List(items, _ => "- ");

    /// <summary>A numbered list; nothing where it is empty.</summary>
    public MarkdownPage Numbers(IEnumerable<MarkdownText> items) => List(items, i => FormattableString.Invariant($"{i + 1}. "));

    /// <summary>Boxes to tick; nothing where there is none.</summary>
    public MarkdownPage Tasks(IEnumerable<MarkdownText> items) => List(items, _ => "- [ ] ");

    /// <summary>A table; nothing where it has no row.</summary>
    /// <exception cref="ArgumentException">A row is longer or shorter than the head.</exception>
    public MarkdownPage Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<MarkdownText>> rows)
    {
        ArgumentNullException.ThrowIfNull(head);
        var lines = rows.Select(r => r.Count == head.Count ? Row(r)
            : throw new ArgumentException("A row does not fit its head.", nameof(rows))).ToList();
        if (lines.Count == 0) return this;
        return Block(Row([.. head.Select(MarkdownText.Of)]) + Row([.. head.Select(_ => (MarkdownText?)null)]) + string.Concat(lines));
    }

    /// <summary>Lines of code.</summary>
    /// <param name="language">What colours them, such as <c>bash</c>.</param>
    /// <param name="code">The lines.</param>
    public MarkdownPage Code(string language, string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var fence = new string('`', Math.Max(3, Longest(code) + 1));
        return Block($"{fence}{language}\n{code.TrimEnd('\n')}\n{fence}\n");
    }

    /// <summary>The whole page.</summary>
    public string Write() => _text.ToString();

    private MarkdownPage List(IEnumerable<MarkdownText> items, Func<int, string> mark)
    {
        var lines = items.Select((item, i) => $"{mark(i)}{Guarded(Inline(item, inTable: false))}\n").ToList();
        return lines.Count == 0 ? this : Block(string.Concat(lines));
    }

    private MarkdownPage Block(string block)
    {
        if (_text.Length > 0) _text.Append('\n');
        _text.Append(block);
        return this;
    }

    private static string Row(IReadOnlyList<MarkdownText?> cells) =>
        $"|{string.Concat(cells.Select(c => c is null ? "---|" : $" {Inline(c, inTable: true)} |"))}\n";

    private static string Inline(MarkdownText text, bool inTable) =>
        string.Concat(text.Spans.Select(s => Span(s, inTable))).Trim(' ', '\t');

    private static string Span(MarkdownSpan span, bool inTable) => span.Style switch
    {
        MarkdownStyle.Code => CodeSpan(OneLine(span.Text), inTable),
        MarkdownStyle.Strong => $"**{Escaped(OneLine(span.Text).Trim(), inTable)}**",
        MarkdownStyle.Link => $"[{Escaped(OneLine(span.Text), inTable)}]({Target(span.Target!)})",
        _ => Escaped(OneLine(span.Text), inTable),
    };

    // a span of code escapes nothing: its fence is longer than any run inside; readers differ on a bar of code in a table, which is plain
    // text then
    private static string CodeSpan(string code, bool inTable)
    {
        if (code.Length == 0) return "";
        if (inTable && code.Contains('|', StringComparison.Ordinal)) return Escaped(code, inTable);
        var fence = new string('`', Longest(code) + 1);
        var pad = code.StartsWith('`') || code.EndsWith('`') || (code.StartsWith(' ') && code.EndsWith(' ') && code.Trim().Length > 0)
            ? " " : "";
        return $"{fence}{pad}{code}{pad}{fence}";
    }

    private static string Target(string target) =>
        IsPlainTarget().IsMatch(target) ? target
            : $"<{target.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>";

    private static string OneLine(string text) => LineBreaks().Replace(text, " ");

    private static string Escaped(string text, bool inTable)
    {
        var escaped = Signs().Replace(text, @"\$0");
        return inTable ? escaped.Replace("|", @"\|", StringComparison.Ordinal) : escaped;
    }

    // what would begin a title, a list, a rule or a quotation at the head of a line
    private static string Guarded(string line) => Beginning().Replace(line, m => m.Groups[1].Value + @"\" + m.Groups[2].Value);

    private static int Longest(string text) => Ticks().Matches(text).Select(m => m.Length).DefaultIfEmpty(0).Max();

    [GeneratedRegex(@"[\r\n\u0085\u2028\u2029\v\f]+")]
    private static partial Regex LineBreaks();

    [GeneratedRegex(@"[\\`*_\[\]<>~$^]|&(?=#?[A-Za-z0-9]+;)|!(?=\[)")]
    private static partial Regex Signs();

    [GeneratedRegex(@"^(\s*|\s*\d{1,9}(?=[.)](?:\s|$)))([#+|:=.)-])")]
    private static partial Regex Beginning();

    // a title may end in marks, which are not its own
    [GeneratedRegex(@"(?<!\\)#+\z")]
    private static partial Regex ClosingMarks();

    [GeneratedRegex("`+")]
    private static partial Regex Ticks();

    [GeneratedRegex(@"^[A-Za-z0-9_./:#?=&%@+-]+\z")]
    private static partial Regex IsPlainTarget();
}
