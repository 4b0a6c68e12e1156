using Jauge.Rehearsal.Drills.Clients;

namespace Jauge.Rehearsal.Ledger;

/// <summary>Where a drill's writes go, and where they are read back when all is over: a table, a stream, the system's own door.</summary>
public interface ILedgerBook : IClientOperation
{
    /// <summary>Makes the place for the writes, empty.</summary>
    public Task PrepareAsync(CancellationToken cancellation);

    /// <summary>Every number that is there, as often as it is there.</summary>
    public Task<IReadOnlyList<long>> ReadAsync(CancellationToken cancellation);
}
