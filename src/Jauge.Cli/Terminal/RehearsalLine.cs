using Jauge.Rehearsal.Running;
using Jauge.Report.Layout;

namespace Jauge.Cli.Terminal;

/// <summary>Where a rehearsal stands: one line that is written over on a terminal; elsewhere a line for each part, and one every ten
/// seconds of the run.</summary>
internal sealed class RehearsalLine(Page page, TextWriter error, bool isTerminal) : IDisposable
{
    private const int SecondsALine = 10;
    private readonly Lock _lock = new();
    private readonly OverwrittenLine _line = new(error);
    private int _seconds;

    public void Report(RehearsalProgress progress)
    {
        lock (_lock)
        {
            if (isTerminal) _line.Show(Line(progress));
            else if (progress.Phase != RehearsalPhase.Running || _seconds++ % SecondsALine == 0) error.WriteLine(Line(progress));
        }
    }

    public void Dispose() => _line.Dispose();

    private string Line(RehearsalProgress progress) => progress.Phase switch
    {
        RehearsalPhase.Starting => page.Say("starting ", "démarrage : ") + page.Say(progress.What),
        RehearsalPhase.Running => $"{(progress.Share ?? 0).ToString("P0", page.Format)}  {page.Say(progress.What)}",
        _ => page.Say(progress.What),
    };
}
