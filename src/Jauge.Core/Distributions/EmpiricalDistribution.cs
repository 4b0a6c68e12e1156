namespace Jauge.Core;

/// <summary>Measured times, each equally likely: <c>empirical(1 ms, 2 ms, 5 ms)</c>. Their order does not matter.</summary>
public sealed record EmpiricalDistribution : Distribution
{
    /// <summary>A distribution of measured times.</summary>
    /// <param name="values">At least one; none negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none, or one is negative.</exception>
    public EmpiricalDistribution(IEnumerable<TimeSpan> values)
    {
        Values = [.. values.Order()];
        ArgumentOutOfRangeException.ThrowIfZero(Values.Count, nameof(values));
        NotNegative(Values[0], nameof(values));
    }

    /// <summary>In ascending order.</summary>
    public EquatableList<TimeSpan> Values { get; }

    /// <inheritdoc/>
    public override TimeSpan Mean => TimeSpan.FromTicks((long)Values.Average(v => (decimal)v.Ticks));

    /// <inheritdoc/>
    public override double Variance => Values.Average(v => Math.Pow(v.TotalSeconds - ExactMeanSeconds, 2));

    private double ExactMeanSeconds => Values.Average(v => v.TotalSeconds);

    /// <inheritdoc/>
    public override string ToString() => $"empirical({string.Join(", ", Values.Select(Durations.Format))})";

    /// <inheritdoc/>
    protected override double QuantileWithin(double probability) =>
        Values[Math.Clamp((int)Math.Ceiling(probability * Values.Count) - 1, 0, Values.Count - 1)].TotalSeconds;
}
