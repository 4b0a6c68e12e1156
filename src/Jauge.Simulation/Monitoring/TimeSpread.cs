namespace Jauge.Simulation.Monitoring;

/// <summary>A time that differs between replications.</summary>
/// <param name="Earliest">In any of them.</param>
/// <param name="Median">The one in the middle; of an even number, the earlier of the two.</param>
/// <param name="Latest">In any of them.</param>
public readonly record struct TimeSpread(TimeSpan Earliest, TimeSpan Median, TimeSpan Latest)
{
    internal static TimeSpread? Of(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0 ? null : new(sorted[0], sorted[(sorted.Count - 1) / 2], sorted[^1]);
    }
}
