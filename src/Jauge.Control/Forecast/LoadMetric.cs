namespace Jauge.Control.Forecast;

/// <summary>How one metric answers to load.</summary>
public sealed record LoadMetric
{
    /// <summary>Name under which the policy reads it.</summary>
    public required string Name { get; init; }

    /// <summary>Value per replica at which the policy is content, in the metric's unit; above 0.</summary>
    public required double Target { get; init; }

    /// <summary>
    /// Where the metric stands before the load arrives, as a fraction of the target: 1 for rules that follow their target,
    /// the middle between the thresholds for rules that have two.
    /// </summary>
    public double Resting { get; init; } = 1;

    /// <summary>Where the policy looks for it.</summary>
    public LoadMetricSource Source { get; init; } = LoadMetricSource.Series;

    /// <summary>True for a total over the replicas (queue length, requests), false for a mean per replica.</summary>
    public bool IsTotal { get; init; }

    /// <summary>
    /// What one replica can show at most, in the metric's unit; 100 for percentages: a full processor cannot say how much is waiting.
    /// </summary>
    public double Ceiling { get; init; } = double.PositiveInfinity;

    /// <summary>Time between two data points; 0: read live at each evaluation.</summary>
    public TimeSpan SamplePeriod { get; init; } = TimeSpan.Zero;

    /// <summary>Length over which a data point is averaged; 0: a snapshot.</summary>
    public TimeSpan SampleWindow { get; init; } = TimeSpan.Zero;

    /// <summary>How far back the policy reads.</summary>
    public TimeSpan Lookback { get; init; } = TimeSpan.Zero;

    /// <summary>The container concerned, for container resources.</summary>
    public string? Container { get; init; }

    /// <summary>The metric under a load.</summary>
    /// <param name="replicasOfLoad">The load, in replicas at their target.</param>
    /// <param name="serving">Replicas that take work; none shows what one would.</param>
    /// <returns>A total, or a mean per replica no higher than the ceiling; in the metric's unit.</returns>
    public double ValueAt(double replicasOfLoad, int serving) =>
        IsTotal ? Target * replicasOfLoad : Math.Min(Ceiling, Target * replicasOfLoad / Math.Max(1, serving));
}
