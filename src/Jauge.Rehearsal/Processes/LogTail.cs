using System.Text;

namespace Jauge.Rehearsal.Processes;

/// <summary>The log that a part writes: its standard output and error together, a file that the part itself holds open.</summary>
/// <param name="Path">The file.</param>
public sealed record LogTail(string Path)
{
    private const int MostBytes = 64 * 1024;

    /// <summary>The last lines that are there now.</summary>
    /// <param name="lines">1 or more; what is further than 64 KiB from the end is left out.</param>
    /// <returns>Without a line break at the end; empty where nothing was written.</returns>
    public string Last(int lines = 20)
    {
        var all = From(long.MinValue).TrimEnd('\n', '\r', ' ').Split('\n');
        return string.Join('\n', all.Where(l => !IsUnshares(l)).TakeLast(lines).Select(l => l.TrimEnd('\r')));
    }

    /// <summary>What was written from a length of the file on; at most its last 64 KiB.</summary>
    internal string Since(long length) => From(length);

    /// <summary>Whether <c>unshare</c> reported at the end that a signal ended its child: it says so in this odd way, and exits 1
    /// (util-linux 2.38, Debian 12).</summary>
    internal bool EndsBySignal() => IsUnshares(From(long.MinValue).TrimEnd('\n').Split('\n')[^1]);

    private static bool IsUnshares(string line) => line.StartsWith("unshare: sigprocmask unblock failed", StringComparison.Ordinal);

    private string From(long start)
    {
        if (!File.Exists(Path)) return "";
        using FileStream file = new(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Position = Math.Clamp(start, Math.Max(0, file.Length - MostBytes), file.Length);
        using StreamReader reader = new(file, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
