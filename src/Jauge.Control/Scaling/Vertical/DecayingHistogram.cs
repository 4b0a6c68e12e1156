using Jauge.Core;

namespace Jauge.Control.Scaling.Vertical;

/// <summary>Weighted samples in exponential buckets; a sample counts half as much after each half-life. Immutable.</summary>
/// <remarks>Source: kubernetes/autoscaler:vertical-pod-autoscaler/pkg/recommender/util/decaying_histogram.go.</remarks>
public sealed record DecayingHistogram
{
    private const double MaxExponent = 100;

    /// <summary>An empty histogram.</summary>
    /// <param name="options">Buckets and half-life.</param>
    public DecayingHistogram(HistogramOptions options)
    {
        Options = options;
        Weights = [.. new double[options.Buckets]];
    }

    /// <summary>Buckets and half-life.</summary>
    public HistogramOptions Options { get; }

    /// <summary>Weight of each bucket, relative to <see cref="Reference"/>.</summary>
    public EquatableList<double> Weights { get; private init; }

    /// <summary>Instant at which a sample weighs what it was given.</summary>
    public TimeSpan Reference { get; private init; }

    /// <summary>Whether no bucket has a weight that counts.</summary>
    public bool IsEmpty => Weights.All(weight => weight < HistogramOptions.Epsilon);

    /// <summary>The histogram with one more sample.</summary>
    /// <param name="value">0 or more, in the histogram's unit.</param>
    /// <param name="weight">Weight at its own instant; 0 or more.</param>
    /// <param name="at">Instant of the sample, since the start of the run.</param>
    /// <returns>A new histogram.</returns>
    public DecayingHistogram Add(double value, double weight, TimeSpan at)
    {
        Require.AtLeast(weight, 0);
        return Changed(value, weight, at);
    }

    /// <summary>The histogram without an earlier sample.</summary>
    /// <param name="value">As it was added.</param>
    /// <param name="weight">As it was added.</param>
    /// <param name="at">As it was added.</param>
    /// <returns>A new histogram; no weight goes below 0.</returns>
    public DecayingHistogram Subtract(double value, double weight, TimeSpan at) => Changed(value, -weight, at);

    /// <summary>The upper end of the bucket at which so much of the weight is reached.</summary>
    /// <param name="fraction">0 to 1.</param>
    /// <returns>In the histogram's unit; 0 while empty.</returns>
    public double Percentile(double fraction)
    {
        Require.Between(fraction, 0, 1);
        if (IsEmpty)
            return 0;
        var last = LastBucket();
        var (bucket, sum, threshold) = (FirstBucket(), 0.0, fraction * Weights.Sum());
        for (; bucket < last; bucket++)
            if ((sum += Weights[bucket]) >= threshold)
                break;
        return Options.StartOf(Math.Min(bucket + 1, Options.Buckets - 1));
    }

    private int FirstBucket() => Enumerable.Range(0, Weights.Count).First(i => Weights[i] >= HistogramOptions.Epsilon);

    private int LastBucket() => Enumerable.Range(0, Weights.Count).Last(i => Weights[i] >= HistogramOptions.Epsilon);

    private DecayingHistogram Changed(double value, double weight, TimeSpan at)
    {
        var based = (at - Reference) / Options.HalfLife > MaxExponent ? RebasedTo(at) : this;
        var added = weight * Math.Pow(2, (at - based.Reference) / Options.HalfLife);
        var found = Options.Find(value);
        return based with { Weights = [.. based.Weights.Select((old, i) => i == found ? Math.Max(0, old + added) : old)] };
    }

    // Weights grow with time; before they lose their digits they are expressed at a newer instant, a whole number of half-lives on.
    private DecayingHistogram RebasedTo(TimeSpan at)
    {
        var halves = Math.Round((at - Reference) / Options.HalfLife);
        var scale = Math.Pow(2, -halves);
        return this with { Reference = Reference + Options.HalfLife * halves, Weights = [.. Weights.Select(weight => weight * scale)] };
    }
}
