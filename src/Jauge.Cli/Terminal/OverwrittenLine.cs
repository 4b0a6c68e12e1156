namespace Jauge.Cli.Terminal;

/// <summary>One line of a terminal that is written over.</summary>
internal sealed class OverwrittenLine(TextWriter error) : IDisposable
{
    private const string EraseLine = "\r\u001b[2K";

    private string _shown = "";

    /// <summary>Shows a line in place of the one before; a line that would not fit is cut.</summary>
    public void Show(string line)
    {
        if (line == _shown) return;
        error.Write(EraseLine + (line.Length < Shell.Width ? line : line[..(Shell.Width - 1)]));
        _shown = line;
    }

    /// <summary>Leaves the terminal as it was.</summary>
    public void Dispose()
    {
        if (_shown.Length > 0) error.Write(EraseLine);
        _shown = "";
    }
}
