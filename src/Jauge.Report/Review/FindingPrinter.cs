using System.Globalization;
using Jauge.Report.Layout;
using Jauge.Review;

namespace Jauge.Report.Review;

/// <summary>Prints findings.</summary>
internal static class FindingPrinter
{
    /// <summary>The sentence and the cure, no more: for a screen that holds everything.</summary>
    public static void Short(Page page, Finding finding)
    {
        var mark = Verdicts.Mark(finding.Severity) + " " + finding.Code.Strong();
        page.Item(mark, page.Say(finding.Message));
        page.Item("→".In(Ink.Accent), page.Say(finding.Cure).Faint(), mark.Width + 1);
    }

    /// <summary>All of it: what, where, cure, sources, acceptance.</summary>
    public static void Whole(Page page, Finding finding)
    {
        page.Item(Verdicts.Mark(finding.Severity) + " " + finding.Code.Strong(), page.Say(finding.Title).Strong());
        page.Paragraph(page.Say(finding.Message), 2);
        page.Item("→".In(Ink.Accent), page.Say(finding.Cure), 2);
        page.Item(page.Say("at", "où").Faint(), $"{finding.About}, {finding.Span}".Faint(), 2);
        foreach (var source in finding.Sources) page.Item("source".Faint(), Cited(page, source).Faint(), 2);
        if (finding.Accepted is { } accepted) page.Item(page.Say("accepted", "accepté").In(Ink.Good), Accepted(page, accepted), 2);
    }

    private static string Cited(Page page, Citation source) => $"{page.Say(source.Text)}{(source.AsOf is { } day ? ", " + Day(day) : "")}, {source.At}";

    private static string Accepted(Page page, Acceptance accepted)
    {
        var by = accepted.By is { } name ? page.Say($" by {name}", $" par {name}") : "";
        return page.Say($"until {Day(accepted.Until)}{by}: {accepted.Because}", $"jusqu'au {Day(accepted.Until)}{by}\u00a0: {accepted.Because}");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
