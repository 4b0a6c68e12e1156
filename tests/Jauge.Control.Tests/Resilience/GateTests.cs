using FsCheck;
using FsCheck.Fluent;
using Jauge.Control.Resilience;

namespace Jauge.Control.Tests.Resilience;

public class GateTests
{
    private static readonly Arbitrary<int[]> Gaps = Gen.ArrayOf(Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 400), Gen.Choose(0, 4000)))
        .ToArbitrary();

    [Fact]
    public void TokenBucket_AnyArrivals_NeverExceedsBurstPlusRate() => Prop.ForAll(Gaps, gaps =>
    {
        var options = new TokenBucketOptions(10, 5);
        var bucket = new TokenBucket(options, TimeSpan.Zero);
        var (now, passed) = (TimeSpan.Zero, new List<TimeSpan>());
        foreach (var gap in gaps)
            if (bucket.TryTake(options, now += TimeSpan.FromMilliseconds(gap)))
                passed.Add(now);
        return passed.All(from => passed.Where(at => at >= from)
            .All(to => passed.Count(at => at >= from && at <= to) <= 5 + (to - from).TotalSeconds * 10 + 1e-9));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TokenBucket_AfterALongRest_HoldsNoMoreThanItsBurst()
    {
        var (options, bucket) = (new TokenBucketOptions(10, 5), new TokenBucket(new(10, 5), TimeSpan.Zero));
        Enumerable.Range(0, 9).Count(_ => bucket.TryTake(options, At.Minutes(1))).ShouldBe(5);
    }

    [Fact]
    public void WaitFor_Tokens_IsJustLongEnough() => Prop.ForAll(Gaps, gaps =>
    {
        var options = new TokenBucketOptions(7, 3);
        var bucket = new TokenBucket(options, TimeSpan.Zero);
        var now = TimeSpan.Zero;
        return gaps.All(gap => bucket.TryTake(options, now += TimeSpan.FromMilliseconds(gap))
            || bucket.TryTake(options, now += bucket.WaitFor(options, now)!.Value + TimeSpan.FromTicks(1)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void WaitFor_MoreThanTheBurst_IsNever() =>
        new TokenBucket(new(1, 3), TimeSpan.Zero).WaitFor(new(1, 3), TimeSpan.Zero, 4).ShouldBeNull();

    [Fact]
    public void SlidingWindow_AnyArrivals_KeepsToTheLimitInAlignedWindows() => Prop.ForAll(Gaps, gaps =>
    {
        var options = new SlidingWindowOptions(5, At.Seconds(1));
        var (window, now, passed) = (default(SlidingWindow), TimeSpan.Zero, new List<TimeSpan>());
        foreach (var gap in gaps)
            if (window.TryTake(options, now += TimeSpan.FromMilliseconds(gap)))
                passed.Add(now);
        return passed.GroupBy(at => Math.Floor(at.TotalSeconds)).All(group => group.Count() <= 5);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void SlidingWindow_HalfAWindowLater_HalfOfThePreviousCounts()
    {
        var (options, window) = (new SlidingWindowOptions(10, At.Seconds(1)), default(SlidingWindow));
        Enumerable.Range(0, 12).Count(_ => window.TryTake(options, At.Seconds(0.9))).ShouldBe(10);
        Enumerable.Range(0, 12).Count(_ => window.TryTake(options, At.Seconds(1.5))).ShouldBe(5);
    }

    [Fact]
    public void Bulkhead_AnySequence_NeverHoldsMore() => Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 2)).ToArbitrary(), moves =>
    {
        var (options, bulkhead) = (new BulkheadOptions(3, 2), default(Bulkhead));
        foreach (var move in moves)
            if (move > 0)
                bulkhead.Enter(options);
            else if (bulkhead.Running > 0)
                bulkhead.Leave();
        return bulkhead is { Running: <= 3, Queued: <= 2 } && (bulkhead.Queued == 0 || bulkhead.Running == 3);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Bulkhead_Full_QueuesThenRejectsThenHandsOver()
    {
        var (options, bulkhead) = (new BulkheadOptions(1, 1), default(Bulkhead));
        Enumerable.Range(0, 3).Select(_ => bulkhead.Enter(options)).ShouldBe([Entry.Admitted, Entry.Queued, Entry.Rejected]);
        bulkhead.Leave().ShouldBeTrue();
        bulkhead.Leave().ShouldBeFalse();
        bulkhead.ShouldBe(default);
    }

    [Theory]
    [InlineData(3, Entry.Admitted)]
    [InlineData(4, Entry.Queued)]
    [InlineData(11, Entry.Queued)]
    [InlineData(12, Entry.Rejected)]
    [InlineData(20, Entry.Rejected)]
    public void Admission_ExpectedWait_DecidesBeforeTheQueueIsFull(int inFlight, Entry expected) =>
        Admission.Decide(new() { MaxInFlight = 20, MaxWait = At.Seconds(2) }, inFlight, 4, At.Seconds(1)).ShouldBe(expected);

    [Fact]
    public void Admission_MoreInside_IsNeverBetter() =>
        Prop.ForAll(Gen.Choose(0, 60).ToArbitrary(), Gen.Choose(1, 20).ToArbitrary(), Gen.Choose(0, 4000).ToArbitrary(),
            (inside, servers, service) =>
    {
        Entry Decide(int inFlight) =>
            Admission.Decide(new() { MaxInFlight = 40, MaxWait = At.Seconds(2) }, inFlight, servers, TimeSpan.FromMilliseconds(service));
        return Decide(inside + 1) >= Decide(inside);
    }).QuickCheckThrowOnFailure();
}
