using System.Globalization;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Tests.Theory;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>Exact values in intervals of 20 replications.</summary>
internal static class Interval
{
    private const double Student95 = 2.0930;
    private const double Student999 = 3.8834;

    /// <summary>The exact value lies in the 99.9 % interval, and the interval is narrow: one that holds everything would prove
    /// nothing.</summary>
    public static void ShouldHold(this Measured measured, double exact, double width = 0.06)
    {
        var half = (measured.High - measured.Low) / 2 * Student999 / Student95;
        TheorySeed.Judge(Math.Abs(measured.Value - exact) <= half,
            string.Create(CultureInfo.InvariantCulture, $"exact {exact:G9}, measured {measured.Value:G9} ± {half:G3}"));
        if (!TheorySeed.IsFresh) half.ShouldBeLessThan(Math.Max(width * exact, 1e-9));
    }
}
