namespace Jauge.Simulation.Analysis;

/// <summary>A count over time.</summary>
internal sealed class ReplicaCount
{
    private double _sum;
    private double _seconds;

    /// <summary>Mean over the time; 0 before any.</summary>
    internal double Mean => _seconds > 0 ? _sum / _seconds : 0;

    /// <summary>Fewest.</summary>
    internal int Min { get; private set; } = int.MaxValue;

    /// <summary>Most.</summary>
    internal int Max { get; private set; }

    /// <summary>A mean and its bounds for so long.</summary>
    internal void Add(double mean, int min, int max, double seconds)
    {
        if (seconds <= 0) return;
        (_sum, _seconds) = (_sum + (mean * seconds), _seconds + seconds);
        (Min, Max) = (Math.Min(Min, min), Math.Max(Max, max));
    }

    /// <summary>So many for so long; what lasts no time is not counted.</summary>
    internal void Add(int count, double seconds)
    {
        if (seconds <= 0) return;
        (_sum, _seconds) = (_sum + (count * seconds), _seconds + seconds);
        (Min, Max) = (Math.Min(Min, count), Math.Max(Max, count));
    }
}
