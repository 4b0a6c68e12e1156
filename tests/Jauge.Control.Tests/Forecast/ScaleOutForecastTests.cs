using Jauge.Control.Forecast;
using Jauge.Control.Scaling;
using Jauge.Control.Scaling.Aws;
using Jauge.Control.Scaling.Azure;
using Jauge.Control.Scaling.Kubernetes;
using Jauge.Control.Scaling.Scheduled;

namespace Jauge.Control.Tests.Forecast;

public class ScaleOutForecastTests
{
    private static ScaleOutQuestion Question(double startLow = 0, double startHigh = 0) =>
        new() { From = 5, To = 50, StartUp = new(At.Seconds(startLow), At.Seconds(startHigh)) };

    private static ContainerAppsPolicy Apps(HttpEstimator estimator = HttpEstimator.InFlight) =>
        new(new() { MinReplicas = 5, MaxReplicas = 50, Rules = [ContainerAppsRule.Http(5, estimator)] });

    [Fact]
    public void TimeToReach_ContainerAppsFiveToFifty_ClimbsByDoublingEveryFifteenSeconds()
    {
        var estimate = ScaleOutForecast.TimeToReach(Apps(), Question(20, 40));
        estimate.Worst.Ladder.Select(step => step.To).ShouldBe([10, 20, 40, 50]);
        estimate.Earliest.ReadyAt.ShouldBe(At.Seconds(45 + 20));
        estimate.Typical.ReadyAt.ShouldBe(At.Seconds(52.5 + 30));
        estimate.Worst.ReadyAt.ShouldBe(At.Seconds(60 + 40));
        estimate.EverWithin(At.Seconds(30)).ShouldBeFalse();
    }

    [Fact]
    public void TimeToReach_RateOverFifteenSeconds_NeverBeatsTheInFlightCount()
    {
        var rate = ScaleOutForecast.TimeToReach(Apps(HttpEstimator.RequestsOverInterval), Question());
        var inFlight = ScaleOutForecast.TimeToReach(Apps(), Question());
        rate.Earliest.ReadyAt!.Value.ShouldBeGreaterThanOrEqualTo(inFlight.Earliest.ReadyAt!.Value);
        rate.Worst.ReadyAt.ShouldBe(At.Seconds(60));
    }

    [Fact]
    public void TimeToReach_HpaOnProcessor_IsSlowedByTheFullProcessor()
    {
        var policy = new HpaPolicy(new() { MinReplicas = 5, MaxReplicas = 50, Behavior = new(), Metrics = [HpaMetric.CpuUtilization(70)] });
        var estimate = ScaleOutForecast.TimeToReach(policy, Question(20, 40));
        estimate.Earliest.Ladder[0].To.ShouldBeLessThan(10);
        estimate.Worst.ReadyAt!.Value.ShouldBeGreaterThan(estimate.Typical.ReadyAt!.Value);
        estimate.Typical.ReadyAt!.Value.ShouldBeGreaterThan(At.Minutes(3));
    }

    [Fact]
    public void TimeToReach_TargetTracking_WaitsForItsAlarm()
    {
        var policy =
            new TargetTrackingPolicy(new() { MinReplicas = 5, MaxReplicas = 50, Trackers = [new() { Metric = "requests", Target = 100 }] });
        var estimate = ScaleOutForecast.TimeToReach(policy, Question());
        estimate.Earliest.ReadyAt!.Value.ShouldBeGreaterThanOrEqualTo(At.Minutes(4));
        estimate.Worst.ReadyAt!.Value.ShouldBeLessThanOrEqualTo(At.Minutes(7));
    }

    [Fact]
    public void TimeToReach_MaximumBelowTheGoal_SaysWhatStopsIt()
    {
        var policy =
            new ContainerAppsPolicy(new() { MinReplicas = 5, MaxReplicas = 40,
                Rules = [ContainerAppsRule.Http(5, HttpEstimator.InFlight)] });
        var worst = ScaleOutForecast.TimeToReach(policy, Question()).Worst;
        worst.ReadyAt.ShouldBeNull();
        (worst.ReachedFrom(5), worst.LastReason.Cause).ShouldBe((40, ScalingCause.Maximum));
    }

    [Fact]
    public void TimeToReach_LoadInsideTheTolerance_StopsShort()
    {
        var metric = new HpaMetric(HpaMetricKind.Pods, "requests", HpaTarget.AverageValue(10));
        var policy = new HpaPolicy(new() { MinReplicas = 5, MaxReplicas = 60, Behavior = new(), Metrics = [metric] });
        var worst = ScaleOutForecast.TimeToReach(policy, Question() with
        {
            To = 42,
            Overload = 1.02,
            Horizon = At.Minutes(20),
            Metrics = [new() { Name = "requests", Target = 10, Source = LoadMetricSource.PodMetric }],
        }).Worst;
        (worst.ReadyAt, worst.LastReason.Cause).ShouldBe((null, ScalingCause.Steady));
        worst.ReachedFrom(5).ShouldBe(40);
    }

    [Fact]
    public void TimeToReach_AzureMonitorByOne_NeedsACooldownAReplica()
    {
        var rule = new AutoscaleRule { Metric = "cpu", Comparison = Comparison.Above, Threshold = 70,
            Direction = AutoscaleDirection.Increase };
        var policy =
            new AutoscalePolicy(new() { Profiles =
                [new() { MaxReplicas = 10, Rules =
                    [rule, rule with { Comparison = Comparison.Below, Threshold = 30, Direction = AutoscaleDirection.Decrease }] }] });
        var estimate = ScaleOutForecast.TimeToReach(policy, new() { From = 2, To = 5, StartUp = new(At.Minutes(1), At.Minutes(2)) });
        estimate.Worst.Ladder.Select(step => step.To).ShouldBe([3, 4, 5]);
        (estimate.Worst.Ladder[2].At - estimate.Worst.Ladder[1].At).ShouldBe(At.Minutes(5));
        // At rest at 50 %, full at 100 %: the mean of ten minutes passes 70 % after a little more than four.
        estimate.Earliest.Ladder[0].At.ShouldBeInRange(At.Minutes(5), At.Minutes(6));
        estimate.Worst.ReadyAt!.Value.ShouldBeInRange(At.Minutes(5 + 10 + 2), At.Minutes(9 + 10 + 2));
    }

    [Fact]
    public void TimeToReach_InsideASchedule_StartsFromItsMinimum()
    {
        var window = new FixedWindow(TimeSpan.Zero, At.Minutes(60));
        var policy = new ScheduledPolicy(new() { Schedules = [new("sale", window, 40)] }, Apps());
        ScaleOutForecast.TimeToReach(policy, Question()).Worst.Ladder.Select(step => step.To).ShouldBe([40, 50]);
    }

    [Fact]
    public void TimeToReach_UnknownPolicy_AsksForItsMetrics() =>
        Should.Throw<ArgumentException>(() => ScaleOutForecast.TimeToReach(new Idle(), Question()));

    private sealed class Idle : IScalingPolicy
    {
        public TimeSpan EvaluationInterval => At.Seconds(15);

        public ScalingDecision Decide(in ScalingObservation observation, ScalingMemory memory) =>
            ScalingDecision.Keep(observation, new(ScalingCause.Steady), memory);
    }

    [Fact]
    public void TimeToReach_MetricDelay_IsAddedToTheClimb()
    {
        var late = ScaleOutForecast.TimeToReach(Apps(), Question() with { MetricDelay = new(At.Seconds(15), At.Seconds(30)) });
        late.Earliest.ReadyAt.ShouldBe(At.Seconds(60));
        late.Worst.ReadyAt.ShouldBe(At.Seconds(90));
    }
}
