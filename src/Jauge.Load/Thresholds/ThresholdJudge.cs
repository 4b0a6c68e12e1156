using Jauge.Core;
using Jauge.Core.Messages;
using Jauge.Load.Results;

namespace Jauge.Load.Thresholds;

/// <summary>Holds a run against thresholds.</summary>
public static class ThresholdJudge
{
    private const double Nanosecond = 1e-9;

    /// <summary>Judges each.</summary>
    /// <param name="result">The run.</param>
    /// <param name="thresholds">Each of all requests, or of a class that the run has; of any other, nothing was measured.</param>
    public static EquatableList<ThresholdVerdict> Judge(LoadResult result, IEnumerable<Threshold> thresholds)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(thresholds);
        return [.. thresholds.Select(t => new ThresholdVerdict(t, Figure(result, t)))];
    }

    /// <summary>What a run measured of a threshold, in its unit.</summary>
    public static double Figure(LoadResult result, Threshold threshold)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(threshold);
        var requests = result.Requests.Where(r => threshold.Request is null || r.Name == threshold.Request).ToList();
        var (answered, failed) = (requests.Sum(r => r.Answered), requests.Sum(r => r.Failed));
        return threshold.Metric switch
        {
            _ when requests.Count == 0 => double.NaN,
            ThresholdMetric.ErrorRate => answered + failed == 0 ? double.NaN : (double)failed / (answered + failed),
            ThresholdMetric.Throughput => result.Measured > TimeSpan.Zero ? answered / result.Measured.TotalSeconds : double.NaN,
            _ => answered == 0 ? double.NaN : Time(Times(requests), threshold) * Nanosecond,
        };
    }

    private static double Time(LatencyHistogram times, Threshold threshold) => threshold.Metric switch
    {
        ThresholdMetric.Mean => times.Mean,
        ThresholdMetric.Max => times.Max,
        _ => times.Quantile(threshold.Quantile),
    };

    private static LatencyHistogram Times(List<RequestResult> requests)
    {
        if (requests is [var only]) return only.Times;
        var all = new LatencyHistogram();
        foreach (var request in requests) all.Merge(request.Times);
        return all;
    }
}
