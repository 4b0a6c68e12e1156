using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Running;

/// <summary>The requests of a class in one interval, sent and ended, by cause. Times in nanoseconds, not a number where nothing ended.</summary>
internal readonly record struct ClassCount(long Sent, long[] Ended, double Mean, double P50, double P90, double P95, double P99)
{
    internal static ClassCount Of(long sent, ReadOnlySpan<long> ended, LatencyHistogram times) => new(
        sent, ended.ToArray(), times.Mean, times.Quantile(0.5), times.Quantile(0.9), times.Quantile(0.95), times.Quantile(0.99));

    internal double Served => Ended[(int)FailureCause.None];

    internal double Failed => Ended.Sum() - Served;
}
