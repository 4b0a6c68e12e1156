using System.Text.Json;
using System.Text.Json.Serialization;
using Jauge.Core;

namespace Jauge.Catalog.Refresh;

/// <summary>Append-only record of a run, one JSON object a line. Rows count only once the page line after them is on the disk: whatever
/// follows the last page line is dropped, whether an attempt failed, the process died or the disk filled up.</summary>
internal sealed class PriceJournal : IDisposable
{
    public const string FileName = "journal.jsonl";
    private const byte NewLine = (byte)'\n';

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly string _path;
    private readonly Stream _stream;
    private readonly List<JournalPage> _pages = [];
    private long _committed;
    private int _rowsSinceCommit;

    private PriceJournal(string path, Stream stream)
    {
        _path = path;
        _stream = stream;
    }

    /// <summary>When the run began, possibly in an earlier process; its day is the snapshot's.</summary>
    public DateTimeOffset Begun { get; private set; }

    /// <summary>Pages on the disk.</summary>
    public IReadOnlyList<JournalPage> Pages => _pages;

    /// <summary>Rows appended, committed or not.</summary>
    public long Rows => _pages.Sum(page => (long)page.Rows) + _rowsSinceCommit;

    /// <summary>Opens the journal in <paramref name="folder"/>, creating it, or continuing the one that answers the same
    /// question.</summary>
    /// <exception cref="RefreshFault">Not writable, held by another run, damaged, or answering another question.</exception>
    public static PriceJournal Open(string folder, PriceQuestion asked, DateTimeOffset now, Func<string, Stream> open)
    {
        var path = Path.Combine(folder, FileName);
        var journal = Guard(folder, () => OpenFile(folder, path, open));
        try
        {
            journal.Restore(asked.Fingerprint, now);
            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>The exclusive, unbuffered-at-page-end file of production.</summary>
    public static Stream OpenExclusive(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 64 * 1024);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new RefreshFault(RefreshDiagnostics.PartialBusy(path));
        }
    }

    public void Append(PriceObservation row)
    {
        Write(new JournalLine { Row = row });
        _rowsSinceCommit++;
    }

    public void Append(Diagnostic diagnostic) => Write(new JournalLine { Note = JournalNote.Of(diagnostic) });

    /// <summary>Ends a page: flushed through to the disk before this returns.</summary>
    public void Commit(string request, string url, string digest, string? next)
    {
        var page = new JournalPage(request, url, _rowsSinceCommit, digest, next);
        Write(new JournalLine { Page = page });
        Guard(_path, FlushThrough);
        _pages.Add(page);
        _committed = _stream.Position;
        _rowsSinceCommit = 0;
    }

    /// <summary>Drops what was appended since the last page end.</summary>
    public void Rollback()
    {
        if (_stream.Position == _committed)
        {
            return;
        }

        Guard(_path, () => _stream.SetLength(_committed));
        _stream.Position = _committed;
        _rowsSinceCommit = 0;
    }

    /// <summary>Every committed line that holds a row or a note, from the first on.</summary>
    public IEnumerable<JournalLine> ReadBack()
    {
        Rollback();
        foreach (var line in Lines())
        {
            if (line.Line.Row is not null || line.Line.Note is not null)
            {
                yield return line.Line;
            }
        }

        _stream.Position = _committed;
    }

    public void Dispose()
    {
        try
        {
            _stream.Dispose();
        }
        catch (IOException)
        {
            // A full disk refuses the last buffer once more on closing. It holds no committed page, and the reason was reported when it was
            // written.
        }
    }

    private static PriceJournal OpenFile(string folder, string path, Func<string, Stream> open)
    {
        Directory.CreateDirectory(folder);
        return new PriceJournal(path, open(path));
    }

    private void Restore(string fingerprint, DateTimeOffset now)
    {
        var header = Scan();
        if (header is null)
        {
            Begin(new JournalHeader(fingerprint, now));
            return;
        }

        if (header.Fingerprint != fingerprint)
        {
            throw new RefreshFault(RefreshDiagnostics.PartialOfAnotherQuestion(_path));
        }

        Begun = header.Begun;
        Guard(_path, () => _stream.SetLength(_committed));
        _stream.Position = _committed;
    }

    private void Begin(JournalHeader header)
    {
        Guard(_path, () => _stream.SetLength(0));
        _stream.Position = 0;
        Begun = header.Begun;
        Write(new JournalLine { Asked = header });
        Guard(_path, FlushThrough);
        _committed = _stream.Position;
    }

    /// <summary>Finds the header and the last page line. A torn line after it is normal; a broken line before it is damage.</summary>
    private JournalHeader? Scan()
    {
        JournalHeader? header = null;
        foreach (var (line, end) in Lines())
        {
            header ??= line.Asked;
            if (line.Page is { } page)
            {
                _pages.Add(page);
            }

            _committed = line.Page is not null || line.Asked is not null ? end : _committed;
        }

        return header;
    }

    private IEnumerable<(JournalLine Line, long End)> Lines()
    {
        _stream.Position = 0;
        var number = 0;
        foreach (var (bytes, end) in RawLines())
        {
            number++;
            if (Parse(bytes) is { } line)
            {
                yield return (line, end);
            }
            else if (HasPageAfter(end))
            {
                throw new RefreshFault(RefreshDiagnostics.PartialDamaged(_path, number));
            }
            else
            {
                yield break;
            }
        }
    }

    private bool HasPageAfter(long end)
    {
        _stream.Position = end;
        return RawLines().Any(raw => Parse(raw.Bytes)?.Page is not null);
    }

    private IEnumerable<(byte[] Bytes, long End)> RawLines()
    {
        using var line = new MemoryStream();
        var start = _stream.Position;
        var buffer = new byte[64 * 1024];
        for (var count = _stream.Read(buffer); count > 0; count = _stream.Read(buffer))
        {
            var from = 0;
            for (var at = Array.IndexOf(buffer, NewLine, 0, count); at >= 0; at = Array.IndexOf(buffer, NewLine, from, count - from))
            {
                line.Write(buffer, from, at - from);
                from = at + 1;
                start += line.Length + 1;
                yield return (line.ToArray(), start);
                line.SetLength(0);
            }

            line.Write(buffer, from, count - from);
        }
    }

    private static JournalLine? Parse(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<JournalLine>(bytes, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Write(JournalLine line) => Guard(_path, () =>
    {
        _stream.Write(JsonSerializer.SerializeToUtf8Bytes(line, Json));
        _stream.WriteByte(NewLine);
    });

    private void FlushThrough()
    {
        if (_stream is FileStream file)
        {
            file.Flush(flushToDisk: true);
        }
        else
        {
            _stream.Flush();
        }
    }

    private static void Guard(string path, Action write) => Guard(path, () =>
    {
        write();
        return true;
    });

    private static T Guard<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RefreshFault(RefreshDiagnostics.CannotWrite(path, failure.Message), failure);
        }
    }
}
