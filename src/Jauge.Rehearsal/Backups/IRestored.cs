using Jauge.Rehearsal.Ledger;

namespace Jauge.Rehearsal.Backups;

/// <summary>A server that was brought back; it takes writes.</summary>
public interface IRestored
{
    /// <summary>From the command to the files.</summary>
    public TimeSpan Copying { get; }

    /// <summary>From its start to a server that takes writes, with the log up to the target.</summary>
    public TimeSpan Replaying { get; }

    /// <summary>Where its rows are read.</summary>
    public ILedgerBook Book();

    /// <summary>What a database of it holds.</summary>
    public Task<DatabaseDigest> DigestAsync(string database, CancellationToken cancellation);

    /// <summary>Ends it.</summary>
    public Task StopAsync();
}
