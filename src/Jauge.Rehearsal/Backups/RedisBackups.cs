using System.Globalization;
using Jauge.Core;
using Jauge.Rehearsal.Drills.Clients;
using Jauge.Rehearsal.Parts.Redis;

namespace Jauge.Rehearsal.Backups;

/// <summary>Snapshots of a server that works. There is no log: what came after the last one is lost with the server.</summary>
internal sealed class RedisBackups(RedisBackup backup, RedisNode node) : IBackups
{
    internal const string Database = "0";
    private static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(1);

    public string Folder => backup.Folder;

    public IReadOnlyList<BackupKind> Kinds => [BackupKind.Full];

    public Task<BackupTaken> BackUpAsync(BackupKind kind, CancellationToken cancellation) => backup.CopySnapshotAsync(node, cancellation);

    /// <summary>Holds the writers back while the keys are read and a snapshot is made: this snapshot is the instant.</summary>
    public async Task<KnownMoment> MomentAsync(DrillClock clock, CancellationToken cancellation)
    {
        var longest = ((long)LongestHold.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        (await node.AskAsync(cancellation, "CLIENT", "PAUSE", longest, "WRITE").ConfigureAwait(false)).Required();
        try
        {
            var before = clock.Now;
            var digest = await DigestAsync(node, cancellation).ConfigureAwait(false);
            await backup.CopySnapshotAsync(node, cancellation).ConfigureAwait(false);
            return new(clock.Time.GetUtcNow(), before, clock.Now, EquatableMap.Of((Database, digest)));
        }
        finally
        {
            await node.AskAsync(CancellationToken.None, "CLIENT", "UNPAUSE").ConfigureAwait(false);
        }
    }

    public Task ReachAsync(DateTimeOffset target, CancellationToken cancellation) => Task.CompletedTask;

    public async Task<IRestorable> PutAsideAsync(string name, CancellationToken cancellation) =>
        new RedisBackups(await backup.CopyAsync(name, cancellation).ConfigureAwait(false), node);

    public async Task<IRestorable> SpoiltAsync(Sabotage way, CancellationToken cancellation)
    {
        var copy = await backup.CopyAsync("spoilt", cancellation).ConfigureAwait(false);
        return new RedisBackups(copy.Spoil(way), node);
    }

    public async Task<IRestored> RestoreAsync(string name, DateTimeOffset? target, CancellationToken cancellation)
    {
        var (restored, copying, replaying) = await backup.RestoreSnapshotTimedAsync(name, new() { KeepsLog = false }, cancellation)
            .ConfigureAwait(false);
        return new RestoredRedis(restored, copying, replaying);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal static async Task<DatabaseDigest> DigestAsync(RedisNode server, CancellationToken cancellation)
    {
        var (keys, checksum) = await RedisBackup.DigestAsync(server, cancellation).ConfigureAwait(false);
        return new([new("keys", keys, checksum)]);
    }
}
