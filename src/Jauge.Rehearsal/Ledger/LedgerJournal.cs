using System.Globalization;
using System.Text;

namespace Jauge.Rehearsal.Ledger;

/// <summary>
/// What the client knows of its writes, on the client's own disk: a line before each write is sent and one after it was acknowledged, each
/// given to the operating system before the client goes on. It survives a kill of the client. Thread-safe.
/// </summary>
public sealed class LedgerJournal : IDisposable
{
    private readonly FileStream _file;
    private readonly Lock _gate = new();

    /// <summary>Starts a new journal.</summary>
    /// <param name="path">Must not exist: a journal is never written over.</param>
    public LedgerJournal(string path) => _file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);

    /// <summary>The file.</summary>
    public string Path => _file.Name;

    /// <summary>Notes it; returns when it is out of this process.</summary>
    public void Note(long id, LedgerEvent what, TimeSpan at)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{(what == LedgerEvent.Attempted ? '?' : '!')} {id} {at.Ticks}\n");
        lock (_gate)
            _file.Write(Encoding.ASCII.GetBytes(line));
    }

    /// <summary>Reads a journal, in the order of its lines; a last line that was cut off is left out.</summary>
    public static IEnumerable<LedgerEntry> Read(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using StreamReader reader = new(file, Encoding.ASCII);
        var text = reader.ReadToEnd();
        foreach (var line in text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
            yield return Parse(line.Split(' '));
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static LedgerEntry Parse(string[] words) => new(
        long.Parse(words[1], CultureInfo.InvariantCulture),
        words[0] == "?" ? LedgerEvent.Attempted : LedgerEvent.Acknowledged,
        new TimeSpan(long.Parse(words[2], CultureInfo.InvariantCulture)));
}
