using Jauge.Control.Scaling;
using Jauge.Control.Scaling.Keda;

namespace Jauge.Control.Tests.Scaling;

public class KedaPolicyTests
{
    private static KedaOptions Options(double threshold = 10, double activation = 0) =>
        new() { Triggers = [new(Queue.Metric, threshold, activation)] };

    private static Queue Start(KedaOptions options, int replicas = 0) => new(new KedaPolicy(options), replicas);

    [Fact]
    public void EvaluationInterval_Defaults_MeetsBothLoops() => new KedaPolicy(Options()).EvaluationInterval.ShouldBe(At.Seconds(15));

    [Fact]
    public void Decide_FirstEvent_WakesThenTheAutoscalerDecides()
    {
        var queue = Start(Options());
        queue.Steps(2, 0).ShouldBe([0, 0]);
        queue.Step(400).ShouldBe(1);
        queue.Last.Reason.Cause.ShouldBe(ScalingCause.Activated);
        queue.Steps(4, 400).ShouldBe([4, 8, 16, 32]);
    }

    [Fact]
    public void Decide_MinimumAboveOne_WakesToIt() => Start(Options() with { MinReplicas = 3, IdleReplicas = 0 }).Step(400).ShouldBe(3);

    [Fact]
    public void Decide_ActivationOutranksScaling_FortyMessagesSleep()
    {
        var queue = Start(Options(10, 50), 4);
        queue.Step(40);
        queue.Steps(60, 40)[^1].ShouldBe(0);
    }

    [Fact]
    public void Decide_QuietForTheCooldown_DropsFromAnyCount()
    {
        var queue = Start(Options(), 40);
        queue.Step(400);
        var counts = queue.Steps(22, 0);
        // At 300 s the cooldown is reached, not passed; at 315 s the autoscaler lets go; at 330 s KEDA polls again.
        counts[..20].ShouldAllBe(count => count == 40);
        counts[20..].ShouldBe([1, 0]);
    }

    [Fact]
    public void Decide_MinimumOfOne_NeverSleeps() => Start(Options() with { MinReplicas = 1 }, 5).Steps(60, 0)[^1].ShouldBe(1);

    [Fact]
    public void Decide_InitialCooldown_DelaysTheFirstSleep()
    {
        var queue = Start(Options() with { InitialCooldownPeriod = At.Minutes(10) }, 1);
        // At 600 s the time is reached, not passed; KEDA polls again at 630 s.
        queue.Steps(42, 0).ShouldAllBe(count => count == 1);
        queue.Step(0).ShouldBe(0);
    }

    [Fact]
    public void Decide_TriggerFails_ChangesNothingUntilTheFallback()
    {
        var queue = Start(Options() with { Fallback = new(3, 7) }, 4);
        queue.Step(40);
        var counts = Enumerable.Range(0, 8).Select(_ => queue.Step(null)).ToArray();
        counts[0].ShouldBe(4);
        counts[^1].ShouldBe(7);
    }

    [Fact]
    public void Decide_Paused_HoldsTheCount()
    {
        Start(Options() with { Pause = new(IsPaused: true) }, 4).Steps(5, 400).ShouldAllBe(count => count == 4);
        Start(Options() with { Pause = new(Replicas: 6) }, 4).Step(0).ShouldBe(6);
        Start(Options() with { Pause = new(ScaleOut: true) }, 4).Steps(5, 400).ShouldAllBe(count => count == 4);
        Start(Options() with { Pause = new(ScaleIn: true) }, 4).Steps(60, 0).ShouldAllBe(count => count == 4);
    }

    [Fact]
    public void Decide_CachedMetric_IsAsOldAsThePoll()
    {
        var queue = Start(Options() with { Triggers = [new(Queue.Metric, 10, 0, true, UsesCachedMetrics: true)] }, 4);
        queue.Step(40).ShouldBe(4);
        queue.Step(80).ShouldBe(4);
        queue.Step(80).ShouldBe(8);
    }

    [Fact]
    public void HttpAddOn_FirstRequest_DoesNotWaitForThePoll() =>
        new KedaPolicy(KedaHttpAddOn.Concurrency()).EvaluationInterval.ShouldBe(TimeSpan.FromMilliseconds(200));

    [Fact]
    public void Decide_OnceActive_RestsByTheCooldownAlone()
    {
        var queue = Start(Options() with { InitialCooldownPeriod = At.Minutes(60) }, 1);
        queue.Step(10);
        queue.Steps(23, 0)[^1].ShouldBe(0);
    }

    [Fact]
    public void Decide_OneOfTwoTriggersFails_DoesNotSleep()
    {
        var options = Options() with { Triggers = [new(Queue.Metric, 10), new("silent", 10)] };
        Start(options, 1).Steps(60, 0).ShouldAllBe(count => count == 1);
        Start(options with { Fallback = new(3, 0) }, 1).Steps(60, 0)[^1].ShouldBe(0);
    }

    [Fact]
    public void Decide_OneOfTwoTriggersActive_WakesThoughTheOtherFails() =>
        Start(Options() with { Triggers = [new(Queue.Metric, 10), new("silent", 10)] }).Step(5).ShouldBe(1);

    [Fact]
    public void Decide_IdleBelowTheMinimum_ActivityRaisesToTheMinimumAtOnce() =>
        Start(Options() with { MinReplicas = 3, IdleReplicas = 0 }, 1).Step(5).ShouldBe(3);

    [Theory]
    [InlineData(KedaFallbackBehavior.Static, 4, 7)]
    [InlineData(KedaFallbackBehavior.CurrentReplicas, 4, 4)]
    [InlineData(KedaFallbackBehavior.CurrentReplicasIfHigher, 4, 7)]
    [InlineData(KedaFallbackBehavior.CurrentReplicasIfHigher, 9, 9)]
    [InlineData(KedaFallbackBehavior.CurrentReplicasIfLower, 4, 4)]
    [InlineData(KedaFallbackBehavior.CurrentReplicasIfLower, 9, 7)]
    public void CountAt_Behaviors_ChooseTheCount(KedaFallbackBehavior behavior, int current, int expected) =>
        new KedaFallback(3, 7, behavior).CountAt(current).ShouldBe(expected);

    [Fact]
    public void Decide_ThresholdTenActivationFifty_FortyMessagesGiveZeroWhereTheAutoscalerWantsFour()
    {
        Start(Options(10, 50)).Steps(4, 40).ShouldAllBe(count => count == 0);
        Start(Options(10, 30)).Steps(4, 40).ShouldBe([1, 4, 4, 4]);
    }
}
