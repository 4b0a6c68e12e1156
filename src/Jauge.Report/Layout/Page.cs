using Jauge.Core;

namespace Jauge.Report.Layout;

/// <summary>Paper of a given width, in one language, with or without colours. Lines end with LF, never with spaces.</summary>
/// <param name="writer">Takes the text.</param>
/// <param name="language">Language of sentences and figures.</param>
/// <param name="width">Columns; at least <see cref="MinWidth"/>.</param>
/// <param name="colours">Whether ANSI colours are written.</param>
public sealed class Page(TextWriter writer, Language language, int width = Page.DefaultWidth, bool colours = false)
{
    /// <summary>Columns of a page when nobody says otherwise.</summary>
    public const int DefaultWidth = 80;

    /// <summary>Columns under which tables would not be legible.</summary>
    public const int MinWidth = 40;

    /// <summary>The language.</summary>
    public Language Language { get; } = language;

    /// <summary>Columns.</summary>
    public int Width { get; } = Math.Max(width, MinWidth);

    /// <summary>Formats figures in the page's language.</summary>
    public IFormatProvider Format { get; } = LanguageFormat.For(language);

    /// <summary>A sentence in the page's language.</summary>
    public string Say(Text text) => text.In(Language);

    /// <summary>A sentence written here, in the page's language.</summary>
    public string Say(string english, string french) => Language == Language.French ? french : english;

    /// <summary>Writes one line as it is, even if it is longer than the page.</summary>
    public Page Line(Phrase phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var pieces = phrase.Pieces.ToList();
        var last = pieces.FindLastIndex(p => p.Text.TrimEnd(' ').Length > 0);
        for (var i = 0; i <= last; i++) Write(i == last ? pieces[i] with { Text = pieces[i].Text.TrimEnd(' ') } : pieces[i]);
        writer.Write('\n');
        return this;
    }

    /// <summary>Writes an empty line.</summary>
    public Page Blank() => Line(Phrase.Empty);

    /// <summary>Writes a heading: strong, with an empty line above unless the page begins.</summary>
    public Page Heading(Phrase title)
    {
        if (_begun) Blank();
        return Line(title.In(Ink.Strong));
    }

    /// <summary>Writes a paragraph, broken into lines.</summary>
    /// <param name="phrase">The text.</param>
    /// <param name="indent">Columns left free before each line.</param>
    /// <param name="hanging">Columns left free before every line but the first, beyond <paramref name="indent"/>.</param>
    public Page Paragraph(Phrase phrase, int indent = 0, int hanging = 0)
    {
        var lines = Wrapping.Lines(phrase, Width - indent - hanging);
        for (var i = 0; i < lines.Count; i++) Line(new string(' ', indent + (i > 0 ? hanging : 0)) + lines[i]);
        return this;
    }

    /// <summary>Writes a sentence after a mark, hanging under itself.</summary>
    /// <param name="mark">Such as a bullet or a label.</param>
    /// <param name="phrase">The text.</param>
    /// <param name="indent">Columns before the mark.</param>
    public Page Item(Phrase mark, Phrase phrase, int indent = 0)
    {
        ArgumentNullException.ThrowIfNull(mark);
        var under = indent + mark.Width + 1;
        var lines = Wrapping.Lines(phrase, Width - under);
        for (var i = 0; i < lines.Count; i++) Line(i == 0 ? new string(' ', indent) + mark + " " + lines[i] : new string(' ', under) + lines[i]);
        return this;
    }

    /// <summary>Writes a table; nothing when it has no rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="indent">Columns left free before it.</param>
    public Page Table(TextTable table, int indent = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.IsEmpty) return this;
        foreach (var line in table.Lines(Width - indent)) Line(new string(' ', indent) + line);
        return this;
    }

    private bool _begun;

    private void Write(Piece piece)
    {
        _begun = true;
        var code = colours ? Code(piece.Ink) : "";
        if (code.Length > 0) writer.Write($"\u001b[{code}m");
        writer.Write(Safe.Text(piece.Text));
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
