using Jauge.Core;

namespace Jauge.Simulation.Analysis;

/// <summary>A count over time.</summary>
internal sealed class ReplicaCount
{
    private double _sum;
    private double _seconds;
    private readonly SortedDictionary<int, double> _byCount = [];

    /// <summary>Mean over the time; 0 before any.</summary>
    internal double Mean => _seconds > 0 ? _sum / _seconds : 0;

    /// <summary>Fewest.</summary>
    internal int Min { get; private set; } = int.MaxValue;

    /// <summary>Most.</summary>
    internal int Max { get; private set; }

    /// <summary>Share of the time for which at least so many were there, from one on.</summary>
    internal EquatableList<double> Use =>
        [.. Enumerable.Range(1, Max).Select(k => _byCount.Where(c => c.Key >= k).Sum(c => c.Value) / Math.Max(1e-9, _seconds))];

    /// <summary>A mean and its bounds for so long.</summary>
    internal void Add(double mean, int min, int max, double seconds)
    {
        if (seconds <= 0) return;
        (_sum, _seconds) = (_sum + (mean * seconds), _seconds + seconds);
        (Min, Max) = (Math.Min(Min, min), Math.Max(Max, max));
        // of a part that was played only the mean is known: it counts as the two whole numbers around it
        var below = (int)Math.Floor(mean);
        Note(below, seconds * (below + 1 - mean));
        Note(below + 1, seconds * (mean - below));
    }

    private void Note(int count, double seconds)
    {
        if (seconds > 0) _byCount[count] = _byCount.GetValueOrDefault(count) + seconds;
    }

    /// <summary>So many for so long; what lasts no time is not counted.</summary>
    internal void Add(int count, double seconds)
    {
        if (seconds <= 0) return;
        (_sum, _seconds) = (_sum + (count * seconds), _seconds + seconds);
        (Min, Max) = (Math.Min(Min, count), Math.Max(Max, count));
        Note(count, seconds);
    }
}
