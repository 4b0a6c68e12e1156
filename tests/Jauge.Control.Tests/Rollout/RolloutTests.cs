using FsCheck;
using FsCheck.Fluent;
using Jauge.Control.Rollout;

namespace Jauge.Control.Tests.Rollout;

public class RolloutTests
{
    [Theory]
    [InlineData(10, 3, 2)]
    [InlineData(4, 1, 1)]
    [InlineData(1, 1, 0)]
    [InlineData(50, 13, 12)]
    public void Resolve_Defaults_RoundsSurgeUpAndUnavailableDown(int desired, int surge, int unavailable) =>
        new RollingUpdate().Resolve(desired).ShouldBe((surge, unavailable));

    [Fact]
    public void Resolve_BothZero_AllowsOneUnavailable() =>
        (new RollingUpdate() with { MaxSurge = IntOrPercent.Percent(0), MaxUnavailable = IntOrPercent.Percent(10) }).Resolve(5)
            .ShouldBe((0, 1));

    [Theory]
    [InlineData(4, 100, 200, 4, 0)]
    [InlineData(3, 50, 150, 1, 1)]
    [InlineData(4, 100, 100, 0, 0)]
    public void Ecs_Percentages_RoundTheOtherWay(int desired, int minimum, int maximum, int surge, int unavailable) =>
        RollingUpdate.Ecs(desired, minimum, maximum).Resolve(desired).ShouldBe((surge, unavailable));

    [Fact]
    public void Step_AnyRollout_KeepsItsInvariantsAndEnds() =>
        Prop.ForAll(Gen.Choose(1, 30).ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(),
            (desired, surgePercent, unavailablePercent) =>
    {
        var update =
            new RollingUpdate { MaxSurge = IntOrPercent.Percent(surgePercent), MaxUnavailable = IntOrPercent.Percent(unavailablePercent) };
        var (surge, unavailable) = update.Resolve(desired);
        var state = new RolloutState(desired, desired, desired, 0, 0);
        for (var round = 0; round < 200 && !state.IsDone; round++)
        {
            var step = update.Step(state);
            var old = state.Old - step.Delete;
            state = state with { Old = old, OldAvailable = old, New = state.New + step.Create };
            if (state.Old + state.New > desired + surge || state.OldAvailable + state.NewAvailable < desired - unavailable)
                return false;
            state = state with { NewAvailable = state.New };
        }
        return state.IsDone;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Step_NewVersionNeverReady_StopsAtTheFloor()
    {
        var state = new RolloutState(10, 10, 10, 0, 0);
        for (var round = 0; round < 20; round++)
        {
            var step = new RollingUpdate().Step(state);
            state = state with { Old = state.Old - step.Delete, OldAvailable = state.OldAvailable - step.Delete,
                New = state.New + step.Create };
        }
        (state.OldAvailable, state.Old + state.New).ShouldBe((8, 13));
    }

    [Fact]
    public void Step_BrokenOldReplicas_GoAsFarAsTheUnstartedNewOnesAllow() =>
        new RollingUpdate().Step(new(10, 10, 6, 3, 0)).ShouldBe(new(0, 2));

    [Theory]
    [InlineData(7, 50, 7, 3)]
    [InlineData(7, 50, 4, 0)]
    [InlineData(7, 50, 3, 0)]
    public void Allowed_MinAvailablePercent_RoundsUp(int expected, int percent, int healthy, int allowed) =>
        DisruptionBudget.Keep(IntOrPercent.Percent(percent)).Allowed(expected, healthy).ShouldBe(allowed);

    [Theory]
    [InlineData(7, 30, 7, 3)]
    [InlineData(7, 30, 6, 2)]
    public void Allowed_MaxUnavailablePercent_RoundsUpToo(int expected, int percent, int healthy, int allowed) =>
        DisruptionBudget.Spare(IntOrPercent.Percent(percent)).Allowed(expected, healthy).ShouldBe(allowed);

    [Fact]
    public void DaemonSet_Default_GoesNodeByNode() => RollingUpdate.DaemonSet.Resolve(20).ShouldBe((0, 1));

    [Fact]
    public void IsStuck_TenMinutesWithoutProgress_IsReported()
    {
        new RollingUpdate().IsStuck(At.Minutes(10)).ShouldBeFalse();
        new RollingUpdate().IsStuck(At.Minutes(10.1)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("ooo", "rrr", 2)]
    [InlineData("oon", "rr.", -1)]
    [InlineData("oon", "rrr", 1)]
    [InlineData("onn", ".rr", 0)]
    [InlineData("nnn", "rrr", -1)]
    public void Next_StatefulSet_GoesFromTheHighestOrdinal(string versions, string readiness, int expected) =>
        StatefulSetUpdate.Next([.. versions.Select(c => c == 'n')], [.. readiness.Select(c => c == 'r')]).ShouldBe(expected);

    [Theory]
    [InlineData("", 3, 0)]
    [InlineData("r", 3, 1)]
    [InlineData("r.", 3, -1)]
    [InlineData("rrr", 3, -1)]
    public void NextToCreate_OrderedReady_WaitsForTheOneBefore(string readiness, int wanted, int expected) =>
        StatefulSetUpdate.NextToCreate([.. readiness.Select(c => c == 'r')], wanted).ShouldBe(expected);

    [Theory]
    [InlineData(0, 5, 5)]
    [InlineData(0, 90, 30)]
    [InlineData(10, 5, 10)]
    [InlineData(40, 0, 30)]
    public void GoneAfter_Work_EndsWithItOrTheGrace(double preStop, double work, double expected) =>
        (new Termination() with { PreStop = At.Seconds(preStop) }).GoneAfter(At.Seconds(work)).ShouldBe(At.Seconds(expected));

    [Fact]
    public void Allowed_AnyBudget_LeavesItsFloor() => Prop.ForAll(
        Gen.Choose(0, 40).ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), Gen.Choose(0, 40).ToArbitrary(), (expected, percent, healthy) =>
    {
        var (keep, spare) = (DisruptionBudget.Keep(IntOrPercent.Percent(percent)), DisruptionBudget.Spare(IntOrPercent.Percent(percent)));
        return new[] { keep, spare }.All(budget => budget.Allowed(expected, healthy) is var allowed && allowed >= 0
            && (allowed == 0 || healthy - allowed >= budget.Floor(expected)));
    }).QuickCheckThrowOnFailure();
}
