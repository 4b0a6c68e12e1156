using Jauge.Core;

namespace Jauge.Rehearsal.Ledger;

/// <summary>What the client was told, held against what is there: exact, write by write.</summary>
/// <param name="Attempted">Writes that were sent.</param>
/// <param name="Acknowledged">Of them, those that the system said it kept.</param>
/// <param name="Found">Rows that are there, duplicates included.</param>
/// <param name="Lost">Acknowledged and not there: broken promises.</param>
/// <param name="Ghosts">There and never acknowledged: legal, the answer was lost on its way.</param>
/// <param name="Duplicates">There more than once.</param>
/// <param name="Strangers">There and never sent by this client: the ledger is not the client's own.</param>
/// <param name="OldestLost">When the first of the lost ones had been acknowledged, since the start of the drill; null where none is
/// lost.</param>
/// <param name="NewestLost">When the last of them had.</param>
public sealed record LedgerComparison(
    long Attempted,
    long Acknowledged,
    long Found,
    EquatableList<long> Lost,
    EquatableList<long> Ghosts,
    EquatableList<long> Duplicates,
    EquatableList<long> Strangers,
    TimeSpan? OldestLost,
    TimeSpan? NewestLost)
{
    /// <summary>Nothing lost, nothing twice, nothing foreign.</summary>
    public bool IsWhole => Lost.Count == 0 && Duplicates.Count == 0 && Strangers.Count == 0;

    /// <summary>How much acknowledged work is lost, as a time: from the first lost write to the fault, or to the last lost one where that
    /// came later. Zero where nothing is lost.</summary>
    /// <param name="fault">When the fault struck, since the start of the drill.</param>
    public TimeSpan LossAt(TimeSpan fault) =>
        OldestLost is not { } oldest ? TimeSpan.Zero : (NewestLost > fault ? NewestLost.Value : fault) - oldest;

    /// <summary>Compares.</summary>
    /// <param name="journal">The client's notes.</param>
    /// <param name="rows">The numbers that were read back, in any order.</param>
    public static LedgerComparison Of(IEnumerable<LedgerEntry> journal, IEnumerable<long> rows)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(rows);
        var attempted = new HashSet<long>();
        var acknowledged = new Dictionary<long, TimeSpan>();
        foreach (var entry in journal)
        {
            attempted.Add(entry.Id);
            if (entry.Event == LedgerEvent.Acknowledged) acknowledged.TryAdd(entry.Id, entry.At);
        }

        var found = rows.CountBy(r => r).ToDictionary();
        long[] lost = [.. acknowledged.Keys.Where(id => !found.ContainsKey(id)).Order()];
        return new(
            attempted.Count, acknowledged.Count, found.Values.Sum(n => (long)n), [.. lost],
            [.. found.Keys.Where(id => attempted.Contains(id) && !acknowledged.ContainsKey(id)).Order()],
            [.. found.Where(f => f.Value > 1).Select(f => f.Key).Order()],
            [.. found.Keys.Where(id => !attempted.Contains(id)).Order()],
            lost.Length == 0 ? null : lost.Min(id => acknowledged[id]),
            lost.Length == 0 ? null : lost.Max(id => acknowledged[id]));
    }
}
