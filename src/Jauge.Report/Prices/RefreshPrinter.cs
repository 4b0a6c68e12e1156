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
        var kept = Number(page, outcome.Counts.Kept);
        page.Paragraph("✓ ".In(Ink.Good) + page.Say($"{kept} prices in {outcome.Folder}", $"{kept} prix dans {outcome.Folder}"));
        page.Paragraph(Rest(page, outcome.Counts).Faint(), 2);
    }

    private static string Rest(Page page, PriceCounts counts)
    {
        var (read, folded, past) = (Number(page, counts.Read), Number(page, counts.Folded), Number(page, counts.Superseded));
        var (announced, contradictory) = (Number(page, counts.Announced), Number(page, counts.Contradictory));
        return page.Say(
            $"of {read} rows read: {folded} equal twice, {past} of the past, {announced} to come, {contradictory} contradictory",
            $"sur {read} lignes lues : {folded} en double, {past} passées, {announced} à venir, {contradictory} contradictoires");
    }

    /// <summary>One line on where a refresh stands.</summary>
    public static string Line(Page page, RefreshProgress progress)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(progress);
        var size = ((decimal)progress.Bytes / 1_000_000).ToString("N1", page.Format);
        var waiting = progress.Waiting is { } time
            ? page.Say($", waiting {time.TotalSeconds:0} s", $", attente de {time.TotalSeconds:0} s") : "";
        return page.Say(
            $"{progress.Request}: {progress.Pages} pages, {Number(page, progress.Rows)} rows, {size} MB{waiting}",
            $"{progress.Request}\u00a0: {progress.Pages} pages, {Number(page, progress.Rows)} lignes, {size} Mo{waiting}")
                .Replace('\u00a0', ' ');
    }

    private static string Number(Page page, long number) => number.ToString("N0", page.Format);
}
