using Jauge.Rehearsal.Ledger;
using Jauge.Rehearsal.Parts;
using Jauge.Rehearsal.Parts.Redis;

namespace Jauge.Rehearsal.Backups;

/// <summary>One Redis server, copied by its snapshots.</summary>
/// <param name="Node">The server.</param>
/// <param name="Door">Where clients connect.</param>
internal sealed record RedisSubject(RedisNode Node, int Door) : IRestoreSubject
{
    public string Name => Node.Name;

    public ILedgerBook Book() => new RedisBook(Door);

    public Task<IBackups> PrepareAsync(Workbench bench, BackupSettings settings, CancellationToken cancellation) =>
        Task.FromResult<IBackups>(new RedisBackups(RedisBackup.Create(bench, Name, settings), Node));
}
