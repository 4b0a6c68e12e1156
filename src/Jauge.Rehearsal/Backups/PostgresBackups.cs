using Jauge.Rehearsal.Drills.Clients;
using Jauge.Rehearsal.Parts.PostgreSql;

namespace Jauge.Rehearsal.Backups;

/// <summary>The repository of a server that works, or a copy of it; the server itself sends its log there.</summary>
internal sealed class PostgresBackups(PgBackRest repository, PostgresSource source, PostgresSettings settings) : IBackups
{
    public string Folder => repository.Folder;

    public Task<BackupTaken> BackUpAsync(BackupKind kind, CancellationToken cancellation) =>
        repository.BackUpAsync(source, kind, cancellation);

    public Task<KnownMoment> MomentAsync(DrillClock clock, CancellationToken cancellation) =>
        KnownMoment.TakeAsync(source.Address, clock, cancellation);

    public Task ReachAsync(DateTimeOffset target, CancellationToken cancellation) => repository.ReachAsync(source, target, cancellation);

    public async Task<IRestorable> PutAsideAsync(string name, CancellationToken cancellation) =>
        new PostgresBackups(await repository.CopyAsync(name, cancellation).ConfigureAwait(false), source, settings);

    public async Task<IRestorable> SpoiltAsync(Sabotage way, CancellationToken cancellation)
    {
        var copy = await repository.CopyAsync("spoilt", cancellation).ConfigureAwait(false);
        return new PostgresBackups(await copy.SpoilAsync(way, cancellation).ConfigureAwait(false), source, settings);
    }

    public async Task<IRestored> RestoreAsync(string name, DateTimeOffset? target, CancellationToken cancellation) =>
        await repository.RestoreAsync(name, settings, target, cancellation).ConfigureAwait(false);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
