using Jauge.Control.Random;
using Jauge.Core;
using Jauge.Rehearsal.Calibration;

namespace Jauge.Rehearsal.Tests.Calibration;

public sealed class DistributionFitTests
{
    // bounds of the replicas' own histograms
    private static readonly double[] Bounds =
    [
        0.0001, 0.0002, 0.0003, 0.0005, 0.0007, 0.001, 0.002, 0.003, 0.005, 0.007, 0.01, 0.015, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3,
        0.5, 0.7, 1, 2, 3, 5,
        double.PositiveInfinity,
    ];

    public static TheoryData<string> Known =>
        ["lognormal(20 ms, 8 ms)", "lognormal(3 s, 1500 ms)", "exponential(12 ms)", "erlang(4, 50 ms)", "lognormal(900 us, 1 ms)"];

    [Theory]
    [MemberData(nameof(Known))]
    public void Of_SamplesOfAKnownDistribution_RecoversIt(string text)
    {
        var known = Parse(text);
        var misses = 0;
        for (var run = 0; run < 40; run++)
        {
            var fit = DistributionFit.Of(MeasuredTimes.Of(Draws(known, 2000, run)));
            if (known.MeanSeconds < fit.MeanLow || known.MeanSeconds > fit.MeanHigh) misses++;
            fit.Distribution.MeanSeconds.ShouldBe(known.MeanSeconds, 5 * known.StandardDeviationSeconds / Math.Sqrt(2000));
            fit.Distribution.StandardDeviationSeconds.ShouldBe(known.StandardDeviationSeconds, known.StandardDeviationSeconds * 0.25);
            fit.Distance.ShouldBeLessThan(1.95 / Math.Sqrt(2000));         // Kolmogorov's 0.1 % point
        }

        misses.ShouldBeLessThanOrEqualTo(7);            // 95 % intervals: 2 of 40 expected, 8 or more once in 1,500 times
    }

    [Theory]
    [MemberData(nameof(Known))]
    public void Of_CountsBetweenBounds_RecoversItWithinTheirWidth(string text)
    {
        var known = Parse(text);
        var draws = Draws(known, 5000, 1).ToList();
        var fit = DistributionFit.Of(Binned(draws));
        fit.Count.ShouldBe(5000);
        fit.Distribution.MeanSeconds.ShouldBe(draws.Average(), draws.Average() * 0.006);           // three digits of the exact mean
        fit.Distribution.StandardDeviationSeconds.ShouldBe(known.StandardDeviationSeconds, known.StandardDeviationSeconds * 0.1);
        fit.Distribution.Quantile(0.95).ShouldBe(known.Quantile(0.95), known.Quantile(0.95) * 0.08);
    }

    [Theory]
    [InlineData("lognormal(20 ms, 8 ms)", typeof(LogNormalDistribution))]
    [InlineData("exponential(12 ms)", typeof(ExponentialDistribution))]
    [InlineData("erlang(4, 50 ms)", typeof(ErlangDistribution))]
    public void Of_EnoughSamples_FindsTheShape(string text, Type shape) =>
        DistributionFit.Of(MeasuredTimes.Of(Draws(Parse(text), 20_000, 3))).Distribution.ShouldBeOfType(shape);

    [Fact]
    public void Of_TimesThatAreAlike_IsConstant() =>
        DistributionFit.Of(MeasuredTimes.Of([0.0200, 0.0201, 0.0199, 0.0200]))
            .Distribution.ShouldBe(new ConstantDistribution(TimeSpan.FromMilliseconds(20)));

    [Fact]
    public void Of_TwoHumps_SaysThatItFitsBadly()
    {
        var humps = Draws(Parse("lognormal(1 ms, 200 us)"), 1000, 1).Concat(Draws(Parse("lognormal(1 s, 200 ms)"), 1000, 2));
        DistributionFit.Of(MeasuredTimes.Of(humps)).Distance.ShouldBeGreaterThan(0.15);
    }

    [Fact]
    public void Of_MoreTimes_GivesANarrowerInterval()
    {
        var known = Parse("lognormal(20 ms, 8 ms)");
        var (few, many) =
            (DistributionFit.Of(MeasuredTimes.Of(Draws(known, 20, 1))), DistributionFit.Of(MeasuredTimes.Of(Draws(known, 2000, 1))));
        (many.MeanHigh - many.MeanLow).ShouldBeLessThan((few.MeanHigh - few.MeanLow) / 5);
    }

    [Fact]
    public void MeasuredTimes_ThatAreNone_AreRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => MeasuredTimes.Of([]));
        Should.Throw<ArgumentOutOfRangeException>(() => MeasuredTimes.Of([-1]));
        Should.Throw<ArgumentOutOfRangeException>(() => MeasuredTimes.Of([2, 1], [1, 1], 3));
        Should.Throw<ArgumentOutOfRangeException>(() => MeasuredTimes.Of([1, 2], [0, 0], 0));
    }

    internal static MeasuredTimes Binned(IReadOnlyCollection<double> draws) => MeasuredTimes.Of(
        Bounds, Bounds.Select((b, i) => (long)draws.Count(d => d <= b && (i == 0 || d > Bounds[i - 1]))), draws.Sum());

    internal static Distribution Parse(string text) => Distribution.TryParse(text, out var read) ? read : throw new FormatException(text);

    internal static IEnumerable<double> Draws(Distribution distribution, int count, int run)
    {
        var (sampler, stream) = (Sampler.Of(distribution), new RandomStream(StreamKey.Of(11, run, "fit", distribution.ToString())));
        for (var i = 0; i < count; i++) yield return sampler.Draw(stream.NextBits()) / 1e9;
    }
}
