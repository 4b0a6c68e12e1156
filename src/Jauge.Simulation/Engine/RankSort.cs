using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Jauge.Simulation.Engine;

/// <summary>Sorts a few dozen distinct keys by counting, for each, how many are smaller: no branch depends on the keys, so that none is
/// mispredicted. Without vectors, insertion sort; above <see cref="MaxRanked"/> keys, the platform's sort. All give the same
/// order.</summary>
internal static class RankSort
{
    /// <summary>More keys than this are sorted the usual way.</summary>
    internal const int MaxRanked = 64;

    /// <summary>Keys past the last which the vectors read.</summary>
    internal const int Padding = 16;

    // loops are as long as the next multiple of this, so that fewer of their ends come unforeseen
    private const int Step = 8;

    /// <summary>Sorts.</summary>
    /// <param name="keys">Distinct, and <see cref="Padding"/> times the greatest number after the last: these all get the rank after
    /// it.</param>
    /// <param name="count">How many are keys.</param>
    /// <param name="ranks">Work space of <see cref="MaxRanked"/> and the padding.</param>
    /// <param name="sorted">One more than <paramref name="count"/> at least.</param>
    internal static void Sort(Span<long> keys, int count, Span<long> ranks, Span<long> sorted)
    {
        if (count <= MaxRanked && Vector.IsHardwareAccelerated)
            ByRank(keys, count, ranks, sorted);
        else
            ByComparison(keys[..count], sorted[..count]);
    }

    /// <summary>The fallback, also where there are many.</summary>
    internal static void ByComparison(ReadOnlySpan<long> keys, Span<long> sorted)
    {
        keys.CopyTo(sorted);
        if (keys.Length > MaxRanked)
            sorted.Sort();
        else
            ByInsertion(sorted);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ByRank(Span<long> keys, int count, Span<long> ranks, Span<long> sorted)
    {
        var vectors = MemoryMarshal.Cast<long, Vector<long>>(keys);
        var rankVectors = MemoryMarshal.Cast<long, Vector<long>>(ranks);
        var padded = (count + Step - 1) & -Step;
        for (var block = 0; block < padded / Vector<long>.Count; block += 2)
            (rankVectors[block], rankVectors[block + 1]) = CountSmaller(keys[..padded], vectors[block], vectors[block + 1]);
        for (var i = 0; i < padded; i++)
            sorted[unchecked((int)ranks[i])] = keys[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector<long> First, Vector<long> Second) CountSmaller(ReadOnlySpan<long> keys, Vector<long> first, Vector<long> second)
    {
        var (firstCount, secondCount) = (Vector<long>.Zero, Vector<long>.Zero);
        foreach (var key in keys)
        {
            var all = new Vector<long>(key);
            firstCount -= Vector.LessThan(all, first);          // true is −1
            secondCount -= Vector.LessThan(all, second);
        }

        return (firstCount, secondCount);
    }

    private static void ByInsertion(Span<long> sorted)
    {
        for (var i = 1; i < sorted.Length; i++)
        {
            var key = sorted[i];
            var hole = i;
            for (; hole > 0 && sorted[hole - 1] > key; hole--)
                sorted[hole] = sorted[hole - 1];
            sorted[hole] = key;
        }
    }
}
