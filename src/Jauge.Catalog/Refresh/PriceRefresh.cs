using System.Globalization;
using Jauge.Core;

namespace Jauge.Catalog.Refresh;

/// <summary>Runs a price source to a dated snapshot. Nothing that exists is overwritten; an unfinished run is kept in
/// <c>{provider}/.partial</c> and continued by the next run that asks the same.</summary>
public sealed class PriceRefresh
{
    /// <summary>Name of the folder of an unfinished run, beside the snapshots.</summary>
    public const string PartialFolder = ".partial";

    private readonly HttpClient _client;
    private readonly RefreshOptions _options;
    private readonly Func<double> _randomizer;
    private readonly TimeProvider _time;

    /// <summary>Prepares runs; nothing is sent or written yet.</summary>
    /// <param name="client">Sends the requests; <see cref="RefreshHttp.CreateClient"/> makes a suitable one. It is not disposed
    /// here.</param>
    /// <param name="options">Patience and limits.</param>
    /// <param name="randomizer">Jitter of the delays: a number from 0, included, to 1, excluded.</param>
    /// <param name="time">Dates the snapshot and times the delays.</param>
    public PriceRefresh(HttpClient client, RefreshOptions options, Func<double> randomizer, TimeProvider time)
    {
        _client = client;
        _options = options;
        _randomizer = randomizer;
        _time = time;
    }

    /// <summary>How the journal's file is opened; tests put a disk that fills up here.</summary>
    internal Func<string, Stream> OpenJournal { get; init; } = PriceJournal.OpenExclusive;

    /// <summary>Reads everything that is asked and writes <c>{folder}/{provider}/{yyyy-MM-dd}</c>.</summary>
    /// <param name="source">The question and its protocol.</param>
    /// <param name="folder">Parent of the providers' folders; created where it is missing.</param>
    /// <param name="restart">Drops what an unfinished run has left instead of continuing it.</param>
    /// <param name="progress">Told of pages, rows, bytes and waits; may be null.</param>
    /// <param name="cancellationToken">Interrupts; whole pages are kept.</param>
    /// <returns>How it ended, never an exception for what the network, the disk or the user did.</returns>
    public async Task<RefreshOutcome> RunAsync(
        IPriceSource source, string folder, bool restart, IProgress<RefreshProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(folder);
        var place = new SnapshotPlace(Path.Combine(folder, source.Asked.Provider));
        try
        {
            return await RunAsync(source, place, restart, progress, cancellationToken).ConfigureAwait(false);
        }
        catch (RefreshFault fault)
        {
            return Failed(fault.Diagnostic);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Failed(RefreshDiagnostics.CannotWrite(place.Parent, failure.Message));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new RefreshOutcome(RefreshStatus.Interrupted, null, new PriceCounts(), [RefreshDiagnostics.Interrupted(place.Partial)]);
        }
    }

    private static RefreshOutcome Failed(Diagnostic diagnostic) => new(RefreshStatus.Failed, null, new PriceCounts(), [diagnostic]);

    private async Task<RefreshOutcome> RunAsync(
        IPriceSource source, SnapshotPlace place, bool restart, IProgress<RefreshProgress>? progress, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        place.CheckFree(PriceDate.Of(now));
        if (restart)
        {
            place.DropPartial();
        }

        RefreshOutcome outcome;
        using (var journal = PriceJournal.Open(place.Partial, source.Asked, now, OpenJournal))
        {
            place.CheckFree(PriceDate.Of(journal.Begun));
            await source.ReadAsync(new PriceReading(journal, _client, _options, _randomizer, progress, _time), cancellationToken)
                .ConfigureAwait(false);
            outcome = Finish(source.Asked, journal, place);
        }

        if (outcome.Status == RefreshStatus.Done)
        {
            place.DropPartial();
        }

        return outcome;
    }

    private static RefreshOutcome Finish(PriceQuestion asked, PriceJournal journal, SnapshotPlace place)
    {
        var writer = new SnapshotWriter(asked, journal);
        var rows = new List<PriceObservation>();
        var diagnostics = new DiagnosticBag();
        foreach (var line in journal.ReadBack())
        {
            Collect(line, rows, diagnostics);
        }

        if (rows.Count == 0)
        {
            diagnostics.Add(RefreshDiagnostics.NothingFound(asked.Provider));
            return new RefreshOutcome(RefreshStatus.Failed, null, new PriceCounts(), diagnostics.Sorted());
        }

        var (kept, counts, settled) = PriceSettlement.Settle(rows, writer.Day);
        diagnostics.AddRange(settled);
        var target = place.Of(writer.Day);
        writer.Write(place.Temporary, target, kept, counts, diagnostics.Sorted());
        return new RefreshOutcome(RefreshStatus.Done, target, counts, diagnostics.Sorted());
    }

    private static void Collect(JournalLine line, List<PriceObservation> rows, DiagnosticBag diagnostics)
    {
        if (line.Row is { } row)
        {
            rows.Add(row);
        }

        if (line.Note is { } note)
        {
            diagnostics.Add(note.ToDiagnostic());
        }
    }
}
