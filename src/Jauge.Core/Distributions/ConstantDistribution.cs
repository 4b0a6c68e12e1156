namespace Jauge.Core;

/// <summary>Always the same time; written bare, <c>5 ms</c>.</summary>
public sealed record ConstantDistribution : Distribution
{
    /// <summary>Always this time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public ConstantDistribution(TimeSpan time) => Mean = NotNegative(time, nameof(time));

    /// <inheritdoc/>
    public override TimeSpan Mean { get; }

    /// <inheritdoc/>
    public override double Variance => 0;

    /// <inheritdoc/>
    public override string ToString() => Durations.Format(Mean);

    /// <inheritdoc/>
    protected override double QuantileWithin(double probability) => MeanSeconds;
}
