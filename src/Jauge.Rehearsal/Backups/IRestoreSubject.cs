using Jauge.Rehearsal.Ledger;
using Jauge.Rehearsal.Parts;

namespace Jauge.Rehearsal.Backups;

/// <summary>A running database that a drill backs up and brings back.</summary>
public interface IRestoreSubject
{
    /// <summary>Of the server or the cluster.</summary>
    public string Name { get; }

    /// <summary>Where clients write.</summary>
    public ILedgerBook Book();

    /// <summary>Makes a place for its backups, and sees that its log arrives there.</summary>
    /// <exception cref="RehearsalException">The backup's tool is missing, or refuses.</exception>
    public Task<IBackups> PrepareAsync(Workbench bench, BackupSettings settings, CancellationToken cancellation);
}
