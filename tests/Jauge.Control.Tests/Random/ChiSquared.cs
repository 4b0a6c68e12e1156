using Jauge.Control.Random;

namespace Jauge.Control.Tests.Random;

/// <summary>Pearson's test of draws against the quantiles of a distribution.</summary>
internal static class ChiSquared
{
    /// <summary>The standardized statistic over bins of equal probability: above 4 once in thirty thousand times.</summary>
    internal static double Standardized(Func<double, double> quantile, Func<double> draw, int bins, int draws)
    {
        var edges = Enumerable.Range(1, bins - 1).Select(i => quantile(i / (double)bins)).ToArray();
        var counts = new int[bins];
        for (var i = 0; i < draws; i++)
        {
            var at = Array.BinarySearch(edges, draw());
            counts[at < 0 ? ~at : at]++;
        }

        var expected = draws / (double)bins;
        var statistic = counts.Sum(count => (count - expected) * (count - expected) / expected);
        return (statistic - (bins - 1)) / Math.Sqrt(2.0 * (bins - 1));
    }

    /// <summary>Kolmogorov's distance times √n: above 1.95 once in a thousand times.</summary>
    internal static double Kolmogorov(Func<double, double> cumulative, Func<double> draw, int draws)
    {
        var values = Enumerable.Range(0, draws).Select(_ => cumulative(draw())).Order().ToArray();
        var distance = 0.0;
        for (var i = 0; i < draws; i++)
            distance = Math.Max(distance, Math.Max(values[i] - (i / (double)draws), ((i + 1) / (double)draws) - values[i]));
        return distance * Math.Sqrt(draws);
    }

    internal static RandomStream Stream(string name) => new(StreamKey.Of(20_260_815, 0, "test", name));
}
