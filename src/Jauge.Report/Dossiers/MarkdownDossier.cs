using Jauge.Core;
using Jauge.Report.Dossiers.Charts;
using Jauge.Report.Layout;
using Jauge.Report.Review;
using Jauge.Review;

namespace Jauge.Report.Dossiers;

/// <summary>The dossier as GitHub's Markdown; a chart is its table.</summary>
internal sealed class MarkdownDossier : DossierPage
{
    /// <summary>Its first line.</summary>
    public const string Mark = "<!-- written by jauge report -->";

    private readonly TextWriter _writer;
    private readonly MarkdownPage _page;

    public MarkdownDossier(TextWriter writer, Language language)
        : base(language)
    {
        (_writer, _page) = (writer, new MarkdownPage(writer, language, headings: 3));
        writer.Write(Mark + "\n\n");
    }

    /// <inheritdoc/>
    public override int Width => _page.Width;

    /// <inheritdoc/>
    public override Page Title(Phrase title) => Then(_page.Title(Signed(title)));

    /// <inheritdoc/>
    public override Page Heading(Phrase title) => Then(_page.Heading(Signed(title)));

    /// <inheritdoc/>
    public override Page Blank() => this;

    /// <inheritdoc/>
    public override Page Line(Phrase phrase) => Then(_page.Line(Signed(phrase)));

    /// <inheritdoc/>
    public override Page Paragraph(Phrase phrase, int indent = 0, int hanging = 0) =>
        Then(_page.Paragraph(Signed(phrase), indent, hanging));

    /// <inheritdoc/>
    public override Page Item(Phrase mark, Phrase phrase, int indent = 0) => Then(_page.Item(mark, Signed(phrase), indent));

    /// <inheritdoc/>
    public override Page Table(TextTable table, int indent = 0) => Then(_page.Table(table.Mapped(Signed, Signed)));

    /// <inheritdoc/>
    public override DossierPage Section(string id, string title, Phrase lead)
    {
        _page.Heading(title, level: 2);
        return Then(_page.Paragraph(Signed(lead)));
    }

    /// <inheritdoc/>
    public override DossierPage Verdict(Grade grade, string headline, IReadOnlyList<Phrase> sentences)
    {
        _page.Paragraph((Sign(grade) + headline).Strong());
        foreach (var sentence in sentences) _page.Paragraph(Signed(sentence));
        return this;
    }

    /// <inheritdoc/>
    public override DossierPage KeyFigures(IReadOnlyList<KeyFigure> figures)
    {
        var table = new TextTable(Words("figure", "chiffre"), Words("value", "valeur"), Words("beside", "à côté de"));
        foreach (var figure in figures) table.Row(figure.Label, (Sign(figure.Grade) + figure.Value).Strong(), figure.Note);
        return Then(_page.Table(table));
    }

    /// <inheritdoc/>
    public override DossierPage Figure(Chart chart, Phrase reading, TextTable table, bool isTableOpen = false)
    {
        _page.Heading(chart.Title);
        if (!reading.IsEmpty) _page.Paragraph(Signed(reading));
        return Then(Table(table));
    }

    /// <inheritdoc/>
    public override DossierPage Fold(string title, Action<DossierPage> content, bool isPrinted = true)
    {
        _page.Raw($"<details><summary>{System.Net.WebUtility.HtmlEncode(title)}</summary>");
        content(this);
        return Then(_page.Raw("</details>"));
    }

    /// <inheritdoc/>
    public override DossierPage Finding(Finding finding)
    {
        FindingPrinter.Whole(this, finding);
        return this;
    }

    /// <inheritdoc/>
    public override DossierPage Terms(IReadOnlyList<(string Term, string Meaning)> terms)
    {
        foreach (var (term, meaning) in terms) _page.Item("·", term.Strong() + Colon + meaning);
        return this;
    }

    /// <inheritdoc/>
    public override DossierPage Command(string command) => Then(_page.Raw($"```sh\n{command}\n```"));

    private static string Sign(Grade grade) => grade switch { Grade.Good => "✓ ", Grade.Caution => "! ", Grade.Bad => "✗ ", _ => "" };

    private string Signed(string text) => CurrencySigns.In(Language, text);

    private Phrase Signed(Phrase phrase) => new([.. phrase.Pieces.Select(p => p with { Text = Signed(p.Text) })]);

    private MarkdownDossier Then(Page written) => written is null ? throw new InvalidOperationException("a page answers itself") : this;
}
