using Jauge.Control.Scaling;
using Jauge.Control.Scaling.Kubernetes;

namespace Jauge.Control.Tests.Scaling;

public class HpaBehaviorTests
{
    private static readonly HpaMetric QueueOfOne = new(HpaMetricKind.External, Queue.Metric, HpaTarget.AverageValue(1));

    private static HpaOptions Options(HpaBehavior? behavior, int max = 100) =>
        new() { MaxReplicas = max, Metrics = [QueueOfOne], Behavior = behavior };

    private static Queue Start(HpaBehavior? behavior, int replicas, int max = 100) => new(new HpaPolicy(Options(behavior, max)), replicas);

    [Fact]
    public void Decide_DefaultBehavior_DoublesOrAddsFour() => Start(new(), 1).Steps(6, 100).ShouldBe([5, 10, 20, 40, 80, 100]);

    [Fact]
    public void Decide_WithoutBehavior_DoublesFromFour() => Start(null, 1).Steps(6, 100).ShouldBe([4, 8, 16, 32, 64, 100]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Decide_LoadGone_FallsAtOnceAfterTheWindow(bool hasBehavior)
    {
        var queue = Start(hasBehavior ? new() : null, 50);
        queue.Step(50);
        var held = queue.Steps(hasBehavior ? 19 : 20, 2);
        held.ShouldAllBe(count => count == 50);
        queue.Last.Reason.Cause.ShouldBe(ScalingCause.ScaleDownStabilized);
        queue.Step(2).ShouldBe(2);
    }

    [Fact]
    public void Decide_ScaleUpWindow_FollowsTheSmallestRecommendation()
    {
        var queue = Start(new() { ScaleUp = HpaRules.DefaultUp with { StabilizationWindow = At.Seconds(60) } }, 4);
        queue.Steps(4, 8).ShouldAllBe(count => count == 4);
        queue.Last.Reason.Cause.ShouldBe(ScalingCause.ScaleUpStabilized);
        queue.Step(8).ShouldBe(8);
    }

    [Fact]
    public void Decide_PodsPerMinute_AllowsThatManyAMinute()
    {
        var rules = new HpaRules { Steps = [new(HpaStepKind.Pods, 3, At.Seconds(60))] };
        Start(new() { ScaleUp = rules }, 10).Steps(9, 100).ShouldBe([13, 13, 13, 13, 16, 16, 16, 16, 19]);
    }

    [Fact]
    public void Decide_TwoStepsMin_TakesTheSmaller()
    {
        var rules = HpaRules.DefaultUp with { Select = HpaSelect.Min };
        Start(new() { ScaleUp = rules }, 10).Steps(2, 100).ShouldBe([14, 18]);
    }

    [Fact]
    public void Decide_PercentDownPerMinute_TruncatesWhatMayStay()
    {
        var rules = new HpaRules { StabilizationWindow = TimeSpan.Zero, Steps = [new(HpaStepKind.Percent, 10, At.Seconds(60))] };
        Start(new() { ScaleDown = rules }, 15).Steps(5, 1).ShouldBe([13, 13, 13, 13, 11]);
    }

    [Fact]
    public void Decide_DownMin_KeepsTheSmallestChange()
    {
        var rules = new HpaRules
        {
            StabilizationWindow = TimeSpan.Zero,
            Select = HpaSelect.Min,
            Steps = [new(HpaStepKind.Pods, 2, At.Seconds(15)), new(HpaStepKind.Percent, 50, At.Seconds(15))],
        };
        Start(new() { ScaleDown = rules }, 20).Steps(2, 1).ShouldBe([18, 16]);
    }

    [Theory]
    [InlineData(true, 50.0)]
    [InlineData(false, 1.0)]
    public void Decide_DirectionDisabled_NeverMovesThatWay(bool up, double load)
    {
        var disabled = new HpaRules { Select = HpaSelect.Disabled, StabilizationWindow = TimeSpan.Zero, Steps = HpaRules.DefaultUp.Steps };
        var behavior = up ? new HpaBehavior { ScaleUp = disabled } : new HpaBehavior { ScaleDown = disabled };
        Start(behavior, 10).Steps(40, load).ShouldAllBe(count => count == 10);
    }

    [Fact]
    public void Decide_IncreasesThenDecreasesInAPeriod_CountBothInTheStart()
    {
        // 10 up to 14, down to 12: the period began at 10, so that four more than 10 may stand.
        var behavior = new HpaBehavior
        {
            ScaleUp = new() { Steps = [new(HpaStepKind.Pods, 4, At.Seconds(120))] },
            ScaleDown = HpaRules.DefaultDown with { StabilizationWindow = TimeSpan.Zero },
        };
        var queue = Start(behavior, 10);
        queue.Step(100).ShouldBe(14);
        queue.Step(12).ShouldBe(12);
        queue.Step(100).ShouldBe(14);
    }

    [Theory]
    [InlineData(120, 100, ScalingCause.Maximum)]
    [InlineData(0, 0, ScalingCause.Disabled)]
    public void Decide_CountOutsideTheBounds_IsCorrectedWithoutMetrics(int replicas, int expected, ScalingCause cause)
    {
        var queue = Start(new(), replicas);
        queue.Step(null).ShouldBe(expected);
        queue.Last.Reason.Cause.ShouldBe(cause);
    }

    [Fact]
    public void Decide_CountBelowTheMinimum_IsRaisedAtOnce()
    {
        var queue = new Queue(new HpaPolicy(Options(new()) with { MinReplicas = 30 }), 2);
        queue.Step(null).ShouldBe(30);
    }

    [Fact]
    public void Decide_NoMetric_ChangesNothing()
    {
        var queue = Start(new(), 7);
        queue.Step(null).ShouldBe(7);
        queue.Last.Reason.ShouldBe(new(ScalingCause.MetricsUnavailable, Queue.Metric));
    }

    [Fact]
    public void Decide_MemoryOfAnotherPolicy_Throws() => Should.Throw<ArgumentException>(() =>
        new HpaPolicy(Options(null))
            .Decide(new() { At = TimeSpan.Zero, Replicas = 1 }, new Jauge.Control.Scaling.Azure.AutoscaleMemory(null)));

    [Fact]
    public void HpaPolicy_StepOfNothing_Throws() => Should.Throw<ArgumentOutOfRangeException>(() =>
        Start(new() { ScaleUp = new() { Steps = [new(HpaStepKind.Pods, 0, At.Seconds(15))] } }, 1));

    [Fact]
    public void HpaMemory_EqualEntries_AreEqual() =>
        new HpaMemory([new(1, At.Seconds(5))], [], []).ShouldBe(new HpaMemory([new(1, At.Seconds(5))], [], []));

    [Fact]
    public void Decide_ObsoleteEventsOfTheOtherDirection_CountUntilTheirSlotsAreTaken()
    {
        // Decreases at 15 and 30 s are obsolete for their own direction (15 s) at 60 s, when one slot is taken again; the other one still
        // counts in the 120 s of the way up: the period began at 8 − 4 + 2 + 2 = 8, so that 12 may stand. Dropping both would give 10.
        var behavior = new HpaBehavior
        {
            ScaleUp = new() { Steps = [new(HpaStepKind.Pods, 4, At.Seconds(120))] },
            ScaleDown = HpaRules.DefaultDown with { StabilizationWindow = TimeSpan.Zero },
        };
        var queue = Start(behavior, 10);
        new double[] { 100, 12, 10, 10, 8, 100 }.Select(load => queue.Step(load)).ShouldBe([14, 12, 10, 10, 8, 12]);
    }

    [Fact]
    public void Decide_ControllerRestarts_HoldsTheCountForAnotherWindow()
    {
        var queue = Start(null, 50);
        queue.Step(50);
        queue.Steps(19, 2).ShouldAllBe(count => count == 50);
        queue.Restart();
        queue.Steps(21, 2).ShouldAllBe(count => count == 50);
        queue.Step(2).ShouldBe(2);
    }

    [Theory]
    [InlineData(12.0, 10)]
    [InlineData(12.1, 13)]
    [InlineData(9.5, 10)]
    [InlineData(9.4, 9.4)]
    public void Decide_ToleranceByDirection_IsHeeded(double load, double expected)
    {
        var behavior = new HpaBehavior
        {
            ScaleUp = HpaRules.DefaultUp with { Tolerance = 0.2 },
            ScaleDown = HpaRules.DefaultDown with { Tolerance = 0.05, StabilizationWindow = TimeSpan.Zero },
        };
        Start(behavior, 10).Step(load).ShouldBe((int)Math.Ceiling(expected));
    }

    [Fact]
    public void Decide_PercentAndPods_TakesTheLargerAllowance()
    {
        var rules = new HpaRules { Steps = [new(HpaStepKind.Pods, 4, At.Seconds(60)), new(HpaStepKind.Percent, 10, At.Seconds(60))] };
        Start(new() { ScaleUp = rules }, 10).Step(1000).ShouldBe(14);
        Start(new() { ScaleUp = rules }, 80, 1000).Step(1000).ShouldBe(88);
    }

    [Theory]
    [InlineData(HpaMetricKind.Pods, HpaTargetKind.Utilization)]
    [InlineData(HpaMetricKind.Resource, HpaTargetKind.Value)]
    [InlineData(HpaMetricKind.External, HpaTargetKind.Utilization)]
    [InlineData(HpaMetricKind.ContainerResource, HpaTargetKind.Utilization)]
    public void HpaPolicy_TargetThatTheMetricDoesNotTake_Throws(HpaMetricKind kind, HpaTargetKind target) =>
        Should.Throw<ArgumentException>(() =>
        new HpaPolicy(new() { MaxReplicas = 5, Metrics = [new(kind, "cpu", new(target, 10))] }));

    [Fact]
    public void HpaPolicy_MinimumOfZeroOnPodsAlone_Throws() =>
        Should.Throw<ArgumentException>(() => new HpaPolicy(new() { MinReplicas = 0, MaxReplicas = 5 }));
}
