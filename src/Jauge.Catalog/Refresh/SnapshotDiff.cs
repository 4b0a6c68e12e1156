namespace Jauge.Catalog.Refresh;

/// <summary>What changed from one snapshot to another. Rows are compared by everything that names a price; value, date and source do not
/// name it.</summary>
/// <param name="Added">Rows of the later snapshot only.</param>
/// <param name="Removed">Rows of the earlier snapshot only.</param>
/// <param name="Changed">Rows of both, at another price.</param>
/// <param name="Unchanged">How many rows are in both at the same price.</param>
public sealed record SnapshotDiff(
    IReadOnlyList<PriceObservation> Added, IReadOnlyList<PriceObservation> Removed, IReadOnlyList<PriceChange> Changed, int Unchanged)
{
    /// <summary>True when no price was added, removed or changed.</summary>
    public bool IsEmpty => Added.Count == 0 && Removed.Count == 0 && Changed.Count == 0;

    /// <summary>Compares an earlier with a later snapshot; rows come out sorted by key.</summary>
    public static SnapshotDiff Between(PriceSnapshot earlier, PriceSnapshot later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var old = earlier.Rows.ToDictionary(row => row.Key);
        var now = later.Rows.ToDictionary(row => row.Key);
        var both = now.Where(pair => old.ContainsKey(pair.Key)).OrderBy(pair => pair.Key)
            .Select(pair => new PriceChange(old[pair.Key], pair.Value)).ToList();
        return new SnapshotDiff(
            Only(now, old),
            Only(old, now),
            [.. both.Where(pair => pair.Old.Price != pair.New.Price)],
            both.Count(pair => pair.Old.Price == pair.New.Price));
    }

    private static List<PriceObservation> Only(Dictionary<PriceKey, PriceObservation> these,
        Dictionary<PriceKey, PriceObservation> others) =>
        [.. these.Where(pair => !others.ContainsKey(pair.Key)).OrderBy(pair => pair.Key).Select(pair => pair.Value)];
}
