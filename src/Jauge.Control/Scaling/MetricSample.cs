namespace Jauge.Control.Scaling;

/// <summary>One data point: the contributions (instances, requests) measured over one grain of time, as their statistics.</summary>
/// <param name="At">End of the grain, since the start of the run.</param>
/// <param name="Sum">Sum of the contributions, in the metric's unit.</param>
/// <param name="Minimum">Smallest contribution, in the metric's unit.</param>
/// <param name="Maximum">Largest contribution, in the metric's unit.</param>
/// <param name="Count">Number of contributions; 1 or more.</param>
public readonly record struct MetricSample(TimeSpan At, double Sum, double Minimum, double Maximum, int Count)
{
    /// <summary>A data point of a single contribution.</summary>
    /// <param name="at">End of the grain, since the start of the run.</param>
    /// <param name="value">The value, in the metric's unit.</param>
    /// <returns>A sample whose every statistic save the count is <paramref name="value"/>.</returns>
    public static MetricSample Of(TimeSpan at, double value) => new(at, value, value, value, 1);

    /// <summary>A data point of several instances that carry the same value.</summary>
    /// <param name="at">End of the grain, since the start of the run.</param>
    /// <param name="value">What each instance measured, in the metric's unit.</param>
    /// <param name="instances">Number of instances; 1 or more.</param>
    /// <returns>A sample whose average is <paramref name="value"/>.</returns>
    public static MetricSample Even(TimeSpan at, double value, int instances) => new(at, value * instances, value, value, instances);

    /// <summary>The sample as one value.</summary>
    /// <param name="statistic">Which statistic to read.</param>
    /// <returns>The value, in the metric's unit (a plain number for the count).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The statistic is not one of the enumeration.</exception>
    public double Read(MetricStatistic statistic) => statistic switch
    {
        MetricStatistic.Average => Sum / Count,
        MetricStatistic.Minimum => Minimum,
        MetricStatistic.Maximum => Maximum,
        MetricStatistic.Sum => Sum,
        MetricStatistic.Count => Count,
        _ => throw new ArgumentOutOfRangeException(nameof(statistic), statistic, "Not a statistic."),
    };
}
