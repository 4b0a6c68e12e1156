using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>Exact values against intervals of 20 replications (Student, 19 degrees of freedom).</summary>
internal static class Exact
{
    private const double Student95 = 2.0930;
    private const double Student999 = 3.8834;

    /// <summary>The exact value lies in the 99.9 % interval, and the interval is narrow enough to prove something.</summary>
    public static void ShouldHold(Measured measured, double exact)
    {
        var half = (measured.High - measured.Low) / 2 * Student999 / Student95;
        exact.ShouldBeInRange(measured.Value - half, measured.Value + half);
        half.ShouldBeLessThan(Math.Max(0.06 * exact, 1e-9));
    }
}
