using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Monitoring;

/// <summary>Means over replications with their intervals.</summary>
internal static class Spread
{
    /// <summary>The mean of independent values with its 95 % interval; values that are not numbers are left out.</summary>
    internal static Measured Of(IEnumerable<double> values)
    {
        var all = values.Where(v => !double.IsNaN(v)).ToArray();
        if (all.Length == 0) return new(double.NaN, double.NaN, double.NaN);
        var interval = ConfidenceInterval.Of(all);
        return double.IsNaN(interval.HalfWidth) ? new(interval.Mean, interval.Mean, interval.Mean)
            : new(interval.Mean, interval.Low, interval.High);
    }
}
