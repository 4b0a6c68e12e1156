using Jauge.Core;
using Jauge.Load.Results;

namespace Jauge.Rehearsal.Evidence;

/// <summary>What clients saw of a class of requests, or of all. Times in seconds, from the intended sending to the last byte, of good
/// answers; not numbers without any.</summary>
public sealed record MeasuredRequest
{
    /// <summary>Name in the file; empty for all.</summary>
    public required string Name { get; init; }

    /// <summary>Requests sent.</summary>
    public required long Sent { get; init; }

    /// <summary>Good answers.</summary>
    public required long Served { get; init; }

    /// <summary>Requests that ended without one.</summary>
    public required long Failed { get; init; }

    /// <summary>Good answers a second.</summary>
    public required double Throughput { get; init; }

    /// <summary>Share of the requests ended that failed, from 0 to 1; not a number where none ended.</summary>
    public double ErrorRate => (double)Failed / (Served + Failed);

    /// <summary>Mean time.</summary>
    public required double Mean { get; init; }

    /// <summary>Median time.</summary>
    public required double P50 { get; init; }

    /// <summary>90th percentile.</summary>
    public required double P90 { get; init; }

    /// <summary>95th percentile.</summary>
    public required double P95 { get; init; }

    /// <summary>99th percentile.</summary>
    public required double P99 { get; init; }

    /// <summary>99.9th percentile.</summary>
    public required double P999 { get; init; }

    /// <summary>Why requests failed; only what occurred.</summary>
    public EquatableList<FailureCount> Failures { get; init; } = [];

    internal static MeasuredRequest Of(string name, IReadOnlyList<RequestResult> results, TimeSpan measured)
    {
        var times = new LatencyHistogram();
        foreach (var result in results) times.Merge(result.Times);
        return new()
        {
            Name = name, Sent = results.Sum(r => r.Sent), Served = results.Sum(r => r.Answered), Failed = results.Sum(r => r.Failed),
            Throughput = measured > TimeSpan.Zero ? results.Sum(r => r.Answered) / measured.TotalSeconds : 0,
            Mean = Seconds(times.Mean), P50 = At(times, 0.5), P90 = At(times, 0.9), P95 = At(times, 0.95), P99 = At(times, 0.99),
            P999 = At(times, 0.999),
            Failures = [.. results.SelectMany(r => r.Failures).GroupBy(f => f.Cause)
                .Select(g => new FailureCount(g.Key, g.Sum(f => f.Count))).OrderByDescending(f => f.Count)],
        };
    }

    private static double At(LatencyHistogram times, double probability) =>
        times.Count == 0 ? double.NaN : Seconds(times.Quantile(probability));

    private static double Seconds(double nanoseconds) => nanoseconds / 1e9;
}
