using Jauge.Core;

namespace Jauge.Catalog.Refresh;

/// <summary>Leaves one price for each key: the one in force on a day. A pure function of its rows: their order does not matter.</summary>
internal sealed class PriceSettlement
{
    private readonly DateOnly _day;
    private readonly List<PriceObservation> _kept = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private int _read;
    private int _folded;
    private int _superseded;
    private int _announced;
    private int _contradictory;

    private PriceSettlement(DateOnly day) => _day = day;

    /// <summary>Settles <paramref name="rows"/> for <paramref name="day"/>.</summary>
    /// <returns>Kept rows sorted by key, what became of the others, and a diagnostic for each contradiction and announcement.</returns>
    public static (IReadOnlyList<PriceObservation> Kept, PriceCounts Counts, IReadOnlyList<Diagnostic> Diagnostics) Settle(
        IEnumerable<PriceObservation> rows, DateOnly day)
    {
        var settlement = new PriceSettlement(day);
        foreach (var group in rows.GroupBy(row => row.Key).OrderBy(group => group.Key))
        {
            settlement.SettleKey([.. group.OrderBy(row => row.EffectiveFrom).ThenBy(row => row.Price)
                .ThenBy(row => row.Source, StringComparer.Ordinal)]);
        }

        return (settlement._kept, settlement.Counts(), settlement._diagnostics);
    }

    private PriceCounts Counts() => new()
    {
        Read = _read,
        Kept = _kept.Count,
        Folded = _folded,
        Superseded = _superseded,
        Announced = _announced,
        Contradictory = _contradictory,
    };

    private void SettleKey(List<PriceObservation> rows)
    {
        _read += rows.Count;
        var current = SettleCurrent([.. rows.Where(row => row.EffectiveFrom <= _day)]);
        Announce([.. rows.Where(row => row.EffectiveFrom > _day)], current);
    }

    private PriceObservation? SettleCurrent(List<PriceObservation> past)
    {
        if (past.Count == 0)
        {
            return null;
        }

        var latest = past.FindAll(row => row.EffectiveFrom == past[^1].EffectiveFrom);
        _superseded += past.Count - latest.Count;
        var contradiction = latest.Find(row => row.Price != latest[0].Price);
        if (contradiction is not null)
        {
            _contradictory += latest.Count;
            _diagnostics.Add(RefreshDiagnostics.ContradictoryRows(latest[0], contradiction.Price));
            return null;
        }

        _folded += latest.Count - 1;
        var kept = latest.Find(row => row.Primary) ?? latest[0];
        _kept.Add(kept);
        return kept;
    }

    private void Announce(List<PriceObservation> future, PriceObservation? current)
    {
        _announced += future.Count;
        foreach (var row in future.DistinctBy(row => (row.EffectiveFrom, row.Price)))
        {
            _diagnostics.Add(RefreshDiagnostics.PriceAnnounced(row, current?.Price));
        }
    }
}
