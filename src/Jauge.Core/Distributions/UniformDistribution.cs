namespace Jauge.Core;

/// <summary>Any time between two, equally likely: <c>uniform(1..2 s)</c>.</summary>
public sealed record UniformDistribution : Distribution
{
    /// <summary>A uniform distribution.</summary>
    /// <param name="low">Not negative.</param>
    /// <param name="high">At least <paramref name="low"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public UniformDistribution(TimeSpan low, TimeSpan high)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(low, high);
        (Low, High) = (NotNegative(low, nameof(low)), high);
    }

    /// <summary>The shortest time.</summary>
    public TimeSpan Low { get; }

    /// <summary>The longest time.</summary>
    public TimeSpan High { get; }

    /// <inheritdoc/>
    public override TimeSpan Mean => Low + ((High - Low) / 2);

    /// <inheritdoc/>
    public override double Variance => (High - Low).TotalSeconds * (High - Low).TotalSeconds / 12;

    /// <inheritdoc/>
    public override string ToString() => $"uniform({new Range<TimeSpan>(Low, High)})";

    /// <inheritdoc/>
    protected override double QuantileWithin(double probability) => Low.TotalSeconds + (probability * (High - Low).TotalSeconds);
}
