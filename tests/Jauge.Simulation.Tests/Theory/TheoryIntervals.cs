using System.Globalization;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Tests.Theory;

/// <summary>An exact value against what was measured: in the 99.9 % interval of 20 independent replications (Student, 19 degrees of
/// freedom).</summary>
internal static class TheoryIntervals
{
    private const double Student95 = 2.0930;
    private const double Student999 = 3.8834;

    /// <summary>Of a network's figure; the slack is a stated error of the measurement itself.</summary>
    internal static void ShouldHold(this ConfidenceInterval interval, double exact, double slack = 0) => TheorySeed.Judge(
        Math.Abs(interval.Mean - exact) <= interval.HalfWidth + slack, Sentence(exact, interval.Mean, interval.HalfWidth + slack));

    /// <summary>Of a system's figure, whose own interval is one of 95 %.</summary>
    internal static void ShouldHold(this Measured measured, double exact)
    {
        var half = Half(measured);
        TheorySeed.Judge(Math.Abs(measured.Value - exact) <= half, Sentence(exact, measured.Value, half));
        if (!TheorySeed.IsFresh)
            half.ShouldBeLessThan(Math.Max(0.06 * exact, 1e-9));            // an interval that holds everything would prove nothing
    }

    /// <summary>Of two figures of the same runs, one of which is the other's multiple: their errors may add up.</summary>
    internal static void ShouldBeMultiple(this Measured measured, Measured other, double factor)
    {
        var half = Half(measured) + (factor * Half(other));
        TheorySeed.Judge(Math.Abs(measured.Value - (factor * other.Value)) <= half, Sentence(factor * other.Value, measured.Value, half));
    }

    private static double Half(Measured measured) => (measured.High - measured.Low) / 2 * Student999 / Student95;

    private static string Sentence(double exact, double mean, double half) =>
        string.Create(CultureInfo.InvariantCulture, $"exact {exact:G9}, measured {mean:G9} ± {half:G3}");
}
