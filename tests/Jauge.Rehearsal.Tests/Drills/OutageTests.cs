using Jauge.Rehearsal.Drills.Clients;
using Jauge.Rehearsal.Drills.Judging;

namespace Jauge.Rehearsal.Tests.Drills;

public sealed class OutageTests
{
    private static readonly TimeSpan Fault = Seconds(10), Healed = Seconds(30), End = Seconds(40);

    [Fact]
    public void Of_ClientsThatNoticeNothing_IsNoOutage()
    {
        var outage = OutageReading.Of([.. Steady(0, 40)], Fault, Healed, End);
        outage.RecoveredAfter.ShouldBe(TimeSpan.Zero);
        outage.HealedAfter.ShouldBe(TimeSpan.Zero);
        outage.LongestGap.ShouldBe(Seconds(0.1));
        outage.UsualPerSecond.ShouldBe(10, 0.2);
        outage.Failed.ShouldBe(0);
    }

    [Fact]
    public void Of_SilenceAfterTheFault_LastsToTheFirstSuccess()
    {
        var outage = OutageReading.Of([.. Steady(0, 10), .. Steady(15, 40)], Fault, Healed, End);
        outage.RecoveredAfter.ShouldBe(Seconds(5));
        outage.FirstSuccess.ShouldBe(Seconds(5));
        outage.LongestGap.ShouldBe(Seconds(5.1));
        outage.HealedAfter.ShouldBe(TimeSpan.Zero);
        outage.MeanwhilePerSecond.ShouldBe(7.5, 0.2);
        outage.UsualMedian.ShouldBe(TimeSpan.FromMilliseconds(5));
    }

    [Fact]
    public void Of_FailuresBetweenSuccesses_LastsToTheSuccessAfterTheLastOne()
    {
        var outage = OutageReading.Of([.. Steady(0, 40), Failure(12, "HTTP 503"), Failure(14.05, "HTTP 503"), Failure(14, "timeout")],
            Fault, Healed, End);
        outage.RecoveredAfter!.Value.TotalSeconds.ShouldBe(4.1, 0.001);
        outage.Failures.ShouldBe([new("HTTP 503", 2L), new("timeout", 1L)]);
    }

    [Fact]
    public void Of_AFaultThatOnlyHealingEnds_NeverRecoveredAndCountsFromThere()
    {
        var outage = OutageReading.Of([.. Steady(0, 10), .. Steady(32, 40)], Fault, Healed, End);
        outage.RecoveredAfter.ShouldBeNull();
        outage.HealedAfter.ShouldBe(Seconds(2));
        outage.LongestGap.ShouldBe(Seconds(22.1));
    }

    [Fact]
    public void Of_ASystemThatNeverCameBack_SaysSo()
    {
        var outage = OutageReading.Of([.. Steady(0, 10)], Fault, Healed, End);
        (outage.RecoveredAfter, outage.HealedAfter, outage.FirstSuccess).ShouldBe((null, null, null));
        outage.LongestGap.ShouldBe(Seconds(30.1));
    }

    [Fact]
    public void Of_TroubleWhenItHeals_IsToldApartFromTheFaultItself()
    {
        var outage = OutageReading.Of([.. Steady(0, 40), Failure(31, "SQLSTATE 57P01")], Fault, Healed, End);
        outage.RecoveredAfter.ShouldBe(TimeSpan.Zero);
        outage.HealedAfter.ShouldBe(Seconds(1));
    }

    [Fact]
    public void Of_AFailureBeforeTheFault_IsNotTheFaults()
    {
        var outage = OutageReading.Of([.. Steady(0, 40), Failure(4, "timeout")], Fault, Healed, End);
        outage.FailedBefore.ShouldBe(1);
        outage.Failed.ShouldBe(0);
        outage.RecoveredAfter.ShouldBe(TimeSpan.Zero);
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private static IEnumerable<Operation> Steady(int from, int to) =>
        Enumerable.Range(from * 10, (to - from) * 10)
            .Select(i => new Operation(Seconds(i / 10.0) - TimeSpan.FromMilliseconds(5), Seconds(i / 10.0), null))
            .Select(o => o.End == Seconds(from) && from > 0 ? o with { Start = o.End - TimeSpan.FromMilliseconds(1) } : o);

    private static Operation Failure(double end, string cause) => new(Seconds(end - 0.5), Seconds(end), cause);
}
