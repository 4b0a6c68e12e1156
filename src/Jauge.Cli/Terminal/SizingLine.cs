using Jauge.Core;
using Jauge.Report.Layout;
using Jauge.Sizing;

namespace Jauge.Cli.Terminal;

/// <summary>Where a search stands: one line that is written over on a terminal, nothing elsewhere.</summary>
internal sealed class SizingLine(Page page, TextWriter error, bool isTerminal, Currency currency) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly OverwrittenLine _line = new(error);

    /// <summary>Takes a report.</summary>
    public void Report(SizingProgress progress)
    {
        if (!isTerminal) return;
        lock (_lock) _line.Show(Sentence(progress));
    }

    public void Dispose()
    {
        lock (_lock) _line.Dispose();
    }

    private string Sentence(SizingProgress progress)
    {
        string Money(decimal? amount) => amount is { } known ? $"{known.ToString("N0", page.Format)} {currency}" : "?";
        var (scored, played, events) = (progress.Scored.ToString("N0", page.Format), progress.Simulated.ToString("N0", page.Format),
            (progress.Events / 1e6).ToString("N0", page.Format));
        return page.Say($"{scored} shapes scored, {played} simulated ({events} M events); best {Money(progress.Best)}, nothing below {Money(progress.LowerBound)}",
            $"{scored} formes évaluées, {played} simulées ({events} M d'événements) ; meilleure {Money(progress.Best)}, rien sous {Money(progress.LowerBound)}").Replace('\u00a0', ' ');
    }
}
