using Jauge.Catalog.Refresh;
using Jauge.Report.Layout;
using Jauge.Report.Prices;

namespace Jauge.Cli.Terminal;

/// <summary>Where a refresh stands: one line that is written over on a terminal, one line a page elsewhere.</summary>
internal sealed class ProgressLine(Page page, TextWriter error, bool isTerminal) : IProgress<RefreshProgress>, IDisposable
{
    private const string EraseLine = "\r\u001b[2K";

    private readonly Lock _lock = new();
    private int _pages = -1;
    private bool _isOpen;

    public void Report(RefreshProgress value)
    {
        lock (_lock)
        {
            if (isTerminal) Over(value);
            else if (value.Pages != _pages || value.Waiting is not null) error.WriteLine(RefreshPrinter.Line(page, value));
            _pages = value.Pages;
        }
    }

    /// <summary>Leaves the terminal as it was.</summary>
    public void Dispose()
    {
        if (_isOpen) error.Write(EraseLine);
    }

    private void Over(RefreshProgress value)
    {
        var line = RefreshPrinter.Line(page, value);
        error.Write(EraseLine + (line.Length < Shell.Width ? line : line[..(Shell.Width - 1)]));
        _isOpen = true;
    }
}
