using Jauge.Rehearsal.Ledger;
using Jauge.Rehearsal.Parts.Redis;

namespace Jauge.Rehearsal.Backups;

/// <summary>A Redis server that was brought back.</summary>
internal sealed record RestoredRedis(RedisNode Node, TimeSpan Copying, TimeSpan Replaying) : IRestored
{
    public ILedgerBook Book() => new RedisBook(Node.Port);

    public Task<DatabaseDigest> DigestAsync(string database, CancellationToken cancellation) =>
        RedisBackups.DigestAsync(Node, cancellation);

    public async Task StopAsync() => await Node.Process!.StopAsync().ConfigureAwait(false);
}
