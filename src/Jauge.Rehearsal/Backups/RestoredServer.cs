using Jauge.Rehearsal.Ledger;
using Jauge.Rehearsal.Parts.PostgreSql;

namespace Jauge.Rehearsal.Backups;

/// <summary>A server that was brought back.</summary>
/// <param name="Server">It takes writes.</param>
/// <param name="Copying">From the command to the files.</param>
/// <param name="Replaying">From its start to a server that takes writes, with the log up to the target.</param>
public sealed record RestoredServer(PostgresServer Server, TimeSpan Copying, TimeSpan Replaying) : IRestored
{
    /// <inheritdoc/>
    public ILedgerBook Book() => new PostgresBook(Server.Address);

    /// <inheritdoc/>
    public Task<DatabaseDigest> DigestAsync(string database, CancellationToken cancellation) =>
        DatabaseDigest.ReadAsync(Server.Address with { Database = database }, cancellation);

    /// <inheritdoc/>
    public async Task StopAsync() => await Server.Process!.StopAsync().ConfigureAwait(false);
}
