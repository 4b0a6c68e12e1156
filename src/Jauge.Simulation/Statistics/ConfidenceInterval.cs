using Jauge.Control.Statistics;

namespace Jauge.Simulation.Statistics;

/// <summary>An interval that holds the true mean with a given confidence.</summary>
/// <param name="Mean">Mean of the observations, in their unit.</param>
/// <param name="HalfWidth">Half of the interval; not a number from one observation alone, which says nothing of its error.</param>
/// <param name="Level">Confidence, 0.95 for 95 %.</param>
/// <param name="Count">Independent observations.</param>
public sealed record ConfidenceInterval(double Mean, double HalfWidth, double Level, int Count)
{
    /// <summary>The lower end.</summary>
    public double Low => Mean - HalfWidth;

    /// <summary>The upper end.</summary>
    public double High => Mean + HalfWidth;

    /// <summary>Half of the interval relative to the mean's size.</summary>
    public double RelativeHalfWidth => HalfWidth / Math.Abs(Mean);

    /// <summary>Whether a value lies within, the ends included.</summary>
    public bool Contains(double value) => value >= Low && value <= High;

    /// <summary>Student's interval of independent observations of about normal distribution: one for each replication.</summary>
    /// <param name="observations">At least one.</param>
    /// <param name="level">Above 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none, or the level is out of range.</exception>
    public static ConfidenceInterval Of(IReadOnlyList<double> observations, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfZero(observations.Count, nameof(observations));
        var mean = observations.Sum() / observations.Count;
        var squares = observations.Sum(x => (x - mean) * (x - mean));
        var degrees = observations.Count - 1;
        var halfWidth = degrees == 0
            ? double.NaN
            : StudentT.Quantile((1 + level) / 2, degrees) * Math.Sqrt(squares / degrees / observations.Count);
        return new(mean, halfWidth, level, observations.Count);
    }

    /// <summary>The interval of paired differences, first less second: two designs under common random numbers.</summary>
    /// <param name="first">One for each replication.</param>
    /// <param name="second">As many, in the same order.</param>
    /// <param name="level">Above 0, below 1.</param>
    /// <exception cref="ArgumentException">Not as many.</exception>
    public static ConfidenceInterval OfDifference(IReadOnlyList<double> first, IReadOnlyList<double> second, double level = 0.95) =>
        first.Count == second.Count
            ? Of([.. first.Zip(second, (a, b) => a - b)], level)
            : throw new ArgumentException("Pairs are needed.", nameof(second));

    /// <summary>The interval of the mean of one long run, from the means of equal batches.</summary>
    /// <param name="observations">In order of time, the warm-up left out; what does not fill the last batch is left out at the
    /// front.</param>
    /// <param name="batches">At least 2; 20 to 30 are usual, each much longer than the observations depend on one another.</param>
    /// <param name="level">Above 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer observations than batches, or fewer than 2 batches.</exception>
    /// <remarks>Source: Law, Simulation Modeling and Analysis (2015), section 9.5.3.</remarks>
    public static ConfidenceInterval OfBatches(IReadOnlyList<double> observations, int batches = 20, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batches, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(observations.Count, batches, nameof(observations));
        var size = observations.Count / batches;
        return Of([.. observations.Skip(observations.Count % batches).Chunk(size).Select(batch => batch.Average())], level);
    }
}
