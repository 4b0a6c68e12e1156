using Jauge.Rehearsal.Parts.MariaDb;

namespace Jauge.Rehearsal.Backups;

/// <summary>Backups of mariabackup as they were at an instant.</summary>
internal sealed class MariaDbCopy(MariaBackup backup, MariaDbSettings settings) : IRestorable
{
    public async Task<IRestored> RestoreAsync(string name, DateTimeOffset? target, CancellationToken cancellation)
    {
        var (server, copying, replaying) = await backup.RestoreAsync(name, settings, target, cancellation).ConfigureAwait(false);
        return new RestoredMariaDb(server, copying, replaying);
    }
}
