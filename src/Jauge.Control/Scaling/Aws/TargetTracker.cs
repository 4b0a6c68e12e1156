namespace Jauge.Control.Scaling.Aws;

/// <summary>One target tracking policy.</summary>
/// <remarks>Source: awsdocs/application-auto-scaling-user-guide:doc_source/application-auto-scaling-target-tracking.md.</remarks>
public sealed record TargetTracker
{
    /// <summary>Series that it follows; the mean per unit of capacity, warming capacity left out by the observer.</summary>
    public required string Metric { get; init; }

    /// <summary>Target of the metric, in its unit; above 0.</summary>
    public required double Target { get; init; }

    /// <summary>How a data point is read.</summary>
    public MetricStatistic Statistic { get; init; } = MetricStatistic.Average;

    /// <summary>Takes the tracker out of the vote on scaling in.</summary>
    public bool DisableScaleIn { get; init; }

    /// <summary>Length of a data point; 60 s, 20 s for the fast ECS metrics, 10 s at least.</summary>
    public TimeSpan Period { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Data points above the target that scale out.</summary>
    public int HighDatapoints { get; init; } = 3;

    /// <summary>Data points below the margin that scale in.</summary>
    public int LowDatapoints { get; init; } = 15;

    /// <summary>How far below the target the low alarm stands, as a fraction; chosen by AWS, usually a tenth.</summary>
    public double LowMargin { get; init; } = 0.1;

    internal MetricAlarm High => new(Metric, Statistic, Comparison.Above, Target, Period, HighDatapoints);

    internal MetricAlarm Low => new(Metric, Statistic, Comparison.Below, Target * (1 - LowMargin), Period, LowDatapoints);

    internal int Proportional(int capacity, double value) => Rounding.Up(Math.Round(capacity * value / Target, 9));

    internal bool StaysBelow(int capacity, int next, double value) => next > 0 && value * capacity / next < Target;
}
