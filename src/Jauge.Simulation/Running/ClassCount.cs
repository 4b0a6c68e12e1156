using Jauge.Core;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Running;

/// <summary>The requests of a class in one interval, sent and ended, by cause. Times in nanoseconds, not a number where nothing
/// ended.</summary>
internal readonly record struct ClassCount(long Sent, long[] Ended, double Mean, double P50, double P90, double P95, double P99)
{
    internal static ClassCount Of(long sent, long[] ended, LatencyHistogram times)
    {
        var quantiles = times.Quantiles([0.5, 0.9, 0.95, 0.99]);
        return new(sent, ended, times.Mean, quantiles[0], quantiles[1], quantiles[2], quantiles[3]);
    }

    internal double Served => Ended[(int)FailureCause.None];

    internal double Failed => Ended.Sum() - Served;
}
