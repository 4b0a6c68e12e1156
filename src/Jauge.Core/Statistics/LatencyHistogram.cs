using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Jauge.Core;

/// <summary>Counts of times in buckets of equal relative width, for quantiles of any number of values in 64 KiB.</summary>
/// <remarks>A bucket is the binary exponent and the first 7 bits of the mantissa: a value from the middle of its bucket is off by at most
/// <see cref="MaxRelativeError"/>; below 256 ns values are exact to the nanosecond. The sum is exact. Merging adds whole numbers, so that
/// its order and grouping do not matter. After HdrHistogram (Tene), whose subbuckets are the mantissa.</remarks>
public sealed class LatencyHistogram
{
    /// <summary>2⁻⁸: half a bucket, relative to its lower end.</summary>
    public const double MaxRelativeError = 1.0 / 256;

    private const int MantissaBits = 7;
    private const int Shift = 52 - MantissaBits;
    private const long Offset = 1023L << MantissaBits;
    private readonly long[] _counts = new long[64 << MantissaBits];

    /// <summary>Values recorded.</summary>
    public long Count { get; private set; }

    /// <summary>Their exact sum, in nanoseconds.</summary>
    public Int128 Sum { get; private set; }

    /// <summary>The largest, in nanoseconds; 0 without values.</summary>
    public long Max { get; private set; }

    /// <summary>Their mean, in nanoseconds; not a number without values.</summary>
    public double Mean => Count == 0 ? double.NaN : (double)Sum / Count;

    /// <summary>Adds a value.</summary>
    /// <param name="nanoseconds">0 or more; 0 counts as 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Record(long nanoseconds)
    {
        unchecked
        {
            _counts[Bucket(nanoseconds)]++;
            Count++;
            Sum += nanoseconds;
            if (nanoseconds > Max)
                Max = nanoseconds;
        }
    }

    /// <summary>The value below or at which a share of the values lies.</summary>
    /// <param name="probability">From 0 to 1.</param>
    /// <returns>Nanoseconds, the middle of the bucket, never above <see cref="Max"/>; not a number without values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside [0, 1].</exception>
    public double Quantile(double probability)
    {
        if (!(probability >= 0 && probability <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies in [0, 1].");
        if (Count == 0)
            return double.NaN;

        var rank = Math.Max((long)Math.Ceiling(probability * Count), 1);
        var bucket = -1;
        for (var seen = 0L; seen < rank; seen += _counts[bucket])
            bucket++;
        return Math.Min(Middle(bucket), Max);
    }

    /// <summary>Several quantiles in one pass.</summary>
    /// <param name="probabilities">From 0 to 1, ascending.</param>
    /// <returns>Each as <see cref="Quantile"/> gives it.</returns>
    public double[] Quantiles(ReadOnlySpan<double> probabilities)
    {
        var values = new double[probabilities.Length];
        values.AsSpan().Fill(double.NaN);
        if (Count == 0) return values;
        var (seen, bucket) = (0L, -1);
        for (var i = 0; i < values.Length; i++)
        {
            var rank = Math.Max((long)Math.Ceiling(probabilities[i] * Count), 1);
            while (seen < rank) seen = unchecked(seen + _counts[++bucket]);
            values[i] = Math.Min(Middle(bucket), Max);
        }

        return values;
    }

    /// <summary>Number of values at or below a bound, the bound's own bucket included whole.</summary>
    /// <param name="nanoseconds">0 or more.</param>
    public long CountUpTo(long nanoseconds)
    {
        var count = 0L;
        foreach (var bucket in _counts.AsSpan(0, Bucket(nanoseconds) + 1))
            count += bucket;
        return count;
    }

    /// <summary>Adds all values of another.</summary>
    /// <param name="other">Stays as it is.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Merge(LatencyHistogram other)
    {
        var into = MemoryMarshal.Cast<long, Vector<long>>(_counts.AsSpan());
        var from = MemoryMarshal.Cast<long, Vector<long>>(other._counts.AsSpan());
        for (var i = 0; i < into.Length; i++)
            into[i] += from[i];
        Count += other.Count;
        Sum += other.Sum;
        Max = Math.Max(Max, other.Max);
    }

    /// <summary>Forgets all values.</summary>
    public void Clear()
    {
        _counts.AsSpan().Clear();
        (Count, Sum, Max) = (0, 0, 0);
    }

    /// <summary>Buckets that hold values, from the least, with how many.</summary>
    public IEnumerable<(int Bucket, long Count)> Used()
    {
        for (var bucket = 0; bucket < _counts.Length; bucket++)
            if (_counts[bucket] > 0)
                yield return (bucket, _counts[bucket]);
    }

    /// <summary>The same values, bucket by bucket.</summary>
    public bool HoldsSameAs(LatencyHistogram other) =>
        Count == other.Count && Sum == other.Sum && Max == other.Max && _counts.AsSpan().SequenceEqual(other._counts);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Bucket(long nanoseconds) =>
        unchecked((int)((BitConverter.DoubleToInt64Bits(Math.Max(nanoseconds, 1)) >> Shift) - Offset));

    /// <summary>The middle of the whole numbers that fall into a bucket, in nanoseconds.</summary>
    /// <param name="bucket">As <see cref="Used"/> gives it.</param>
    public static double Middle(int bucket)
    {
        var low = BitConverter.Int64BitsToDouble((bucket + Offset) << Shift);
        var next = BitConverter.Int64BitsToDouble((bucket + 1 + Offset) << Shift);
        return (Math.Ceiling(low) + Math.Ceiling(next) - 1) / 2;
    }
}
