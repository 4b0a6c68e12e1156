using Jauge.Rehearsal.Drills.Judging;
using Jauge.Rehearsal.Ledger;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Drills.Clients;

/// <summary>One group of clients while a drill is played, and the journal of what they write.</summary>
internal sealed class DrillWitness : IAsyncDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan ReadingLimit = TimeSpan.FromSeconds(30);
    private readonly IClientOperation _operation;
    private readonly LedgerJournal? _journal;
    private readonly DrillClock _clock;

    private DrillWitness(IClientOperation operation, ClientSettings settings, DrillClock clock, LedgerJournal? journal)
    {
        (_operation, _clock, _journal) = (operation, clock, journal);
        Load = new(operation, settings, clock, journal);
    }

    public bool IsAside { get; private init; }

    public ClientLoad Load { get; }

    /// <summary>Starts the clients; what they write to is made first.</summary>
    public static async Task<DrillWitness> StartAsync(DrillClients clients, string drill, DrillClock clock, RehearsalFolder folder,
        CancellationToken cancellation)
    {
        var operation = clients.Operation();
        if (operation is not ILedgerBook book) return new(operation, clients.Settings, clock, null) { IsAside = clients.IsAside };
        await book.PrepareAsync(cancellation).ConfigureAwait(false);
        var journals = folder.Folder("journals");
        var number = Directory.EnumerateFiles(journals).Count() + 1;
        return new(operation, clients.Settings, clock,
            new(Path.Combine(journals, $"{number:00}-{drill}.journal"))) { IsAside = clients.IsAside };
    }

    /// <summary>Nobody failed for a while, somebody was served just now, and nobody hangs.</summary>
    public bool IsSteady(TimeSpan steady)
    {
        var now = _clock.Now;
        var last = Load.Since(now - steady);
        return last.All(o => o.Failure is null) && Load.OldestUnderWay() < steady / 2
            && last.Any(o => o.Start > now - steady && o.End > now - (steady / 2));
    }

    /// <summary>Ends the clients, and counts.</summary>
    public async Task<DrillView> EndAsync(TimeSpan fault, TimeSpan healed, CancellationToken cancellation)
    {
        var done = await Load.StopAsync().ConfigureAwait(false);
        return new(_operation.Title, OutageReading.Of(done, fault, healed, _clock.Now),
            await CountAsync(cancellation).ConfigureAwait(false)) { IsAside = IsAside };
    }

    public async ValueTask DisposeAsync()
    {
        await Load.DisposeAsync().ConfigureAwait(false);
        _journal?.Dispose();
    }

    private async Task<LedgerComparison?> CountAsync(CancellationToken cancellation) => _operation is ILedgerBook book
        && _journal is not null
        ? LedgerComparison.Of(LedgerJournal.Read(_journal.Path), await ReadAsync(book, cancellation).ConfigureAwait(false)) : null;

    // A system that has just recovered may refuse once more; one that never did makes this fail with its own words.
    private async Task<IReadOnlyList<long>> ReadAsync(ILedgerBook book, CancellationToken cancellation)
    {
        for (var until = _clock.Now + ReadingLimit; ;)
        {
            try
            {
                return await book.ReadAsync(cancellation).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is not OperationCanceledException && _clock.Now < until)
            {
                await Task.Delay(Poll, _clock.Time, cancellation).ConfigureAwait(false);
            }
        }
    }
}
