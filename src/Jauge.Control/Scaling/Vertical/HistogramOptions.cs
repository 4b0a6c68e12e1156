namespace Jauge.Control.Scaling.Vertical;

/// <summary>Exponential buckets of the recommender's histograms.</summary>
/// <param name="First">Upper end of the first bucket: 0.01 core, or 10⁷ bytes.</param>
/// <param name="Maximum">Largest value told apart: 1000 cores, or 10¹² bytes.</param>
/// <param name="Ratio">Growth from bucket to bucket; 1.05.</param>
/// <param name="HalfLife">Time in which a sample's weight halves; 24 h.</param>
/// <remarks>
/// Source: kubernetes/autoscaler:vertical-pod-autoscaler/pkg/recommender/util/histogram_options.go and model/aggregations_config.go.
/// </remarks>
public sealed record HistogramOptions(double First, double Maximum, double Ratio, TimeSpan HalfLife)
{
    /// <summary>Weights below this count as nothing.</summary>
    public const double Epsilon = 0.001 * 0.1;

    /// <summary>Processor, in cores.</summary>
    public static HistogramOptions Cpu { get; } = new(0.01, 1000, 1.05, TimeSpan.FromHours(24));

    /// <summary>Memory, in bytes.</summary>
    public static HistogramOptions Memory { get; } = new(1e7, 1e12, 1.05, TimeSpan.FromHours(24));

    /// <summary>Number of buckets; 176 for both.</summary>
    public int Buckets => (int)Math.Ceiling(Math.Log(Maximum * (Ratio - 1) / First + 1, Ratio)) + 1;

    /// <summary>Lower end of a bucket.</summary>
    /// <param name="bucket">0 to <see cref="Buckets"/> − 1.</param>
    /// <returns>In the histogram's unit.</returns>
    public double StartOf(int bucket) => bucket == 0 ? 0 : First * (Math.Pow(Ratio, bucket) - 1) / (Ratio - 1);

    /// <summary>The bucket of a value.</summary>
    /// <param name="value">0 or more, in the histogram's unit.</param>
    /// <returns>0 to <see cref="Buckets"/> − 1; the last one for anything larger.</returns>
    public int Find(double value) =>
        value < First ? 0 : Math.Min((int)Math.Floor(Math.Log(value * (Ratio - 1) / First + 1, Ratio)), Buckets - 1);
}
