using Jauge.Core;

namespace Jauge.Report.Layout;

/// <summary>Paper of a given width, with or without colours. Lines end with LF, never with spaces.</summary>
/// <param name="writer">Takes the text.</param>
/// <param name="language">Language of sentences and figures.</param>
/// <param name="width">Columns; under <see cref="MinWidth"/> it is taken for that.</param>
/// <param name="colours">Whether ANSI colours are written.</param>
public sealed class TerminalPage(TextWriter writer, Language language, int width = TerminalPage.DefaultWidth, bool colours = false)
    : Page(language)
{
    /// <summary>Columns of a page when nobody says otherwise.</summary>
    public const int DefaultWidth = 80;

    /// <summary>Columns under which tables would not be legible.</summary>
    public const int MinWidth = 40;

    private const int StackIndent = 2;
    private const char NoBreak = '\u00a0';

    private bool _begun;

    /// <inheritdoc/>
    public override int Width { get; } = Math.Max(width, MinWidth);

    /// <inheritdoc/>
    public override Page Title(Phrase title) => Paragraph(title.In(Ink.Strong));

    /// <inheritdoc/>
    public override Page Heading(Phrase title)
    {
        if (_begun) Blank();
        return Paragraph(new([.. title.Pieces.Select(p => p.Ink == Ink.Plain ? p with { Ink = Ink.Strong } : p)]));
    }

    /// <inheritdoc/>
    public override Page Blank() => Line(Phrase.Empty);

    /// <inheritdoc/>
    public override Page Line(Phrase phrase)
    {
        var last = phrase.Pieces.ToList().FindLastIndex(p => p.Text.TrimEnd(' ').Length > 0);
        for (var i = 0; i <= last; i++) Write(i == last
            ? phrase.Pieces[i] with { Text = phrase.Pieces[i].Text.TrimEnd(' ') } : phrase.Pieces[i]);
        writer.Write('\n');
        return this;
    }

    /// <inheritdoc/>
    public override Page Paragraph(Phrase phrase, int indent = 0, int hanging = 0)
    {
        var lines = Wrapping.Lines(phrase, Width - indent - hanging);
        for (var i = 0; i < lines.Count; i++) Line(new string(' ', indent + (i > 0 ? hanging : 0)) + lines[i]);
        return this;
    }

    /// <inheritdoc/>
    public override Page Item(Phrase mark, Phrase phrase, int indent = 0)
    {
        var under = indent + mark.Width + 1;
        var lines = Wrapping.Lines(phrase, Width - under);
        for (var i = 0; i < lines.Count; i++) Line(i == 0
            ? new string(' ', indent) + mark + " " + lines[i] : new string(' ', under) + lines[i]);
        return this;
    }

    /// <inheritdoc/>
    public override Page Table(TextTable table, int indent = 0)
    {
        if (table.IsEmpty) return this;
        var layout = new TableLayout(table, Width - indent);
        if (layout.Width > Width - indent) return Stacked(table, indent);
        foreach (var line in layout.Lines()) Line(new string(' ', indent) + line);
        return this;
    }

    /// <summary>A table that no page of this width can hold: the words of each row, and under them its figures, each after its
    /// heading.</summary>
    private TerminalPage Stacked(TextTable table, int indent)
    {
        foreach (var row in table.Rows.OfType<IReadOnlyList<Phrase>>())
        {
            var cells = row.Select((cell, i) => (Column: table.Columns[i], Cell: cell)).Where(c => !c.Cell.IsEmpty)
                .ToLookup(c => c.Column.Align);
            Paragraph(Joined(cells[Align.Left].Select(c => c.Cell), "  "), indent, StackIndent);
            if (cells[Align.Right].Any())
                Paragraph(Joined(cells[Align.Right].Select(c => (c.Column.Header + " ").Replace(' ', NoBreak).Faint() + c.Cell), " · "),
                    indent + StackIndent);
        }

        return this;
    }

    private static Phrase Joined(IEnumerable<Phrase> phrases, string by) =>
        phrases.DefaultIfEmpty(Phrase.Empty).Aggregate((a, b) => a + by + b);

    private void Write(Piece piece)
    {
        _begun = true;
        var code = colours ? Code(piece.Ink) : "";
        if (code.Length > 0) writer.Write($"\u001b[{code}m");
        // lines are broken by now: ordinary spaces can be searched for and copied
        writer.Write(Safe.Text(piece.Text).Replace('\u00a0', ' '));
        if (code.Length > 0) writer.Write("\u001b[0m");
    }

    // ISO 6429 "select graphic rendition"; the eight colours follow the terminal's own theme
    private static string Code(Ink ink) => ink switch
    {
        Ink.Strong => "1",
        Ink.Faint => "2",
        Ink.Good => "32",
        Ink.Caution => "33",
        Ink.Bad => "31",
        Ink.Accent => "36",
        _ => "",
    };
}
