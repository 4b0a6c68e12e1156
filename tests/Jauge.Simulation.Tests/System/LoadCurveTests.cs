using FsCheck;
using FsCheck.Fluent;
using Jauge.Control.Arrivals;
using Jauge.Dynamics;

namespace Jauge.Simulation.Tests.Systems;

public sealed class LoadCurveTests
{
    private const long Hour = 3_600_000_000_000;

    [Fact]
    public void At_AnyCurve_IsWhatAWalkOverItsPointsSays() => Prop.ForAll(Given(), given =>
    {
        var (curve, time, _) = given;
        return curve.At(time) == Walk(curve, time);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void NextAbove_AnyCurve_IsTheFirstTimeAboveTheLevel() => Prop.ForAll(Given(), IsFirst).QuickCheckThrowOnFailure();

    private static bool IsFirst((LoadCurve Curve, long Time, double Level) given)
    {
        var (curve, time, level) = given;
        var next = curve.NextAbove(time, level);
        var end = time + 1200;                                         // behind every burst, and a cycle later
        var first = Enumerable.Range((int)time, (int)(end - time) + 1).Select(t => (long)t).FirstOrDefault(t => curve.At(t) > level, -1);
        return next == first || (next >= 0 && first >= 0 && next >= first && next - first <= 1);
    }

    [Fact]
    public void NextAbove_CrossingInTheLastStepOfACycle_IsNotThatOfTheNextOne()
    {
        var curve = new LoadCurve([new(0, 13), new(141, 1), new(152, 19)], [], Cycle: 152);

        curve.NextAbove(11, 17).ShouldBe(151);
        curve.NextAbove(152 + 11, 17).ShouldBe(152 + 151);
    }

    [Theory]
    [InlineData(5429982835917823052UL, 3963964579282123059UL, 55)]
    [InlineData(12995231575171306863UL, 1451746392744233109UL, 81)]
    public void NextAbove_CurvesThatOnceFailed_IsTheFirstTimeAboveTheLevel(ulong seed, ulong gamma, int size) =>
        Prop.ForAll(Given(), IsFirst).Check(Config.QuickThrowOnFailure.WithReplay(seed, gamma, size).WithMaxTest(1));

    [Fact]
    public void Bound_AnyCurve_HoldsUntilItsEnd() => Prop.ForAll(Given(), given =>
    {
        var (curve, time, _) = given;
        var bound = curve.Bound(time, out var end);
        var seen = Enumerable.Range((int)time, (int)Math.Min(end - time, 2000)).All(t => curve.At(t) <= bound + 1e-9);
        return end > time && seen;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Run_CurveOfADay_BeginsAgain()
    {
        var yaml = Systems.Given.Shop("cpu: 4, replicas: 1", "page: { shop: 1 ms }",
            "arrivals: 2/s, curve: [ { at: 0 h, load: 0 % }, { at: 12 h, load: 100 % }, { at: 24 h, load: 0 % } ]");

        var timeline = Systems.Given.Run(yaml, new() { Replications = 2, Until = TimeSpan.FromDays(2), Interval = TimeSpan.FromHours(6) })
            .Timeline;

        timeline.Select(p => p.Sent).ShouldBe([0.5, 1.5, 1.5, 0.5, 0.5, 1.5, 1.5, 0.5], 0.05);
    }

    [Fact]
    public void Run_CurveThatNeverRepeats_StaysAtItsEnd()
    {
        var yaml = Systems.Given.Shop("cpu: 4, replicas: 1", "page: { shop: 1 ms }",
            "arrivals: 2/s, repeats: never, curve: [ { at: 0 h, load: 0 % }, { at: 24 h, load: 100 % } ]");

        var timeline = Systems.Given.Run(yaml, new() { Replications = 2, Until = TimeSpan.FromDays(2), Interval = TimeSpan.FromHours(12) })
            .Timeline;

        timeline.Select(p => p.Sent).ShouldBe([0.5, 1.5, 2, 2], 0.05);
    }

    [Fact]
    public void Curve_WithoutItsEnds_RunsStraightFromTheLastPointToTheNextDay()
    {
        var workload = new Jauge.Spec.Model.WorkloadSpec
        {
            Repeats = Jauge.Spec.Model.CurveCycle.Day,
            Curve = [new() { At = TimeSpan.FromHours(6), Load = new(1) }, new() { At = TimeSpan.FromHours(18), Load = new(0) }],
        };

        var curve = WorkloadCurves.Of(workload, 100)!;

        curve.At(0).ShouldBe(50);
        curve.At(21 * Hour).ShouldBe(25);
        curve.At(30 * Hour).ShouldBe(100);
    }

    [Fact]
    public void Run_RisingRate_ArrivesAsThinningSays()
    {
        var yaml = Systems.Given.Shop("cpu: 4, replicas: 1", "page: { shop: 1 ms }",
            "arrivals: 40/s, curve: [ { at: 0 s, load: 25 % }, { at: 10 min, load: 100 % }, { at: 20 min, load: 50 % } ]");

        var timeline = Systems.Given.Run(yaml, new() { Replications = 20, Interval = TimeSpan.FromMinutes(5) }).Timeline;

        double[] exact = [17.5, 32.5, 35, 25];                             // integrals of the curve over its quarters, a second
        for (var i = 0; i < exact.Length; i++)
            timeline[i].Sent.ShouldBe(exact[i], 3.8834 * Math.Sqrt(exact[i] / (300 * 20)));
    }

    private static double Walk(LoadCurve curve, long time)
    {
        var burst = curve.Bursts.Where(b => b.Covers(time)).Select(b => b.Load).DefaultIfEmpty(0).Max();
        if (curve.Cycle > 0) time %= curve.Cycle;
        var after = curve.Points.ToList().FindIndex(p => p.At > time);
        if (after == 0) return Math.Max(burst, curve.Points[0].Load);
        if (after < 0) return Math.Max(burst, curve.Points[^1].Load);
        var (a, b) = (curve.Points[after - 1], curve.Points[after]);
        return time == curve.Points[0].At ? Math.Max(burst, a.Load)
            : Math.Max(burst, a.Load + ((b.Load - a.Load) * ((double)(time - a.At) / (b.At - a.At))));
    }

    private static Arbitrary<(LoadCurve Curve, long Time, double Level)> Given() => Arb.From(
        from count in Gen.Choose(1, 20)
        from gaps in Gen.Choose(1, 30).ArrayOf(count)
        from loads in Gen.Choose(0, 20).ArrayOf(count)
        from bursts in (from at in Gen.Choose(0, 400) from length in Gen.Choose(1, 50) from load in Gen.Choose(0,
            30) select new LoadBurst(at, at + length, load)).ArrayOf(2)
        from repeats in Gen.Elements(true, false)
        from time in Gen.Choose(0, 900)
        from level in Gen.Choose(0, 25)
        select (Made(gaps, loads, bursts, repeats), (long)time, (double)level));

    private static LoadCurve Made(int[] gaps, int[] loads, LoadBurst[] bursts, bool repeats)
    {
        var at = 0L;
        var points = gaps.Zip(loads, (gap, load) => new CurvePoint((at += gap) - gaps[0], load)).ToList();
        return new([.. points], [.. bursts], repeats && points.Count > 1 ? points[^1].At : 0);
    }
}
