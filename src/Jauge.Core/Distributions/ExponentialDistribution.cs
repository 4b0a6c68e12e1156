namespace Jauge.Core;

/// <summary>Memoryless times: <c>exponential(10 s)</c> by its mean.</summary>
public sealed record ExponentialDistribution : Distribution
{
    /// <summary>An exponential distribution of this mean.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero or negative.</exception>
    public ExponentialDistribution(TimeSpan mean) => Mean = Positive(mean, nameof(mean));

    /// <inheritdoc/>
    public override TimeSpan Mean { get; }

    /// <inheritdoc/>
    public override double Variance => MeanSeconds * MeanSeconds;

    /// <inheritdoc/>
    public override string ToString() => $"exponential({Durations.Format(Mean)})";

    /// <inheritdoc/>
    protected override double QuantileWithin(double probability) => -MeanSeconds * SpecialFunctions.LogOfComplement(probability);
}
