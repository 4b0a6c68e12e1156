using Jauge.Core;

namespace Jauge.Report.Layout;

/// <summary>What results are printed on: one language, headings, paragraphs, tables.</summary>
/// <param name="language">Language of sentences and figures.</param>
public abstract class Page(Language language)
{
    /// <summary>The language.</summary>
    public Language Language { get; } = language;

    /// <summary>Columns that a line may take.</summary>
    public abstract int Width { get; }

    /// <summary>Formats figures in the page's language.</summary>
    public IFormatProvider Format { get; } = LanguageFormat.For(language);

    /// <summary>A sentence in the page's language, its figures held to their units; empty for a text that was never set.</summary>
    public string Say(Text text) => Typography.Tight(text.In(Language) ?? "");

    /// <summary>A sentence written here, in the page's language.</summary>
    public string Say(string english, string french) => Say(new Text(english, french));

    /// <summary>What separates a label from what follows: French sets a no-break space before the colon.</summary>
    public string Colon => Say(": ", "\u00a0: ");

    /// <summary>A column of names, which do not wrap.</summary>
    public Column Names(string english, string french) => new(Say(english, french));

    /// <summary>A column of sentences, which wrap.</summary>
    public Column Words(string english, string french) => Column.Words(Say(english, french));

    /// <summary>A column of figures.</summary>
    public Column Figures(string english, string french) => Column.Figures(Say(english, french));

    /// <summary>Writes what the page is about.</summary>
    public abstract Page Title(Phrase title);

    /// <summary>Writes a heading.</summary>
    public abstract Page Heading(Phrase title);

    /// <summary>Writes an empty line.</summary>
    public abstract Page Blank();

    /// <summary>Writes one line as it is, even if it is longer than the page.</summary>
    public abstract Page Line(Phrase phrase);

    /// <summary>Writes a paragraph.</summary>
    /// <param name="phrase">The text.</param>
    /// <param name="indent">Columns left free before each line.</param>
    /// <param name="hanging">Columns left free before every line but the first, beyond <paramref name="indent"/>.</param>
    public abstract Page Paragraph(Phrase phrase, int indent = 0, int hanging = 0);

    /// <summary>Writes a sentence after a mark, hanging under itself.</summary>
    /// <param name="mark">Such as a bullet or a label.</param>
    /// <param name="phrase">The text.</param>
    /// <param name="indent">Columns before the mark.</param>
    public abstract Page Item(Phrase mark, Phrase phrase, int indent = 0);

    /// <summary>Writes a table; nothing when it has no rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="indent">Columns left free before it.</param>
    public abstract Page Table(TextTable table, int indent = 0);
}
