using System.Globalization;

namespace Jauge.Rehearsal.Parts;

/// <summary>How many files a process of this machine may open.</summary>
internal static class OpenFiles
{
    private const string Line = "Max open files";
    private const long Common = 1024;

    /// <summary>What <c>ulimit -Hn</c> says: children take it over.</summary>
    internal static long HardLimit() => Read(File.ReadLines("/proc/self/limits"));

    private static long Read(IEnumerable<string> limits)
    {
        var line = limits.FirstOrDefault(l => l.StartsWith(Line, StringComparison.Ordinal));
        var words = line?[Line.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (words.Length < 2) return Common;
        return long.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : long.MaxValue;
    }
}
