using Jauge.Catalog.Refresh;
using Jauge.Report.Layout;

namespace Jauge.Report.Prices;

/// <summary>Prints how a refresh goes and how it ended; its diagnostics are printed apart.</summary>
public static class RefreshPrinter
{
    /// <summary>The end of a refresh that wrote a snapshot.</summary>
    public static void Write(Page page, RefreshOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(outcome);
        var counts = outcome.Counts;
        page.Paragraph("✓ ".In(Ink.Good) + page.Say($"{Number(page, counts.Kept)} prices in {outcome.Folder}", $"{Number(page, counts.Kept)} prix dans {outcome.Folder}"));
        page.Paragraph(page.Say(
            $"of {Number(page, counts.Read)} rows read: {Number(page, counts.Folded)} equal twice, {Number(page, counts.Superseded)} of the past, {Number(page, counts.Announced)} to come, {Number(page, counts.Contradictory)} contradictory",
            $"sur {Number(page, counts.Read)} lignes lues\u00a0: {Number(page, counts.Folded)} en double, {Number(page, counts.Superseded)} passées, {Number(page, counts.Announced)} à venir, {Number(page, counts.Contradictory)} contradictoires").Faint(), 2);
    }

    /// <summary>One line on where a refresh stands.</summary>
    public static string Line(Page page, RefreshProgress progress)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(progress);
        var size = ((decimal)progress.Bytes / 1_000_000).ToString("N1", page.Format);
        var waiting = progress.Waiting is { } time ? page.Say($", waiting {time.TotalSeconds:0} s", $", attente de {time.TotalSeconds:0} s") : "";
        return page.Say(
            $"{progress.Request}: {progress.Pages} pages, {Number(page, progress.Rows)} rows, {size} MB{waiting}",
            $"{progress.Request}\u00a0: {progress.Pages} pages, {Number(page, progress.Rows)} lignes, {size} Mo{waiting}").Replace('\u00a0', ' ');
    }

    private static string Number(Page page, long number) => number.ToString("N0", page.Format);
}
