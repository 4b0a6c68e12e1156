using Jauge.Core;
using Jauge.Rehearsal.Drills.Judging;
using Jauge.Rehearsal.Ledger;
using Jauge.Spec.Model;

namespace Jauge.Rehearsal.Tests.Drills;

public sealed class JudgeTests
{
    private static readonly PromisesSpec Promises = new()
    {
        Failover = TimeSpan.FromSeconds(30), Recovery = new() { Rto = TimeSpan.FromHours(1), Rpo = TimeSpan.FromMinutes(15) },
        Availability = new(0.999m),
    };

    [Theory]
    [InlineData(29, true)]
    [InlineData(31, false)]
    public void Recovery_AgainstAFailoverPromise_IsKeptWithinIt(int seconds, bool kept)
    {
        var verdict = Verdicts(Expectations.Of(Promises, isFailover: true), After(seconds))[0];
        verdict.ShouldSatisfyAllConditions(v => v.Kept.ShouldBe(kept), v => v.Promise.English.ShouldBe("promises.failover"),
            v => v.Promised.English.ShouldBe("≤ 30 s"));
    }

    [Fact]
    public void Recovery_WithoutAPromise_StandsForItself() => Verdicts(new Expectations(), After(400))[0].Kept.ShouldBeNull();

    [Fact]
    public void Recovery_ThatNeverCame_IsMissedEvenWithoutAPromise() => Verdicts(new Expectations(), After(null))[0].Kept.ShouldBe(false);

    [Fact]
    public void Recovery_OfWhatOnlyPeopleMend_CountsFromHealing() =>
        new DrillJudge(new() { Recovery = TimeSpan.FromSeconds(3) },
            [new(default, After(null) with { HealedAfter = TimeSpan.FromSeconds(2) }, null)], default, systemRecovers: false)
            .Verdicts()[0].Kept.ShouldBe(true);

    [Fact]
    public void Loss_WithinTheRecoveryPoint_IsKeptAndWithoutOneIsNot()
    {
        var book = LedgerComparison.Of([new(1, LedgerEvent.Acknowledged, TimeSpan.FromSeconds(7))], []);
        Verdicts(Expectations.Of(Promises, isFailover: false), After(1), book)[1].Kept.ShouldBe(true);
        Verdicts(new Expectations(), After(1), book)[1].Kept.ShouldBe(false);
    }

    [Fact]
    public void Duplicates_AreNeverAllowed()
    {
        var book = LedgerComparison.Of([new(1, LedgerEvent.Acknowledged, TimeSpan.FromSeconds(7))], [1, 1]);
        Verdicts(Expectations.Of(Promises, isFailover: false), After(1), book).ShouldContain(v => v.Kept == false);
    }

    [Fact]
    public void NoFailure_WithOneFailure_IsMissed() =>
        Verdicts(new Expectations { NoFailure = true }, After(0) with { Failures = EquatableMap.Of(("HTTP 503", 1L)) })[1]
            .Kept.ShouldBe(false);

    [Fact]
    public void Availability_OfOneIncident_IsHeldAgainstTheMonth()
    {
        // 0.1 % of 730 hours is 43.8 minutes.
        Verdicts(Expectations.Of(Promises, isFailover: false), After(43 * 60))[1].Kept.ShouldBe(true);
        Verdicts(Expectations.Of(Promises, isFailover: false), After(44 * 60))[1].Kept.ShouldBe(false);
    }

    private static EquatableList<DrillVerdict> Verdicts(Expectations expectations, Outage outage, LedgerComparison? book = null) =>
        new DrillJudge(expectations, [new(default, outage, book)], TimeSpan.FromSeconds(10), systemRecovers: true).Verdicts();

    private static Outage After(int? seconds) => new()
    {
        UsualPerSecond = 100, MeanwhilePerSecond = 90, UsualMedian = default, MeanwhileMedian = default, UsualGap = default,
        LongestGap = default, FirstSuccess = default, LongestOperation = default, Succeeded = 1, FailedBefore = 0,
        RecoveredAfter = seconds is { } some ? TimeSpan.FromSeconds(some) : null, HealedAfter = null, Failures = EquatableMap<long>.Empty,
    };
}
