using Jauge.Core;
using Jauge.Control.Random;

namespace Jauge.Control.Tests.Random;

public class SamplerTests
{
    private const int Draws = 400_000;

    public static TheoryData<string> Continuous => new(
        "exponential(10 s)", "exponential(3 us)", "uniform(1 ms..2 ms)", "lognormal(8 s, 2 s)", "lognormal(1 ms, 10 ms)",
        "erlang(3, 10 ms)",
        "erlang(1, 10 ms)", "erlang(50, 1 s)");

    [Theory]
    [MemberData(nameof(Continuous))]
    public void Draw_ManyTimes_FollowsTheDistribution(string text)
    {
        var (distribution, sampler) = Read(text);
        var stream = ChiSquared.Stream(text);
        ChiSquared.Standardized(distribution.Quantile, () => sampler.Draw(stream.NextBits()) / 1e9, 100, Draws).ShouldBeInRange(-4, 4);
    }

    [Theory]
    [MemberData(nameof(Continuous))]
    [InlineData("constant(5 ms)")]
    [InlineData("empirical(1 ms, 2 ms, 5 ms, 5 ms)")]
    public void Draw_ManyTimes_HasTheMean(string text)
    {
        var (distribution, sampler) = Read(text);
        var stream = ChiSquared.Stream("mean of " + text);
        var mean = Enumerable.Range(0, Draws).Average(_ => sampler.Draw(stream.NextBits())) / 1e9;
        mean.ShouldBe(distribution.MeanSeconds, (4 * distribution.StandardDeviationSeconds / Math.Sqrt(Draws)) + 1e-9);
    }

    [Fact]
    public void Draw_Empirical_GivesEachValueAsOften()
    {
        var (_, sampler) = Read("empirical(1 ms, 2 ms, 5 ms)");
        var stream = ChiSquared.Stream("empirical");
        var counts = Enumerable.Range(0, 30_000).CountBy(_ => sampler.Draw(stream.NextBits())).ToDictionary();
        counts.Keys.Order().ShouldBe([1_000_000, 2_000_000, 5_000_000]);
        counts.Values.ShouldAllBe(count => Math.Abs(count - 10_000) < 4 * 82);
    }

    // golden: these nanoseconds are the same on every platform; a change of theirs changes every run
    [Theory]
    [InlineData("exponential(10 s)", GoldenDraws.Exponential)]
    [InlineData("lognormal(8 s, 2 s)", GoldenDraws.LogNormal)]
    [InlineData("uniform(1 ms..2 ms)", GoldenDraws.Uniform)]
    [InlineData("erlang(3, 10 ms)", GoldenDraws.Erlang)]
    public void Draw_FirstFive_AreAsEver(string text, string expected)
    {
        var (_, sampler) = Read(text);
        var stream = new RandomStream(StreamKey.Of(1, 0, "service", "shop"));
        string.Join(' ', Enumerable.Range(0, 5).Select(_ => sampler.Draw(stream.NextBits()))).ShouldBe(expected);
    }

    // one number in about a hundred leaves the ziggurat's fast path: its hash covers those
    [Fact]
    public void Draw_HundredThousand_HaveTheHashAsEver()
    {
        var hash = 0UL;
        foreach (var text in (string[])["exponential(10 s)", "lognormal(8 s, 2 s)", "erlang(3, 10 ms)"])
        {
            var (_, sampler) = Read(text);
            var stream = ChiSquared.Stream("golden");
            for (var i = 0; i < 100_000; i++)
                hash = RandomStream.Mix(hash ^ unchecked((ulong)sampler.Draw(stream.NextBits())));
        }

        hash.ShouldBe(GoldenDraws.Hash);
    }

    private static (Distribution Distribution, Sampler Sampler) Read(string text)
    {
        Distribution.TryParse(text, out var distribution).ShouldBeTrue(text);
        return (distribution, Sampler.Of(distribution));
    }
}
