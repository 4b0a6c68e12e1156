using Jauge.Core;

namespace Jauge.Report.Layout;

/// <summary>The same results as Markdown, for a wiki or a pull request. Tables are GitHub's; inks but the strong one are left
/// out.</summary>
/// <param name="writer">Takes the text.</param>
/// <param name="language">Language of sentences and figures.</param>
/// <param name="headings">Level of a heading, from 2 to 6.</param>
public sealed class MarkdownPage(TextWriter writer, Language language, int headings = 2) : Page(language)
{
    private const string Special = "\\`*_{}[]<>#|~";

    private bool _isBlock;
    private bool _isList;

    /// <inheritdoc/>
    public override int Width => TerminalPage.DefaultWidth;

    /// <inheritdoc/>
    public override Page Title(Phrase title) => Block("# " + Escaped(title.ToString()));

    /// <inheritdoc/>
    public override Page Heading(Phrase title) => Heading(title, headings);

    /// <summary>Writes a heading of another level.</summary>
    /// <param name="title">Its text.</param>
    /// <param name="level">From 2 to 6.</param>
    internal Page Heading(Phrase title, int level) => Block($"{new string('#', level)} {Escaped(title.ToString())}");

    /// <summary>Writes a block of Markdown or HTML as it is.</summary>
    internal Page Raw(string block) => Block(block);

    /// <inheritdoc/>
    public override Page Blank() => this;

    /// <inheritdoc/>
    public override Page Line(Phrase phrase) => Paragraph(phrase);

    /// <inheritdoc/>
    public override Page Paragraph(Phrase phrase, int indent = 0, int hanging = 0)
    {
        if (phrase.IsEmpty) return this;
        return indent == 0 ? Block(Marked(phrase)) : Bullet(Marked(phrase), indent - 2);
    }

    /// <inheritdoc/>
    public override Page Item(Phrase mark, Phrase phrase, int indent = 0) =>
        Bullet(mark.ToString() is "·" ? Marked(phrase) : $"{Marked(mark)} {Marked(phrase)}", indent);

    /// <inheritdoc/>
    public override Page Table(TextTable table, int indent = 0)
    {
        if (table.IsEmpty) return this;
        Close();
        Row(table.Columns.Select(c => Escaped(c.Header)));
        Row(table.Columns.Select(c => c.Align == Align.Right ? "---:" : "---"));
        foreach (var row in table.Rows.OfType<IReadOnlyList<Phrase>>()) Row(row.Select(Marked));
        _isBlock = true;
        return this;
    }

    private MarkdownPage Block(string text)
    {
        Close();
        writer.Write($"{text}\n");
        _isBlock = true;
        return this;
    }

    private MarkdownPage Bullet(string text, int indent)
    {
        if (!_isList) Close();
        writer.Write($"{new string(' ', Math.Max(0, indent))}- {text}\n");
        _isList = true;
        return this;
    }

    private void Row(IEnumerable<string> cells) => writer.Write($"| {string.Join(" | ", cells)} |\n");

    /// <summary>An empty line between blocks, none before the first nor between the items of a list.</summary>
    private void Close()
    {
        if (_isBlock || _isList) writer.Write('\n');
        _isBlock = _isList = false;
    }

    private static string Marked(Phrase phrase) =>
        string.Concat(phrase.Pieces.Select(p => p.Ink == Ink.Strong && p.Text.Trim().Length > 0
            ? $"**{Escaped(p.Text)}**" : Escaped(p.Text)));

    private static string Escaped(string text) =>
        string.Concat(Safe.Text(text).Select(c => Special.Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString()));
}
