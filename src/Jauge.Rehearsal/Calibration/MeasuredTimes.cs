using Jauge.Core;

namespace Jauge.Rehearsal.Calibration;

/// <summary>How often a thing took how long: single times, or counts between bounds.</summary>
public sealed record MeasuredTimes
{
    private MeasuredTimes(EquatableList<double> values, EquatableList<double> bounds, EquatableList<long> counts, long count, double sum) =>
        (Values, Bounds, Counts, Count, SumSeconds) = (values, bounds, counts, count, sum);

    /// <summary>Single times in seconds, ascending; empty where only counts are known.</summary>
    public EquatableList<double> Values { get; }

    /// <summary>Upper bounds in seconds, ascending; the last one may be infinite. Empty where single times are known.</summary>
    public EquatableList<double> Bounds { get; }

    /// <summary>Times above the bound before and not above this one.</summary>
    public EquatableList<long> Counts { get; }

    /// <summary>How many.</summary>
    public long Count { get; }

    /// <summary>All of them together.</summary>
    public double SumSeconds { get; }

    /// <summary>The mean in seconds, exact also where only counts are known: sums are counted beside them.</summary>
    public double MeanSeconds => SumSeconds / Count;

    /// <summary>Single times.</summary>
    /// <param name="seconds">At least one; none negative or infinite.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none, or one is no time.</exception>
    public static MeasuredTimes Of(IEnumerable<double> seconds)
    {
        EquatableList<double> values = [.. seconds.Order()];
        ArgumentOutOfRangeException.ThrowIfZero(values.Count, nameof(seconds));
        if (!(values[0] >= 0 && double.IsFinite(values[^1])))
            throw new ArgumentOutOfRangeException(nameof(seconds), "A time is not negative and ends.");
        return new(values, [], [], values.Count, values.Sum());
    }

    /// <summary>Counts between bounds.</summary>
    /// <param name="bounds">Upper bounds in seconds, ascending.</param>
    /// <param name="counts">One for each bound, each its own, not summed up.</param>
    /// <param name="sumSeconds">All times together.</param>
    /// <exception cref="ArgumentOutOfRangeException">Bounds and counts do not fit, or nothing was counted.</exception>
    public static MeasuredTimes Of(IEnumerable<double> bounds, IEnumerable<long> counts, double sumSeconds)
    {
        var (above, each) = (bounds.ToEquatableList(), counts.ToEquatableList());
        if (above.Count != each.Count || above.Zip(above.Skip(1)).Any(b => b.First >= b.Second) || each.Any(c => c < 0))
            throw new ArgumentOutOfRangeException(nameof(counts), "One count for each of the ascending bounds.");
        var count = each.Sum();
        ArgumentOutOfRangeException.ThrowIfZero(count, nameof(counts));
        return new([], above, each, count, sumSeconds);
    }
}
