namespace Jauge.Core;

/// <summary>The sum of equal exponential stages: <c>erlang(3, 10 ms)</c> has 3 stages and a mean of 10 ms in all.</summary>
public sealed record ErlangDistribution : Distribution
{
    /// <summary>More stages than this are as good as constant.</summary>
    public const int MaxStages = 1000;

    /// <summary>An Erlang distribution.</summary>
    /// <param name="stages">From 1, which is exponential, to <see cref="MaxStages"/>.</param>
    /// <param name="mean">Of the sum, not of one stage; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public ErlangDistribution(int stages, TimeSpan mean)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stages, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stages, MaxStages);
        (Stages, Mean) = (stages, Positive(mean, nameof(mean)));
    }

    /// <summary>Stages.</summary>
    public int Stages { get; }

    /// <inheritdoc/>
    public override TimeSpan Mean { get; }

    /// <inheritdoc/>
    public override double Variance => MeanSeconds * MeanSeconds / Stages;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"erlang({Stages}, {Durations.Format(Mean)})");

    /// <inheritdoc/>
    protected override double QuantileWithin(double probability) =>
        SpecialFunctions.ErlangQuantile(Stages, probability) * MeanSeconds / Stages;
}
