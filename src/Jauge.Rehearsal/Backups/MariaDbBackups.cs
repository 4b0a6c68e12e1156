using Jauge.Rehearsal.Drills.Clients;
using Jauge.Rehearsal.Parts;
using Jauge.Rehearsal.Parts.MariaDb;

namespace Jauge.Rehearsal.Backups;

/// <summary>The backups of a server that works; its log is closed and archived at an even pace, as a cloud's managed database does
/// it.</summary>
internal sealed class MariaDbBackups : IBackups
{
    private readonly MariaBackup _backup;
    private readonly MariaDbServer _server;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _archiving;

    internal MariaDbBackups(Workbench bench, MariaBackup backup, MariaDbServer server, BackupSettings settings)
    {
        (_backup, _server) = (backup, server);
        _archiving = ArchiveAsync(bench.Time, settings.ArchiveWithin, _ended.Token);
    }

    public string Folder => _backup.Folder;

    public Task<BackupTaken> BackUpAsync(BackupKind kind, CancellationToken cancellation) =>
        _backup.BackUpAsync(_server, kind, cancellation);

    public Task<KnownMoment> MomentAsync(DrillClock clock, CancellationToken cancellation) =>
        MariaDbMoment.TakeAsync(_server, clock, cancellation);

    public Task ReachAsync(DateTimeOffset target, CancellationToken cancellation) => AloneAsync(async () =>
    {
        await _backup.ArchiveLogAsync(_server, cancellation).ConfigureAwait(false);
        return 0;
    }, cancellation);

    public async Task<IRestorable> PutAsideAsync(string name, CancellationToken cancellation) =>
        new MariaDbCopy(await AloneAsync(() => _backup.CopyAsync(name, cancellation), cancellation).ConfigureAwait(false),
            _server.Settings);

    public async Task<IRestorable> SpoiltAsync(Sabotage way, CancellationToken cancellation)
    {
        var copy = await AloneAsync(() => _backup.CopyAsync("spoilt", cancellation), cancellation).ConfigureAwait(false);
        return new MariaDbCopy(copy.Spoil(way), _server.Settings);
    }

    public Task<IRestored> RestoreAsync(string name, DateTimeOffset? target, CancellationToken cancellation) =>
        new MariaDbCopy(_backup, _server.Settings).RestoreAsync(name, target, cancellation);

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        await _archiving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ended.Dispose();
        _turn.Dispose();
    }

    // what cannot be archived now is archived the next time, or missed by whoever restores
    private async Task ArchiveAsync(TimeProvider time, TimeSpan pace, CancellationToken cancellation)
    {
        while (true)
        {
            await Task.Delay(pace, time, cancellation).ConfigureAwait(false);
            try
            {
                await ReachAsync(time.GetUtcNow(), cancellation).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
            {
                // the server may be gone for a while
            }
        }
    }

    private async Task<T> AloneAsync<T>(Func<Task<T>> step, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await step().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }
}
