using Jauge.Core;

namespace Jauge.Control.Scaling.Aws;

/// <summary>One step scaling policy with its alarm.</summary>
/// <remarks>Source: awsdocs/application-auto-scaling-user-guide:doc_source/application-auto-scaling-step-scaling-policies.md.</remarks>
public sealed record StepRule
{
    /// <summary>The alarm that wakes the policy.</summary>
    public required MetricAlarm Alarm { get; init; }

    /// <summary>Steps without gap or overlap.</summary>
    public required EquatableList<StepAdjustment> Steps { get; init; }

    /// <summary>How the data point that chooses the step is read (MetricAggregationType); AWS takes average, minimum and maximum.</summary>
    public MetricStatistic Aggregation { get; init; } = MetricStatistic.Average;

    /// <summary>What the amounts mean.</summary>
    public AdjustmentType Type { get; init; } = AdjustmentType.ChangeInCapacity;

    /// <summary>Least change of a percentage, in units of capacity; 0: none.</summary>
    public int MinAdjustmentMagnitude { get; init; }

    /// <summary>Rest after this policy has acted; 300 s.</summary>
    public TimeSpan Cooldown { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>
    /// Percentage of a capacity as a whole change: above 1 down, between 0 and 1 to 1, between −1 and 0 to −1, below −1 toward zero.
    /// </summary>
    /// <param name="change">Percentage times capacity.</param>
    /// <returns>Whole units, signed; 0 only for 0.</returns>
    public static int RoundPercent(double change) => change switch
    {
        0 => 0,
        > 0 and < 1 => 1,
        < 0 and > -1 => -1,
        _ => (int)Math.Clamp(Math.Truncate(change), int.MinValue, int.MaxValue),
    };

    /// <summary>The capacity that a metric value asks for.</summary>
    /// <param name="capacity">Capacity that the change starts from.</param>
    /// <param name="value">Metric value, in its unit.</param>
    /// <returns>Capacity, 0 or more; null where no step covers the value.</returns>
    public int? Target(int capacity, double value)
    {
        foreach (var step in Steps)
            if (step.Covers(value - Alarm.Threshold))
                return Math.Max(0, Apply(capacity, step.Amount));
        return null;
    }

    private int Apply(int capacity, int amount) => Type switch
    {
        AdjustmentType.ExactCapacity => amount,
        AdjustmentType.ChangeInCapacity => Rounding.Sum(capacity, amount),
        _ => Rounding.Sum(capacity, AtLeastMinimum(RoundPercent(capacity * (amount / 100.0)), amount)),
    };

    private int AtLeastMinimum(int change, int amount) =>
        amount == 0 ? 0 : Math.Sign(amount) * Math.Max(Math.Abs(change), MinAdjustmentMagnitude);

    internal void Check()
    {
        Require.AtLeast(Steps.Count, 1);
        Require.AtLeast(Alarm.Datapoints, 1);
        Require.AtLeast(MinAdjustmentMagnitude, 0);
        Require.Between((int)Aggregation, (int)MetricStatistic.Average, (int)MetricStatistic.Maximum);
        var sorted = Steps.OrderBy(step => step.Lower ?? double.NegativeInfinity).ToList();
        for (var i = 1; i < sorted.Count; i++)
            if (sorted[i].Lower is not { } lower || sorted[i - 1].Upper != lower)
                throw new ArgumentException($"The steps leave a gap or overlap at step {i + 1}.");
        if (sorted[0].Lower < 0 || sorted[^1].Upper > 0)
            throw new ArgumentException("The outermost steps have no outer bound: leave it null.");
    }
}
