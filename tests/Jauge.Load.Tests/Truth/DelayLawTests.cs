using Jauge.Testing.Delays;

namespace Jauge.Load.Tests.Truth;

public sealed class DelayLawTests
{
    [Theory]
    [InlineData(0.005, 10, 2)]
    [InlineData(0.02, 3, 1)]
    [InlineData(0.1, 2, 0)]
    public void Quantile_OfRequestsAtASteadyRate_IsWhatPlayingThemGives(double mean, double period, double frozen)
    {
        var law = new DelayLaw(mean, period, frozen);
        var random = new Random(1);
        var times = Enumerable.Range(0, 400_000).Select(number => Played(law, period * number / 400_000, random)).Order().ToArray();

        foreach (var share in (double[])[0.5, 0.9, 0.99, 0.999])
        {
            law.Quantile(share).ShouldBe(times[(int)(share * times.Length)], 0.02 * law.Quantile(share));
        }
    }

    [Fact]
    public void Quantile_OfTheStallThatToolsAreComparedBy_IsKnown() // measured by a simulation of its own on Debian 12, 2026-11
    {
        var law = new DelayLaw(0.005, 10, 2);

        (law.Quantile(0.9), law.Quantile(0.99), law.Quantile(0.999)).ShouldBe((1.01, 1.91, 2.0), new Near(0.003));
    }

    private static double Played(DelayLaw law, double at, Random random) =>
        law.Due(at, -Math.Log(1 - random.NextDouble()) * law.MeanSeconds) - at;

    private sealed class Near(double by) : IEqualityComparer<(double, double, double)>
    {
        public bool Equals((double, double, double) one, (double, double, double) other) =>
            Math.Abs(one.Item1 - other.Item1) < by && Math.Abs(one.Item2 - other.Item2) < by && Math.Abs(one.Item3 - other.Item3) < by;

        public int GetHashCode((double, double, double) value) => 0;
    }
}
