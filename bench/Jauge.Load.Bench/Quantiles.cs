namespace Jauge.Load.Bench;

/// <summary>The quantiles that tools are compared by.</summary>
internal static class Quantiles
{
    public static IReadOnlyList<double> Asked { get; } = [0.5, 0.9, 0.99, 0.999];

    /// <summary>A quantile of rising values.</summary>
    public static double Of(IReadOnlyList<double> rising, double share) => rising[(int)Math.Min(rising.Count - 1, share * rising.Count)];

    /// <summary>Least, middle and largest.</summary>
    public static (double Least, double Median, double Most) Spread(IEnumerable<double> values)
    {
        var rising = values.Order().ToArray();
        var half = rising.Length / 2;
        return (rising[0], rising.Length % 2 == 1 ? rising[half] : (rising[half - 1] + rising[half]) / 2, rising[^1]);
    }
}
