using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Tests.Theory;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>Exact values against intervals of 20 replications (Student, 19 degrees of freedom).</summary>
internal static class Exact
{
    /// <summary>The exact value lies in the 99.9 % interval, and the interval is narrow enough to prove something.</summary>
    public static void ShouldHold(Measured measured, double exact) => TheoryIntervals.ShouldHold(measured, exact);
}
