using Jauge.Rehearsal.Ledger;
using Jauge.Rehearsal.Parts;
using Jauge.Rehearsal.Parts.PostgreSql;

namespace Jauge.Rehearsal.Backups;

/// <summary>PostgreSQL, backed up by pgBackRest.</summary>
/// <param name="Name">Of the server or the cluster.</param>
/// <param name="Find">The server that takes writes now.</param>
/// <param name="Settings">How it is set: users and passwords come with the data.</param>
/// <param name="Clients">Where clients connect.</param>
internal sealed record PostgresSubject(
    string Name, Func<CancellationToken, Task<PostgresSource>> Find, PostgresSettings Settings, PostgresAddress Clients) : IRestoreSubject
{
    public ILedgerBook Book() => new PostgresBook(Clients);

    public async Task<IBackups> PrepareAsync(Workbench bench, BackupSettings settings, CancellationToken cancellation)
    {
        var source = await Find(cancellation).ConfigureAwait(false);
        var backup = PgBackRest.Create(bench, Name, settings);
        await backup.PrepareAsync(source, cancellation).ConfigureAwait(false);
        return new PostgresBackups(backup, source, Settings);
    }
}
