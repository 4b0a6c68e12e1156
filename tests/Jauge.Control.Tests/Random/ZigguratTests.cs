using Jauge.Core;
using Jauge.Control.Random;

namespace Jauge.Control.Tests.Random;

public class ZigguratTests
{
    private const int Draws = 2_000_000;

    [Fact]
    public void Exponential_TwoMillionDraws_FollowTheDistribution()
    {
        var stream = ChiSquared.Stream("exponential");
        ChiSquared.Standardized(p => -Math.Log(1 - p), () => Ziggurat.Exponential(stream.NextBits()), 1000, Draws).ShouldBeInRange(-4, 4);
        ChiSquared.Kolmogorov(x => 1 - Math.Exp(-x), () => Ziggurat.Exponential(stream.NextBits()), 400_000).ShouldBeLessThan(1.95);
    }

    [Fact]
    public void Normal_TwoMillionDraws_FollowTheDistribution()
    {
        var stream = ChiSquared.Stream("normal");
        // the logarithm of a lognormal time of the right parameters is normal
        var shape = new LogNormalDistribution(TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        double Quantile(double p) => (Math.Log(shape.Quantile(p)) - shape.Mu) / shape.Sigma;
        ChiSquared.Standardized(Quantile, () => Ziggurat.Normal(stream.NextBits()), 1000, Draws).ShouldBeInRange(-4, 4);
    }

    [Fact]
    public void Normal_TwoMillionDraws_HaveTheMoments()
    {
        var stream = ChiSquared.Stream("moments");
        var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < Draws; i++)
        {
            var x = Ziggurat.Normal(stream.NextBits());
            (first, second, third, fourth) = (first + x, second + (x * x), third + (x * x * x), fourth + (x * x * x * x));
        }

        var error = 1 / Math.Sqrt(Draws);
        (first / Draws).ShouldBeInRange(-4 * error, 4 * error);
        (second / Draws).ShouldBe(1, 4 * error * Math.Sqrt(2));
        (third / Draws).ShouldBe(0, 4 * error * Math.Sqrt(15));
        (fourth / Draws).ShouldBe(3, 4 * error * Math.Sqrt(96));
    }

    // the base layer's tail alone: beyond 7.697 an exponential number begins anew
    [Fact]
    public void Exponential_BeyondTheTailsStart_IsAsFrequentAsItShould()
    {
        var stream = ChiSquared.Stream("tail");
        var (beyond, sum) = (0, 0.0);
        for (var i = 0; i < 10_000_000; i++)
        {
            var x = Ziggurat.Exponential(stream.NextBits());
            (beyond, sum) = x > ExponentialLayers.TailStart ? (beyond + 1, sum + x - ExponentialLayers.TailStart) : (beyond, sum);
        }

        var expected = 10_000_000 * Math.Exp(-ExponentialLayers.TailStart);
        ((double)beyond).ShouldBe(expected, 4 * Math.Sqrt(expected));
        (sum / beyond).ShouldBe(1, 4 / Math.Sqrt(beyond));
    }

    [Fact]
    public void Layers_Literals_HaveEqualAreas()
    {
        for (var i = 1; i < 256; i++)
        {
            var next = i == 255 ? 0 : ExponentialLayers.Width[i + 1];
            var area = ExponentialLayers.Width[i] * (ExponentialLayers.Ordinate[i + 1] - ExponentialLayers.Ordinate[i]);
            area.ShouldBe(0.003949659822581557, 1e-15);
            ((double)ExponentialLayers.Inside[i]).ShouldBe(next / ExponentialLayers.Width[i] * (1L << 52), 2);
            (NormalLayers.Width[i] * (NormalLayers.Ordinate[i + 1] - NormalLayers.Ordinate[i])).ShouldBe(0.004928673233974655, 1e-15);
        }
    }

    [Fact]
    public void Unit_AllBits_NeverReachesAnEnd()
    {
        Ziggurat.Unit(0).ShouldBeGreaterThan(0);
        Ziggurat.Unit(ulong.MaxValue).ShouldBeLessThan(1);
    }
}
