using Jauge.Core;
using Jauge.Load.Comparisons;

namespace Jauge.Load.Tests.Comparisons;

public sealed class RunComparisonTests
{
    private readonly Random _random = new(7);

    [Fact]
    public void Of_TwoRunsOfTheSame_CallsNineInTenOfTheirDifferencesNoise()
    {
        var clear = Enumerable.Range(0, 500)
            .Count(_ => RunComparison.Of(Run(100), Run(100))[0].Kind is DifferenceKind.Higher or DifferenceKind.Lower);
        // at 99 % about 5 of 500
        clear.ShouldBeLessThan(20);
    }

    [Fact]
    public void Of_AClearChange_IsFoundWithItsSign()
    {
        var found = Enumerable.Range(0, 100).Select(_ => RunComparison.Of(Run(100), Run(110))[0]).ToList();
        found.Count(d => d.Kind == DifferenceKind.Higher).ShouldBeGreaterThan(95);
        found.Count(d => d.Low <= 10 && 10 <= d.High).ShouldBeGreaterThan(95);
    }

    [Fact]
    public void Of_AShortRun_CannotSay()
    {
        var difference = RunComparison.Of(Run(100, 4), Run(200, 4)).ShouldHaveSingleItem();
        difference.Kind.ShouldBe(DifferenceKind.Unknown);
        difference.Share.ShouldBe(1, 0.2);
    }

    [Fact]
    public void Of_AQuantileWithinItsBucket_IsNoise()
    {
        RunRecord Exact(double value) => new("a", 10, [new("p99", null, value, [.. Enumerable.Repeat(value, 20)])]);
        RunComparison.Of(Exact(1), Exact(1 + LatencyHistogram.MaxRelativeError)).ShouldHaveSingleItem().Kind.ShouldBe(DifferenceKind.Noise);
        RunComparison.Of(Exact(1), Exact(1.02)).ShouldHaveSingleItem().Kind.ShouldBe(DifferenceKind.Higher);
    }

    [Fact]
    public void Of_FiguresOfOneRunAlone_AreLeftOut() =>
        RunComparison.Of(Run(100), Run(100) with { Figures = [new("throughput", "other", 1, [])] }).ShouldBeEmpty();

    private RunRecord Run(double mean, int intervals = 30)
    {
        EquatableList<double> samples = [.. Enumerable.Range(0, intervals).Select(_ => mean + Noise())];
        return new("a", intervals, [new("throughput", null, samples.Average(), samples)]);
    }

    // sum of uniforms: near enough to normal, with a deviation of 5
    private double Noise() => 5 * (Enumerable.Range(0, 12).Sum(_ => _random.NextDouble()) - 6);
}
