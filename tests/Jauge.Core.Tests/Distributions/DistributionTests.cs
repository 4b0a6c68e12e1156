using FsCheck;
using FsCheck.Fluent;

namespace Jauge.Core.Tests.Distributions;

public sealed class DistributionTests
{
    private static readonly Gen<Distribution> Any = Gen.OneOf(
        Generators.PositiveTimes.Select(t => (Distribution)new ConstantDistribution(t)),
        Generators.PositiveTimes.Select(t => (Distribution)new ExponentialDistribution(t)),
        Gen.Zip(Generators.PositiveTimes, Gen.Choose(0, 300))
            .Select(p => (Distribution)new LogNormalDistribution(p.Item1, p.Item1 * p.Item2 / 100)),
        Gen.Zip(Generators.PositiveTimes, Generators.PositiveTimes)
            .Select(p => (Distribution)new UniformDistribution(p.Item1, p.Item1 + p.Item2)),
        Gen.Zip(Gen.Choose(1, 50), Generators.PositiveTimes).Select(p => (Distribution)new ErlangDistribution(p.Item1, p.Item2)),
        Generators.PositiveTimes.NonEmptyListOf().Select(l => (Distribution)new EmpiricalDistribution(l)));

    public static TheoryData<string> Examples =>
        ["5 ms", "exponential(10 s)", "lognormal(8 s, 2 s)", "uniform(1..2 s)", "erlang(3, 10 ms)", "empirical(1 ms, 2 ms, 5 ms)"];

    [Theory]
    [MemberData(nameof(Examples))]
    public void TryParse_OfCanonicalText_PrintsItAgain(string text)
    {
        Distribution.TryParse(text, out var distribution).ShouldBeTrue();
        distribution.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("constant(5 ms)", "5 ms")]
    [InlineData("uniform(1 s..2 s)", "uniform(1..2 s)")]
    [InlineData("erlang(3,10ms)", "erlang(3, 10 ms)")]
    [InlineData("empirical(5 ms, 1 ms)", "empirical(1 ms, 5 ms)")]
    public void TryParse_OfOtherSpellings_PrintsTheCanonicalOne(string text, string canonical)
    {
        Distribution.TryParse(text, out var distribution).ShouldBeTrue();
        distribution.ToString().ShouldBe(canonical);
    }

    [Theory]
    [InlineData("exponential(0 s)")]
    [InlineData("exponential(-1 s)")]
    [InlineData("exponential(10)")]
    [InlineData("exponential()")]
    [InlineData("gamma(1 s)")]
    [InlineData("lognormal(8 s)")]
    [InlineData("uniform(2 s..1 s)")]
    [InlineData("erlang(0, 1 s)")]
    [InlineData("erlang(1.5, 1 s)")]
    [InlineData("erlang(100000, 1 s)")]
    [InlineData("empirical()")]
    [InlineData("-5 ms")]
    [InlineData("(5 ms)")]
    [InlineData("5")]
    public void TryParse_OfAnythingElse_IsFalse(string text) => Distribution.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Distribution_PrintedThenParsed_IsTheSame() =>
        Any.Holds(d => Distribution.TryParse(d.ToString(), out var read) && read.Equals(d));

    [Fact]
    public void Quantile_OfRisingProbability_NeverFalls() =>
        Gen.Zip(Any, Gen.Zip(Generators.Positions, Generators.Positions)).Holds(p =>
            p.Item1.Quantile(Math.Min(p.Item2.Item1, p.Item2.Item2) / 1000.0) <= p.Item1.Quantile(Math.Max(p.Item2.Item1,
                p.Item2.Item2) / 1000.0));

    [Theory]
    [MemberData(nameof(Examples))]
    public void MeanAndVariance_AgreeWithTheIntegratedQuantile(string text)
    {
        Distribution.TryParse(text, out var distribution).ShouldBeTrue();
        var mean = Integrate(distribution.Quantile);
        var variance = Integrate(p => Math.Pow(distribution.Quantile(p) - distribution.MeanSeconds, 2));
        mean.ShouldBe(distribution.MeanSeconds, 1e-3 * distribution.MeanSeconds);
        variance.ShouldBe(distribution.Variance, (2e-3 * distribution.Variance) + 1e-20);
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(1e-12, -7.034483825301131)]
    public void Quantile_OfALogNormal_IsTheTabulatedNormal(double probability, double normal)
    {
        var distribution = new LogNormalDistribution(TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(2));
        var standardized = (Math.Log(distribution.Quantile(probability)) - distribution.Mu) / distribution.Sigma;
        standardized.ShouldBe(normal, 1e-12);
    }

    [Fact]
    public void Quantile_OfErlangOfOneStage_IsExponential() => Generators.Positions.Where(p => p < 1000).Holds(p =>
        Math.Abs(new ErlangDistribution(1, TimeSpan.FromSeconds(1)).Quantile(p / 1000.0)
            - new ExponentialDistribution(TimeSpan.FromSeconds(1)).Quantile(p / 1000.0)) < 1e-12);

    [Fact]
    public void Quantile_AtOneOfAnUnboundedDistribution_IsInfinite()
    {
        new ExponentialDistribution(TimeSpan.FromSeconds(1)).Quantile(1).ShouldBe(double.PositiveInfinity);
        new ErlangDistribution(2, TimeSpan.FromSeconds(1)).Quantile(1).ShouldBe(double.PositiveInfinity);
        new LogNormalDistribution(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)).Quantile(1).ShouldBe(double.PositiveInfinity);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Quantile_OfNoProbability_Throws(double probability) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ConstantDistribution(TimeSpan.Zero).Quantile(probability));

    // midpoints; the long tails hold what 1e-6 of the probability leaves out
    private static double Integrate(Func<double, double> quantile)
    {
        const int Steps = 300_000;
        return Enumerable.Range(0, Steps).Sum(i => quantile((i + 0.5) / Steps)) / Steps;
    }
}
