using Jauge.Core;

namespace Jauge.Catalog.Refresh;

/// <summary>What a source reads through: the transport, the journal of what was read before, and the progress line. Made by
/// <see cref="PriceRefresh"/>.</summary>
public sealed class PriceReading
{
    private const int MaxNotesPerPage = 50;

    private readonly PriceJournal _journal;
    private readonly PriceTransport _transport;
    private readonly IProgress<RefreshProgress>? _progress;
    private string _request = "";
    private long _bytes;
    private long _bytesShown;
    private int _notes;

    internal PriceReading(
        PriceJournal journal, HttpClient client, RefreshOptions options, Func<double> randomizer, IProgress<RefreshProgress>? progress,
        TimeProvider time)
    {
        _journal = journal;
        _progress = progress;
        Options = options;
        _transport = new PriceTransport(client, options, randomizer, wait => Show(wait), Received, time);
    }

    internal RefreshOptions Options { get; }

    /// <summary>Pages of one request already on the disk, in order.</summary>
    internal IReadOnlyList<JournalPage> PagesOf(string request) => [.. _journal.Pages.Where(page => page.Request == request)];

    /// <summary>Reads one address to its end. Rows of a failed attempt are dropped before the next one.</summary>
    internal Task<T> FetchAsync<T>(string request, Uri url, Func<Stream, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken)
    {
        _request = request;
        return _transport.FetchAsync(url, (body, token) =>
        {
            _journal.Rollback();
            _notes = 0;
            return read(body, token);
        }, cancellationToken);
    }

    internal void Keep(PriceObservation row) => _journal.Append(row);

    /// <summary>Records a row's defect; a page that is broken throughout is not recorded row by row.</summary>
    internal void Note(Diagnostic diagnostic)
    {
        if (_notes++ < MaxNotesPerPage)
        {
            _journal.Append(diagnostic);
        }
    }

    internal void EndPage(string request, Uri url, string digest, Uri? next)
    {
        _journal.Commit(request, url.AbsoluteUri, digest, next?.AbsoluteUri);
        Show(null);
    }

    private void Received(int count)
    {
        const long step = 1024 * 1024;
        _bytes += count;
        if (_bytes - _bytesShown >= step)
        {
            _bytesShown = _bytes;
            Show(null);
        }
    }

    private void Show(TimeSpan? waiting) =>
        _progress?.Report(new RefreshProgress(_request, _journal.Pages.Count, _journal.Rows, _bytes, waiting));
}
