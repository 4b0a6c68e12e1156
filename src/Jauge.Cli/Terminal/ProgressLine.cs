using Jauge.Catalog.Refresh;
using Jauge.Report.Layout;
using Jauge.Report.Prices;

namespace Jauge.Cli.Terminal;

/// <summary>Where a refresh stands: one line that is written over on a terminal, one line a page elsewhere.</summary>
internal sealed class ProgressLine(Page page, TextWriter error, bool isTerminal) : IProgress<RefreshProgress>, IDisposable
{
    private readonly Lock _lock = new();
    private readonly OverwrittenLine _line = new(error);
    private int _pages = -1;

    public void Report(RefreshProgress value)
    {
        lock (_lock)
        {
            if (isTerminal) _line.Show(RefreshPrinter.Line(page, value));
            else if (value.Pages != _pages || value.Waiting is not null) error.WriteLine(RefreshPrinter.Line(page, value));
            _pages = value.Pages;
        }
    }

    public void Dispose() => _line.Dispose();
}
