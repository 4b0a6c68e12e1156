using Jauge.Core;
using Jauge.Core.Messages;

namespace Jauge.Load.Limits;

/// <summary>Says whether a rate holds, as far as the noise of one short probe lets anybody say.</summary>
/// <param name="options">What a limit is.</param>
/// <param name="restSeconds">Mean time of a good answer where nothing waits.</param>
internal sealed class ProbeJudge(LimitOptions options, double restSeconds)
{
    /// <summary>Two-sided 95 %.</summary>
    private const double Confidence = 1.96;

    /// <summary>Answers of one moment are alike: so many of them tell as much as one alone would.</summary>
    private const double Alike = 4;

    // of Poisson arrivals the backlog of a server that just keeps up walks about by the square root of their number
    private const double ClearBacklog = 3;
    private const double NoBacklog = 1.2;
    private const double Doubt = 2.5;
    private const double Sharpness = 4;
    private const int FewestWithoutFailure = 20;

    /// <summary>So many requests narrow a limit down to a share on both sides.</summary>
    public static double RequestsFor(double share) => Math.Pow(Sharpness / share, 2);

    /// <summary>The share on both sides to which so many requests narrow a limit down.</summary>
    public static double ShareOf(double requests) => Sharpness / Math.Sqrt(Math.Max(requests, 1));

    /// <summary>What a rate that held is good for: a backlog that grew by less than the noise of its arrivals would not have been
    /// seen.</summary>
    public static double Credit(ProbeReading reading) => reading.Rate * (1 - Math.Min(1, Doubt / Math.Sqrt(Math.Max(reading.Sent, 1))));

    public ProbeVerdict Judge(ProbeReading reading)
    {
        var worst = Verdicts(reading).MaxBy(v => v.State);
        if (worst.State == ProbeState.Holds) return new(ProbeState.Holds, LimitCause.None);
        return reading.GeneratorLimit is null ? worst : new(ProbeState.Breaks, LimitCause.Generator);
    }

    private IEnumerable<ProbeVerdict> Verdicts(ProbeReading reading)
    {
        if (!options.Thresholds.Any(t => t.Metric == ThresholdMetric.ErrorRate))
            yield return new(Errors(reading, options.MostErrors), LimitCause.Errors);
        yield return new(Backlog(reading), LimitCause.Backlog);
        foreach (var threshold in options.Thresholds.Where(t => t is { Request: null, Metric: not ThresholdMetric.Throughput }))
            yield return new(State(reading, threshold), LimitCause.Threshold) { Threshold = threshold };
    }

    private static ProbeState State(ProbeReading reading, Threshold threshold) => threshold.Metric switch
    {
        ThresholdMetric.ErrorRate => Errors(reading, threshold.Bound),
        ThresholdMetric.Quantile => Quantile(reading.Times, threshold.Quantile, threshold.Bound * 1e9),
        ThresholdMetric.Max => reading.Times.Max <= threshold.Bound * 1e9 ? ProbeState.Holds : ProbeState.Breaks,
        _ => Compared(reading.Times.Mean, reading.Times.Mean, threshold.Bound * 1e9),
    };

    // Wilson's interval of a share (1927)
    private static ProbeState Errors(ProbeReading reading, double most)
    {
        double n = reading.Answered + reading.Failed;
        if (n == 0) return reading.Sent > 0 ? ProbeState.Unclear : ProbeState.Holds;
        var (share, square) = (reading.Failed / n, Confidence * Confidence / n);
        var (middle, half) =
            ((share + (square / 2)) / (1 + square), Confidence / (1 + square) * Math.Sqrt((share * (1 - share) / n) + (square / (4 * n))));
        return Compared(middle - half, reading.Failed == 0 && n >= FewestWithoutFailure ? 0 : middle + half, most);
    }

    private ProbeState Backlog(ProbeReading reading)
    {
        var (excess, step) = (reading.UnderWay - (reading.Rate * restSeconds * reading.Runs), Math.Sqrt(Math.Max(reading.Sent, 1)));
        return excess > ClearBacklog * step ? ProbeState.Breaks : excess > NoBacklog * step ? ProbeState.Unclear : ProbeState.Holds;
    }

    private static ProbeState Quantile(LatencyHistogram times, double probability, double bound)
    {
        if (times.Count == 0) return ProbeState.Unclear;
        var half = Confidence * Math.Sqrt(Alike * probability * (1 - probability) / times.Count);
        return Compared(times.Quantile(Math.Max(0, probability - half)), times.Quantile(Math.Min(1, probability + half)), bound);
    }

    private static ProbeState Compared(double low, double high, double bound) =>
        low > bound ? ProbeState.Breaks : high > bound ? ProbeState.Unclear : ProbeState.Holds;
}
