namespace Jauge.Control.Scaling.Azure;

/// <summary>One rule of an Azure Monitor autoscale profile.</summary>
/// <remarks>Source: MicrosoftDocs/azure-monitor-docs:articles/azure-monitor/autoscale/autoscale-understanding-settings.md.</remarks>
public sealed record AutoscaleRule
{
    /// <summary>Series that the rule reads; one sample per <c>timeGrain</c>, with one contribution per instance.</summary>
    public required string Metric { get; init; }

    /// <summary>How the instances of a sample are combined.</summary>
    public MetricStatistic Statistic { get; init; } = MetricStatistic.Average;

    /// <summary>How the samples of the window are combined.</summary>
    public TimeAggregation TimeAggregation { get; init; } = TimeAggregation.Average;

    /// <summary>How far back the window reaches; 10 min as the portal proposes.</summary>
    public TimeSpan TimeWindow { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How the value is compared.</summary>
    public required Comparison Comparison { get; init; }

    /// <summary>In the metric's unit.</summary>
    public required double Threshold { get; init; }

    /// <summary>Whether the value is divided by the instance count (sums and counts; queue lengths always are).</summary>
    public bool DividePerInstance { get; init; }

    /// <summary>
    /// Whether the value would fall in proportion if there were more instances: what the flapping guard projects. False for a plain
    /// total.
    /// </summary>
    public bool IsPerInstance { get; init; } = true;

    /// <summary>Out or in.</summary>
    public required AutoscaleDirection Direction { get; init; }

    /// <summary>What <see cref="Value"/> means.</summary>
    public AutoscaleChange Change { get; init; } = AutoscaleChange.ChangeCount;

    /// <summary>Instances or percent, 0 or more.</summary>
    public int Value { get; init; } = 1;

    /// <summary>Rest after this rule has acted, for every rule; 5 min as the portal proposes.</summary>
    public TimeSpan Cooldown { get; init; } = TimeSpan.FromMinutes(5);

    internal bool Fires(double value) => Comparison.Holds(value, Threshold);

    internal double? Measure(in ScalingObservation observation, TimeSpan horizon)
    {
        var samples = observation.Series(Metric)?.Within(horizon - TimeWindow, horizon);
        if (samples is not { Count: > 0 })
            return null;
        var value = Aggregate([.. samples.Select(sample => sample.Read(Statistic))]);
        return DividePerInstance ? value / Math.Max(1, observation.Replicas) : value;
    }

    internal double Projected(double value, int current, int replicas) =>
        DividePerInstance || IsPerInstance ? value * current / Math.Max(1, replicas) : value;

    internal int Target(int current)
    {
        var percent = current * (Value / 100.0);
        return (Change, Direction) switch
        {
            (AutoscaleChange.ExactCount, _) => Value,
            (AutoscaleChange.ChangeCount, AutoscaleDirection.Increase) => Rounding.Sum(current, Value),
            (AutoscaleChange.ChangeCount, _) => Math.Max(0, current - Value),
            (_, AutoscaleDirection.Increase) => Rounding.Sum(current, Math.Max(1, Rounding.Up(percent))),
            _ => Math.Max(0, current - Math.Max(1, Rounding.Toward0(percent))),
        };
    }

    private double Aggregate(double[] values) => TimeAggregation switch
    {
        TimeAggregation.Average => values.Average(),
        TimeAggregation.Minimum => values.Min(),
        TimeAggregation.Maximum => values.Max(),
        TimeAggregation.Total => values.Sum(),
        TimeAggregation.Count => values.Length,
        _ => values[^1],
    };
}
