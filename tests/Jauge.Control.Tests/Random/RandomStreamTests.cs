using Jauge.Control.Random;

namespace Jauge.Control.Tests.Random;

public class RandomStreamTests
{
    // SplitMix64's reference implementation (Vigna, splitmix64.c) with seed 1234567
    [Fact]
    public void NextBits_ReferenceSeed_GivesTheReferenceNumbers()
    {
        var stream = new RandomStream(1234567);
        ulong[] drawn = [stream.NextBits(), stream.NextBits(), stream.NextBits(), stream.NextBits(), stream.NextBits()];
        drawn.ShouldBe([6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821]);
    }

    [Fact]
    public void NextBits_OneMoreDrawInOneStream_MovesNoOther()
    {
        var (first, second, witness) = (ChiSquared.Stream("a"), ChiSquared.Stream("b"), ChiSquared.Stream("b"));
        for (var i = 0; i < 100; i++)
        {
            first.NextBits();
            second.NextBits().ShouldBe(witness.NextBits());
            first.NextBits();
        }
    }

    [Fact]
    public void Member_HundredThousandIndexes_AreDistinctAndUncorrelated()
    {
        var key = StreamKey.Of(1, 0, "users", "visitor");
        var keys = Enumerable.Range(0, 100_000).Select(i => StreamKey.Member(key, i)).ToArray();
        keys.Distinct().Count().ShouldBe(keys.Length);
        var units = keys.Select(k => Ziggurat.Unit(new RandomStream(k).NextBits()) - 0.5).ToArray();
        var correlation = units.Zip(units.Skip(1), (a, b) => a * b).Sum() * 12 / units.Length;
        correlation.ShouldBeInRange(-4 / Math.Sqrt(units.Length), 4 / Math.Sqrt(units.Length));
    }

    [Fact]
    public void Of_AnyDifference_GivesAnotherKey()
    {
        ulong[] keys =
        [
            StreamKey.Of(1, 0, "think", "user"), StreamKey.Of(2, 0, "think", "user"), StreamKey.Of(1, 1, "think", "user"),
            StreamKey.Of(1, 0, "service", "user"), StreamKey.Of(1, 0, "think", "users"), StreamKey.Of(1, 0, "thinku", "ser"),
        ];
        keys.Distinct().Count().ShouldBe(keys.Length);
    }

    [Fact]
    public void NextBits_NeighbouringStreams_AreUncorrelatedDrawByDraw()
    {
        var key = StreamKey.Of(7, 0, "service", "front");
        var sum = 0.0;
        for (var i = 0; i < 1000; i++)
        {
            var (left, right) = (new RandomStream(StreamKey.Member(key, i)), new RandomStream(StreamKey.Member(key, i + 1)));
            for (var draw = 0; draw < 100; draw++)
                sum += (Ziggurat.Unit(left.NextBits()) - 0.5) * (Ziggurat.Unit(right.NextBits()) - 0.5) * 12;
        }

        (sum / 100_000).ShouldBeInRange(-4 / Math.Sqrt(100_000), 4 / Math.Sqrt(100_000));
    }
}
