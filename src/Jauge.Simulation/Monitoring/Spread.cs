namespace Jauge.Simulation.Monitoring;

/// <summary>Means and their intervals.</summary>
internal static class Spread
{
    // two-sided 95 % quantiles of Student's t, 1 to 30 degrees of freedom, as every table gives them; beyond, the normal one
    private static ReadOnlySpan<double> Student =>
    [
        12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281, 2.2010, 2.1788, 2.1604, 2.1448, 2.1314,
        2.1199, 2.1098, 2.1009, 2.0930, 2.0860, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423,
    ];

    /// <summary>The mean of independent values with its 95 % interval; values that are not numbers are left out.</summary>
    internal static Measured Of(IEnumerable<double> values)
    {
        var all = values.Where(v => !double.IsNaN(v)).ToArray();
        if (all.Length == 0) return new(double.NaN, double.NaN, double.NaN);
        var mean = all.Average();
        if (all.Length == 1 || double.IsInfinity(mean)) return new(mean, mean, mean);
        var variance = all.Sum(v => (v - mean) * (v - mean)) / (all.Length - 1);
        var half = Quantile(all.Length - 1) * Math.Sqrt(variance / all.Length);
        return new(mean, mean - half, mean + half);
    }

    private static double Quantile(int degrees) => degrees <= Student.Length ? Student[degrees - 1] : 1.96;
}
