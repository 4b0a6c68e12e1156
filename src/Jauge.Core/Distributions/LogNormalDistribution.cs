namespace Jauge.Core;

/// <summary>Times with a long tail: <c>lognormal(8 s, 2 s)</c> by the mean and standard deviation of the time itself, not of its
/// logarithm.</summary>
/// <remarks>σ² = ln(1 + sd²/mean²), μ = ln(mean) − σ²/2. Source: Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 1
/// (1994), chapter 14.</remarks>
public sealed record LogNormalDistribution : Distribution
{
    /// <summary>A lognormal distribution.</summary>
    /// <param name="mean">Above zero.</param>
    /// <param name="standardDeviation">Not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public LogNormalDistribution(TimeSpan mean, TimeSpan standardDeviation)
    {
        Mean = Positive(mean, nameof(mean));
        StandardDeviation = NotNegative(standardDeviation, nameof(standardDeviation));
    }

    /// <inheritdoc/>
    public override TimeSpan Mean { get; }

    /// <summary>Of the time itself.</summary>
    public TimeSpan StandardDeviation { get; }

    /// <inheritdoc/>
    public override double Variance => StandardDeviation.TotalSeconds * StandardDeviation.TotalSeconds;

    /// <summary>Standard deviation of the logarithm of the time in seconds.</summary>
    public double Sigma => Math.Sqrt(SpecialFunctions.LogOfOnePlus(Variance / (MeanSeconds * MeanSeconds)));

    /// <summary>Mean of the logarithm of the time in seconds.</summary>
    public double Mu => Math.Log(MeanSeconds) - (Sigma * Sigma / 2);

    /// <inheritdoc/>
    public override string ToString() => $"lognormal({Durations.Format(Mean)}, {Durations.Format(StandardDeviation)})";

    /// <inheritdoc/>
    protected override double QuantileWithin(double probability) =>
        Sigma == 0 ? MeanSeconds : Math.Exp(Mu + (Sigma * SpecialFunctions.NormalQuantile(probability)));
}
