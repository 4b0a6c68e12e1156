using FsCheck;
using FsCheck.Fluent;
using Jauge.Control.Balancing;

namespace Jauge.Control.Tests.Balancing;

public class BalancingTests
{
    [Fact]
    public void RoundRobin_OneOut_SkipsIt()
    {
        Backend[] backends = [new(0), new(0, IsIn: false), new(0)];
        var cursor = -1;
        Enumerable.Range(0, 5).Select(_ => RoundRobin.Choose(backends, ref cursor)).ShouldBe([0, 2, 0, 2, 0]);
    }

    [Fact]
    public void Choose_NoneIn_IsMinusOne()
    {
        Backend[] backends = [new(0, IsIn: false)];
        var (cursor, stream) = (-1, new CountingStream(1));
        RoundRobin.Choose(backends, ref cursor).ShouldBe(-1);
        RoundRobin.Choose([], ref cursor).ShouldBe(-1);
        LeastConnections.Choose(backends, ref cursor).ShouldBe(-1);
        WeightedRoundRobin.Choose(backends, new int[1]).ShouldBe(-1);
        TwoChoices.Choose(backends, ref stream).ShouldBe(-1);
    }

    [Fact]
    public void WeightedRoundRobin_FiveOneOne_SpreadsTheHeavyOne()
    {
        Backend[] backends = [new(0, 5), new(0, 1), new(0, 1)];
        var credits = new int[3];
        Enumerable.Range(0, 7).Select(_ => WeightedRoundRobin.Choose(backends, credits)).ShouldBe([0, 0, 1, 0, 2, 0, 0]);
    }

    [Fact]
    public void WeightedRoundRobin_AnyWeights_GivesExactShares() =>
        Prop.ForAll(Gen.NonEmptyListOf(Gen.Choose(1, 9)).ToArbitrary(), weights =>
    {
        var backends = weights.Select(weight => new Backend(0, weight)).ToArray();
        var (credits, counts) = (new int[backends.Length], new int[backends.Length]);
        for (var i = 0; i < weights.Sum(); i++)
            counts[WeightedRoundRobin.Choose(backends, credits)]++;
        return counts.SequenceEqual(weights);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void LeastConnections_Weights_CompareByShare()
    {
        var cursor = -1;
        LeastConnections.Choose([new(4, 4), new(2, 1), new(3, 2)], ref cursor).ShouldBe(0);
    }

    [Fact]
    public void LeastConnections_Equals_TakesTurns()
    {
        Backend[] backends = [new(1), new(1), new(1)];
        var cursor = -1;
        Enumerable.Range(0, 4).Select(_ => LeastConnections.Choose(backends, ref cursor)).ShouldBe([0, 1, 2, 0]);
    }

    [Fact]
    public void TwoChoices_WorstBackend_IsNeverChosen()
    {
        Backend[] backends = [new(3), new(9), new(1), new(5)];
        var stream = new CountingStream(7);
        var counts = new int[4];
        for (var i = 0; i < 6000; i++)
            counts[TwoChoices.Choose(backends, ref stream)]++;
        counts[1].ShouldBe(0);
        counts[2].ShouldBeInRange(2800, 3200);
        counts[3].ShouldBeInRange(850, 1150);
        stream.Draws.ShouldBe(12000);
    }

    [Fact]
    public void ZoneAware_FairShare_StaysAtHome() => LocalShare(1.0 / 3, 2).ShouldBe(1);

    [Fact]
    public void ZoneAware_MoreCallersThanBackends_KeepsTheQuotient() => LocalShare(0.5, 2).ShouldBe(2.0 / 3, 0.03);

    [Fact]
    public void ZoneAware_FewBackends_HeedsNoZone() => LocalShare(1.0 / 3, 1).ShouldBeLessThan(0.5);

    [Fact]
    public void NextBelow_ManyDraws_AreUniform()
    {
        var stream = new CountingStream(3);
        var counts = new int[10];
        for (var i = 0; i < 100_000; i++)
            counts[RandomStreams.NextBelow(ref stream, 10)]++;
        // Chi-squared with 9 degrees of freedom: 27.9 at 0.1 %.
        counts.Sum(count => (count - 10_000.0) * (count - 10_000.0) / 10_000).ShouldBeLessThan(27.9);
    }

    private static double LocalShare(double callerShare, int perZone)
    {
        var backends = Enumerable.Range(0, 3 * perZone).Select(i => new Backend(0, Zone: i % 3)).ToArray();
        var stream = new CountingStream(11);
        var local = 0;
        for (var i = 0; i < 6000; i++)
            local += backends[ZoneAware.Choose(backends, 0, callerShare, ref stream)].Zone == 0 ? 1 : 0;
        return local / 6000.0;
    }

    [Fact]
    public void ZoneAware_SharesOfAllZones_LoadEveryBackendAlike()
    {
        // Half of the callers, a third of the backends in zone 0; zone 1 has most to spare.
        var backends = Enumerable.Range(0, 12).Select(i => new Backend(0, Zone: i < 4 ? 0 : i < 10 ? 1 : 2)).ToArray();
        double[] callers = [0.5, 0.3, 0.2];
        var stream = new CountingStream(5);
        var counts = new double[3];
        for (var i = 0; i < 30_000; i++)
        {
            var draw = RandomStreams.NextUnit(ref stream);
            var zone = draw < 0.5 ? 0 : draw < 0.8 ? 1 : 2;
            counts[backends[ZoneAware.Choose(backends, zone, callers, ref stream)].Zone] += 1.0 / 30_000;
        }

        counts[0].ShouldBe(4.0 / 12, 0.01);
        counts[1].ShouldBe(6.0 / 12, 0.01);
        counts[2].ShouldBe(2.0 / 12, 0.01);
    }

    [Fact]
    public void LeastConnections_AnyPool_TakesTheLeastForItsWeight() => Prop.ForAll(
        Gen.NonEmptyListOf(Gen.Choose(0, 60)).ToArbitrary(), Gen.Choose(-1, 100).ToArbitrary(), (loads, cursor) =>
    {
        var backends = loads.Select((load, i) => new Backend(load, 1 + i % 3, load % 7 != 0)).ToArray();
        var chosen = LeastConnections.Choose(backends, ref cursor);
        var least = backends.Where(backend => backend.IsIn).Select(backend => (double)backend.InFlight / backend.Weight)
            .DefaultIfEmpty(-1).Min();
        return chosen < 0 ? least < 0 : backends[chosen].IsIn && (double)backends[chosen].InFlight / backends[chosen].Weight == least;
    }).QuickCheckThrowOnFailure();
}
