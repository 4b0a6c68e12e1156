namespace Jauge.Core;

/// <summary>How long something takes, when it does not always take the same: never negative.</summary>
public abstract record Distribution
{
    /// <summary>The mean, to 100 ns.</summary>
    public abstract TimeSpan Mean { get; }

    /// <summary>The mean, in seconds.</summary>
    public double MeanSeconds => Mean.TotalSeconds;

    /// <summary>The variance, in seconds squared.</summary>
    public abstract double Variance { get; }

    /// <summary>The standard deviation, in seconds.</summary>
    public double StandardDeviationSeconds => Math.Sqrt(Variance);

    /// <summary>The time, in seconds, that a draw stays at or below with this probability.</summary>
    /// <param name="probability">From 0 to 1; at 1 an unbounded distribution gives infinity.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside [0, 1].</exception>
    public double Quantile(double probability)
    {
        if (!(probability >= 0 && probability <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies in [0, 1].");
        return QuantileWithin(probability);
    }

    /// <summary>
    /// Reads <c>exponential(10 s)</c>, <c>lognormal(8 s, 2 s)</c>, <c>uniform(1 s..2 s)</c>, <c>erlang(3, 10 ms)</c>,
    /// <c>empirical(1 ms, 2 ms, 5 ms)</c>, <c>constant(5 ms)</c> and bare <c>5 ms</c>; false for anything else.
    /// </summary>
    public static bool TryParse(string? text, out Distribution distribution) => DistributionReader.TryRead(text, out distribution);

    /// <summary>The text that reads as this distribution.</summary>
    public abstract override string ToString();

    /// <summary>The quantile for a probability already checked.</summary>
    protected abstract double QuantileWithin(double probability);

    /// <summary>The time itself, where it is not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    protected static TimeSpan NotNegative(TimeSpan time, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero, parameter);
        return time;
    }

    /// <summary>The time itself, where it is above zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or negative.</exception>
    protected static TimeSpan Positive(TimeSpan time, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero, parameter);
        return time;
    }
}
