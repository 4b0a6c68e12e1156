using Jauge.MariaDb;
using Jauge.Rehearsal.Ledger;
using Jauge.Rehearsal.Parts;
using Jauge.Rehearsal.Parts.MariaDb;

namespace Jauge.Rehearsal.Backups;

/// <summary>MariaDB, backed up by mariabackup.</summary>
/// <param name="Name">Of the server or the cluster.</param>
/// <param name="Find">The server that takes writes now.</param>
/// <param name="Clients">Where clients connect.</param>
internal sealed record MariaDbSubject(string Name, Func<MariaDbServer> Find, MariaDbAddress Clients) : IRestoreSubject
{
    public ILedgerBook Book() => new MariaDbBook(Clients);

    public Task<IBackups> PrepareAsync(Workbench bench, BackupSettings settings, CancellationToken cancellation) =>
        Task.FromResult<IBackups>(new MariaDbBackups(bench, MariaBackup.Create(bench, Name, settings), Find(), settings));
}
