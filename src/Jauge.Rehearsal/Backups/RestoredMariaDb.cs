using Jauge.Rehearsal.Ledger;
using Jauge.Rehearsal.Parts.MariaDb;

namespace Jauge.Rehearsal.Backups;

/// <summary>A MariaDB server that was brought back.</summary>
internal sealed record RestoredMariaDb(MariaDbServer Server, TimeSpan Copying, TimeSpan Replaying) : IRestored
{
    public ILedgerBook Book() => new MariaDbBook(Server.Address);

    public Task<DatabaseDigest> DigestAsync(string database, CancellationToken cancellation) =>
        MariaDbMoment.DigestAsync(Server, database, cancellation);

    public async Task StopAsync() => await Server.Process!.StopAsync().ConfigureAwait(false);
}
