using System.Text;
using Jauge.Report.Layout;
using Jauge.Review;

namespace Jauge.Report.Dossiers.Html;

/// <summary>A finding as a card: what is wrong with its numbers, what to do, where it stands and who says so.</summary>
internal sealed class FindingCard(Page page, Markup markup)
{
    /// <summary>The card.</summary>
    public string Of(Finding finding)
    {
        var html = new StringBuilder($"<article class=\"finding {Class(finding)}\">\n");
        html.Append($"<h4>{markup.Phrase(Verdicts.Mark(finding.Severity))} {markup.Text(page.Say(finding.Title))} <span class=\"code\">{Markup.Verbatim(finding.Code)}</span></h4>\n");
        html.Append($"<p>{markup.Text(page.Say(finding.Message))}</p>\n");
        html.Append($"<p class=\"cure\"><strong>{markup.Text(page.Say("What to do", "Que faire"))}</strong> {markup.Text(page.Say(finding.Cure))}</p>\n");
        if (finding.Accepted is { } accepted)
            html.Append($"<p class=\"accepted\">{markup.Mark("✓", "good")} {markup.Text(Accepted(accepted))}</p>\n");
        html.Append("<ul class=\"sources\">");
        html.Append($"<li>{markup.Text(page.Say("in the file:", "dans le fichier\u00a0:"))} <code>{Markup.Verbatim(finding.About)}</code>, {markup.Text(Line(finding))}</li>");
        foreach (var source in finding.Sources)
            html.Append($"<li>{markup.Text(page.Say("source:", "source\u00a0:"))} {Source(source)}</li>");
        return html.Append("</ul>\n</article>\n").ToString();
    }

    private static string Class(Finding finding) => finding.Accepted is not null ? "accepted" : finding.Severity switch
    {
        FindingSeverity.Contradiction => "bad",
        FindingSeverity.Risk => "caution",
        _ => "plain",
    };

    private string Line(Finding finding) => page.Say($"line {finding.Span.Line}", $"ligne {finding.Span.Line}");

    private string Source(Citation source)
    {
        var day = source.AsOf is { } asOf ? ", " + Figures.Day(page, asOf) : "";
        return $"{markup.Text(page.Say(source.Text) + day)}, <span class=\"at\">{Markup.Verbatim(source.At)}</span>";
    }

    private string Accepted(Acceptance accepted)
    {
        var by = accepted.By is { } name ? page.Say($" by {name}", $" par {name}") : "";
        var day = Figures.Day(page, accepted.Until);
        return page.Say($"Accepted until {day}{by}: {accepted.Because}", $"Accepté jusqu'au {day}{by} : {accepted.Because}");
    }
}
