using Jauge.Report.Layout;
using Jauge.Review;

namespace Jauge.Report.Review;

/// <summary>Prints findings.</summary>
internal static class FindingPrinter
{
    private const int Indent = 2;

    /// <summary>The sentence and the cure, no more: for a screen that holds everything.</summary>
    public static void Short(Page page, Finding finding)
    {
        page.Paragraph(Verdicts.Mark(finding.Severity) + " " + finding.Code.Strong() + " " + Chains.Shortened(page,
            page.Say(finding.Message)), 0, Indent);
        page.Item("→".In(Ink.Accent), page.Say(finding.Cure).Faint(), Indent);
    }

    /// <summary>All of it: what, where, cure, sources, acceptance.</summary>
    public static void Whole(Page page, Finding finding)
    {
        page.Item(Verdicts.Mark(finding.Severity) + " " + finding.Code.Strong(), page.Say(finding.Title).Strong());
        page.Paragraph($"{finding.About}, {finding.Span}".Faint(), Indent, Indent);
        page.Paragraph(page.Say(finding.Message), Indent);
        page.Item("→".In(Ink.Accent), page.Say(finding.Cure), Indent);
        foreach (var source in finding.Sources) page.Item(page.Say("source:", "source\u00a0:").Faint(), Cited(page, source).Faint(),
            Indent);
        if (finding.Accepted is { } accepted) page.Item(page.Say("accepted", "accepté").In(Ink.Good), Accepted(page, accepted), Indent);
    }

    private static string Cited(Page page, Citation source) =>
        $"{page.Say(source.Text)}{(source.AsOf is { } day ? ", " + Figures.Day(page, day) : "")}, {source.At}";

    private static string Accepted(Page page, Acceptance accepted)
    {
        var by = accepted.By is { } name ? page.Say($" by {name}", $" par {name}") : "";
        var day = Figures.Day(page, accepted.Until);
        return page.Say($"until {day}{by}: {accepted.Because}", $"jusqu'au {day}{by}\u00a0: {accepted.Because}");
    }
}
