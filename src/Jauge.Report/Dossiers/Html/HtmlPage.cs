using System.Text;
using Jauge.Core;
using Jauge.Report.Dossiers.Charts;
using Jauge.Report.Layout;
using Jauge.Review;

namespace Jauge.Report.Dossiers.Html;

/// <summary>The body of the dossier as HTML: everything can be read without a script, charts by their tables.</summary>
internal sealed class HtmlPage : DossierPage
{
    private const int Columns = 100;

    private readonly StringBuilder _body = new();
    private readonly List<(string Id, string Title)> _sections = [];
    private readonly List<Chart> _charts = [];
    private readonly Markup _markup;
    private readonly HtmlTable _tables;
    private string _heading = "";
    private string _list = "";
    private bool _inSection;

    public HtmlPage(Language language)
        : base(language)
    {
        _markup = new(this);
        _tables = new(_markup);
    }

    /// <summary>The sections so far, for the navigation.</summary>
    public IReadOnlyList<(string Id, string Title)> Sections => _sections;

    /// <summary>The charts so far, for the front end.</summary>
    public IReadOnlyList<Chart> Charts => _charts;

    /// <inheritdoc/>
    public override int Width => Columns;

    /// <summary>Everything that was written.</summary>
    public string Body()
    {
        EndSection();
        return _body.ToString();
    }

    /// <inheritdoc/>
    public override Page Title(Phrase title) => Heading(title);

    /// <inheritdoc/>
    public override Page Heading(Phrase title)
    {
        _heading = title.ToString();
        return Write($"<h3>{_markup.Phrase(title)}</h3>\n");
    }

    /// <inheritdoc/>
    public override Page Blank() => this;

    /// <inheritdoc/>
    public override Page Line(Phrase phrase) => Paragraph(phrase);

    /// <inheritdoc/>
    public override Page Paragraph(Phrase phrase, int indent = 0, int hanging = 0) =>
        phrase.IsEmpty ? this : Write($"<p{(indent > 0 ? " class=\"under\"" : "")}>{_markup.Phrase(phrase)}</p>\n");

    /// <inheritdoc/>
    public override Page Item(Phrase mark, Phrase phrase, int indent = 0)
    {
        var list = indent > 0 ? "items under" : "items";
        if (_list != list)
        {
            Write($"<ul class=\"{list}\">\n");
            _list = list;
        }

        _body.Append($"<li>{_markup.Phrase(mark)} <span>{_markup.Phrase(phrase)}</span></li>\n");
        return this;
    }

    /// <inheritdoc/>
    public override Page Table(TextTable table, int indent = 0) =>
        table.IsEmpty ? this : Write(_tables.Of(table, _heading, isSortable: false));

    /// <inheritdoc/>
    public override DossierPage Section(string id, string title, Phrase lead)
    {
        EndSection();
        (_inSection, _heading) = (true, title);
        _sections.Add((id, title));
        Write($"<section id=\"{id}\" aria-labelledby=\"{id}-title\">\n<h2 id=\"{id}-title\">{_markup.Text(title)}</h2>\n");
        return lead.IsEmpty ? this : Write($"<p class=\"lead\">{_markup.Phrase(lead)}</p>\n");
    }

    /// <inheritdoc/>
    public override DossierPage Verdict(Grade grade, string headline, IReadOnlyList<Phrase> sentences)
    {
        Write($"<div class=\"verdict {Word(grade)}\">\n<p class=\"headline\">{Badge(grade)} {_markup.Text(headline)}</p>\n");
        foreach (var sentence in sentences) _body.Append($"<p>{_markup.Phrase(sentence)}</p>\n");
        return Write("</div>\n");
    }

    /// <inheritdoc/>
    public override DossierPage KeyFigures(IReadOnlyList<KeyFigure> figures)
    {
        Write("<dl class=\"key\">\n");
        foreach (var figure in figures)
        {
            var note = figure.Note.Length > 0 ? $"<dd class=\"note\">{_markup.Text(figure.Note)}</dd>" : "";
            var badge = figure.Grade == Grade.Plain ? "" : Badge(figure.Grade) + " ";
            _body.Append($"<div class=\"{Word(figure.Grade)}\"><dt>{_markup.Text(figure.Label)}</dt><dd class=\"value\">{badge}{_markup.Text(figure.Value)}</dd>{note}</div>\n");
        }

        return Write("</dl>\n");
    }

    /// <inheritdoc/>
    public override DossierPage Figure(Chart chart, Phrase reading, TextTable table, bool isTableOpen = false)
    {
        _charts.Add(chart);
        _heading = chart.Title;
        Write($"<figure class=\"figure\" aria-labelledby=\"{chart.Id}-title\">\n<div class=\"drawing\"><div class=\"caption\"><span class=\"title\" id=\"{chart.Id}-title\">{_markup.Text(chart.Title)}</span>");
        if (!reading.IsEmpty) _body.Append($"<span class=\"reading\">{_markup.Phrase(reading)}</span>");
        _body.Append($"{Legends.Of(chart, _markup)}</div>\n<div class=\"chart\" id=\"{chart.Id}\"></div></div>\n");
        if (isTableOpen) Write(_tables.Of(table, _heading, isSortable: true));
        else Fold(Say("The figures of this chart", "Les chiffres de ce graphique"), page => page.Table(table), isPrinted: false);
        return Write("</figure>\n");
    }

    /// <inheritdoc/>
    public override DossierPage Fold(string title, Action<DossierPage> content, bool isPrinted = true)
    {
        Write($"<details class=\"fold\"{(isPrinted ? "" : " data-print=\"closed\"")}>\n<summary>{_markup.Text(title)}</summary>\n<div>\n");
        content(this);
        return Write("</div>\n</details>\n");
    }

    /// <inheritdoc/>
    public override DossierPage Finding(Finding finding) => Write(new FindingCard(this, _markup).Of(finding));

    /// <inheritdoc/>
    public override DossierPage Terms(IReadOnlyList<(string Term, string Meaning)> terms)
    {
        Write("<dl class=\"terms\">\n");
        foreach (var (term, meaning) in terms) _body.Append($"<div><dt>{_markup.Text(term)}</dt><dd>{_markup.Text(meaning)}</dd></div>\n");
        return Write("</dl>\n");
    }

    /// <inheritdoc/>
    public override DossierPage Command(string command) =>
        Write($"<pre tabindex=\"0\"><code>{Markup.Verbatim(command)}</code></pre>\n");

    private string Badge(Grade grade) => grade switch
    {
        Grade.Good => _markup.Mark("✓", "good"),
        Grade.Caution => _markup.Mark("!", "caution"),
        Grade.Bad => _markup.Mark("✗", "bad"),
        _ => "",
    };

    private static string Word(Grade grade) => grade.ToString().ToLowerInvariant();

    private HtmlPage Write(string html)
    {
        if (_list.Length > 0) _body.Append("</ul>\n");
        _list = "";
        _body.Append(html);
        return this;
    }

    private void EndSection()
    {
        if (_inSection) Write("</section>\n");
        _inSection = false;
    }
}
