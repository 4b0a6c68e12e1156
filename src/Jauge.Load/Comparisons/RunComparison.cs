using Jauge.Control.Statistics;
using Jauge.Core;

namespace Jauge.Load.Comparisons;

/// <summary>Two runs side by side: what differs clearly, and what is noise.</summary>
/// <remarks>The noise of a figure is taken from how it varies between stretches of its run, batch means of at most 20 batches (Law,
/// Simulation Modeling and Analysis, 2015, 9.5.3); the interval of a difference is Welch's (1947). A quantile is off by up to half a bucket
/// besides. It says nothing of what differs between two starts of a server: repeat runs in turn.</remarks>
public static class RunComparison
{
    private const double Level = 0.99;
    private const int MostBatches = 20;
    private const int FewestBatches = 5;

    /// <summary>Compares the figures that both runs have.</summary>
    public static EquatableList<RunDifference> Of(RunRecord first, RunRecord second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var others = second.Figures.ToDictionary(f => (f.Name, f.Request));
        return [.. first.Figures.Where(f => others.ContainsKey((f.Name, f.Request))).Select(f => Of(f, others[(f.Name, f.Request)]))];
    }

    private static RunDifference Of(RunFigure a, RunFigure b)
    {
        var (one, two) = (Batches(a.Samples), Batches(b.Samples));
        var difference = b.Value - a.Value;
        if (one.Count < FewestBatches || two.Count < FewestBatches || !double.IsFinite(difference))
            return new(a.Name, a.Request, a.Value, b.Value, double.NaN, double.NaN, DifferenceKind.Unknown);
        var half = HalfWidth(one, two) + (a.Name.StartsWith('p') ? (a.Value + b.Value) * LatencyHistogram.MaxRelativeError : 0);
        var kind = difference - half > 0 ? DifferenceKind.Higher : difference + half < 0 ? DifferenceKind.Lower : DifferenceKind.Noise;
        return new(a.Name, a.Request, a.Value, b.Value, difference - half, difference + half, kind);
    }

    private static double HalfWidth(List<double> one, List<double> two)
    {
        var (a, b) = (SquaredError(one), SquaredError(two));
        if (a + b == 0) return 0;
        var degrees = (a + b) * (a + b) / ((a * a / (one.Count - 1)) + (b * b / (two.Count - 1)));
        return StudentT.Quantile((1 + Level) / 2, Math.Max(1, (int)degrees)) * Math.Sqrt(a + b);
    }

    // of the mean
    private static double SquaredError(List<double> values)
    {
        var mean = values.Average();
        return values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1) / values.Count;
    }

    // what does not fill a batch is left out at the front, where a run is least steady
    private static List<double> Batches(EquatableList<double> samples)
    {
        var size = Math.Max(1, samples.Count / MostBatches);
        return [.. samples.Skip(samples.Count % size).Chunk(size).Select(c => c.Average())];
    }
}
