namespace Jauge.Core;

/// <summary>What a <see cref="LatencyHistogram"/> held at one moment, only its used buckets: what lies between two of them is the
/// histogram of that time.</summary>
public sealed class HistogramSnapshot
{
    private readonly (int Bucket, long Count)[] _used;
    private readonly Int128 _sum;

    private HistogramSnapshot((int Bucket, long Count)[] used, Int128 sum, long count) => (_used, _sum, Count) = (used, sum, count);

    /// <summary>Before anything was recorded.</summary>
    public static HistogramSnapshot Empty { get; } = new([], 0, 0);

    /// <summary>Values recorded until then.</summary>
    public long Count { get; }

    /// <summary>Takes the moment.</summary>
    /// <param name="histogram">Goes on as it is.</param>
    public static HistogramSnapshot Of(LatencyHistogram histogram)
    {
        ArgumentNullException.ThrowIfNull(histogram);
        return new([.. histogram.Used()], histogram.Sum, histogram.Count);
    }

    /// <summary>Mean of the values recorded since an earlier moment of the same histogram, in nanoseconds; not a number without
    /// any.</summary>
    /// <param name="earlier">Taken before.</param>
    public double MeanSince(HistogramSnapshot earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return Count == earlier.Count ? double.NaN : (double)(_sum - earlier._sum) / (Count - earlier.Count);
    }

    /// <summary>The value below or at which a share of the values recorded since an earlier moment lies.</summary>
    /// <param name="earlier">Taken before, of the same histogram.</param>
    /// <param name="probability">From 0 to 1.</param>
    /// <returns>Nanoseconds, the middle of the bucket: off by at most <see cref="LatencyHistogram.MaxRelativeError"/>; not a number
    /// without values.</returns>
    public double QuantileSince(HistogramSnapshot earlier, double probability)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        var rank = Math.Max((long)Math.Ceiling(probability * (Count - earlier.Count)), 1);
        var (seen, before) = (0L, 0);
        foreach (var (bucket, count) in _used)
        {
            while (before < earlier._used.Length && earlier._used[before].Bucket < bucket) before++;
            seen += count - (before < earlier._used.Length && earlier._used[before].Bucket == bucket ? earlier._used[before].Count : 0);
            if (seen >= rank) return LatencyHistogram.Middle(bucket);
        }

        return double.NaN;
    }
}
