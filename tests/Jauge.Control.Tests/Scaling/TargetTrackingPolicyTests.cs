using Jauge.Control.Scaling;
using Jauge.Control.Scaling.Aws;
using static Jauge.Control.Tests.Scaling.AlarmSeries;

namespace Jauge.Control.Tests.Scaling;

public class TargetTrackingPolicyTests
{
    private static TargetTrackingOptions Options => new()
    {
        MaxReplicas = 50,
        Trackers = [new() { Metric = "cpu", Target = 50 }],
        MetricDelay = TimeSpan.Zero,
        AlarmDelay = TimeSpan.Zero,
    };

    private static ScalingDecision Decide(ScalingObservation seen, TargetTrackingOptions? options = null, ScalingMemory? memory = null) =>
        new TargetTrackingPolicy(options ?? Options).Decide(seen, memory ?? ScalingMemory.Empty);

    [Fact]
    public void Decide_ThreeMinutesAbove_GrowsInProportion() => Decide(Minutes(10, 60, 80, 80, 80)).Replicas.ShouldBe(16);

    [Theory]
    [InlineData(80.0, 80.0, 50.0)]
    [InlineData(40.0, 80.0, 80.0)]
    public void Decide_OneDataPointNotAbove_Waits(double a, double b, double c) => Decide(Minutes(10, 60, a, b, c)).Replicas.ShouldBe(10);

    [Fact]
    public void Decide_MissingDataPoint_DoesNothing() => Decide(Minutes(10, 60, 80, 80)).Replicas.ShouldBe(10);

    [Fact]
    public void Decide_MetricDelay_LooksFurtherBack() =>
        Decide(Minutes(10, 60, 80, 80, 80), Options with { MetricDelay = At.Seconds(60) }).Replicas.ShouldBe(10);

    [Fact]
    public void Decide_FifteenMinutesBelowTheMargin_ShrinksByTheStep()
    {
        Decide(Minutes(10, 60, Flat(20, 15))).Replicas.ShouldBe(9);
        Decide(Minutes(10, 60, Flat(20, 14))).Replicas.ShouldBe(10);
        Decide(Minutes(10, 60, Flat(46, 15))).Replicas.ShouldBe(10);
        Decide(Minutes(10, 60, Flat(20, 15)), Options with { ScaleInStep = 100 }).Replicas.ShouldBe(5);
    }

    [Fact]
    public void Decide_InsideTheOutCooldown_OnlyALargerIncreaseActs()
    {
        var first = Decide(Minutes(10, 60, 80, 80, 80));
        Decide(Minutes(16, 61, 80, 80, 80), memory: first.Memory).Replicas.ShouldBe(16);
        Decide(Minutes(16, 62, 100, 100, 100), memory: first.Memory).Replicas.ShouldBe(20);
        Decide(Minutes(16, 66, 80, 80, 80), memory: first.Memory).Replicas.ShouldBe(26);
    }

    [Fact]
    public void Decide_InsideTheInCooldown_BlocksInAndNotOut()
    {
        var first = Decide(Minutes(10, 60, Flat(20, 15)));
        Decide(Minutes(9, 61, Flat(20, 15)), memory: first.Memory).Reason.Cause.ShouldBe(ScalingCause.CoolingDown);
        Decide(Minutes(9, 61, 80, 80, 80), memory: first.Memory).Replicas.ShouldBe(15);
        Decide(Minutes(9, 66, Flat(20, 15)), memory: first.Memory).Replicas.ShouldBe(8);
    }

    [Fact]
    public void Decide_TwoTrackers_OutIfAnyInIfAll()
    {
        var options = Options with { Trackers = [new() { Metric = "cpu", Target = 50 }, new() { Metric = "memory", Target = 50 }] };
        ScalingObservation Both(double cpu, double memory) => Minutes(10, 60, Flat(cpu, 15)) with
        {
            Metrics = [Minutes(10, 60, Flat(cpu, 15)).Metrics[0], Minutes(10, 60, Flat(memory, 15)).Metrics[0] with { Name = "memory" }],
        };
        Decide(Both(20, 80), options).Replicas.ShouldBe(16);
        Decide(Both(20, 48), options).Replicas.ShouldBe(10);
        Decide(Both(20, 30), options).Replicas.ShouldBe(9);
        var voteless = options with { Trackers = [options.Trackers[0], options.Trackers[1] with { DisableScaleIn = true }] };
        Decide(Both(20, 48), voteless).Replicas.ShouldBe(9);
    }

    [Fact]
    public void Decide_WhileDeploying_DoesNotShrink() =>
        Decide(Minutes(10, 60, Flat(20, 15)) with { IsRollingOut = true }).Replicas.ShouldBe(10);

    [Fact]
    public void Decide_FromZero_WaitsForADataPointThenTakesTheMinimum()
    {
        var options = Options with { MinReplicas = 2 };
        Decide(Minutes(0, 60), options).Replicas.ShouldBe(0);
        Decide(Minutes(0, 60, 0), options).Replicas.ShouldBe(2);
    }

    [Theory]
    [InlineData(15, 80.0, 24)]
    [InlineData(15, 20.0, 15)]
    [InlineData(60, 80.0, 60)]
    [InlineData(60, 20.0, 25)]
    [InlineData(60, 48.0, 60)]
    public void Decide_BeyondABound_IsCorrectedOnlyByAnAlarmOfThatDirection(int replicas, double cpu, int expected) =>
        Decide(Minutes(replicas, 60, Flat(cpu, 15)), Options with { MinReplicas = 20, ScaleInStep = 100 }).Replicas.ShouldBe(expected);

    [Fact]
    public void Decide_TasksThatDoNotRun_AreNotTheStartingPoint()
    {
        // Ten wanted, six run: what runs is what the metric speaks of.
        Decide(Minutes(10, 60, 80, 80, 80) with { ServingReplicas = 6 }).Replicas.ShouldBe(10);
        Decide(Minutes(10, 60, 90, 90, 90) with { ServingReplicas = 6 }).Replicas.ShouldBe(11);
    }

    [Fact]
    public void Decide_InstanceWarmup_BlocksInAndCountsTowardTheNextOut()
    {
        var options = Options with { InstanceWarmup = At.Minutes(10), ScaleOutCooldown = TimeSpan.Zero, ScaleInCooldown = TimeSpan.Zero };
        var first = Decide(Minutes(10, 60, 80, 80, 80), options);
        Decide(Minutes(16, 65, 80, 80, 80) with { ServingReplicas = 10 }, options, first.Memory).Replicas.ShouldBe(16);
        Decide(Minutes(16, 65, 100, 100, 100) with { ServingReplicas = 10 }, options, first.Memory).Replicas.ShouldBe(20);
        Decide(Minutes(16, 69, Flat(10, 15)), options, first.Memory).Reason.Cause.ShouldBe(ScalingCause.WarmingUp);
        Decide(Minutes(16, 70, Flat(10, 15)), options, first.Memory).Replicas.ShouldBe(15);
    }

    [Fact]
    public void Decide_FromZeroWithoutAMinimum_OneDataPointOfDemandWakesOne()
    {
        var options = Options with { MinReplicas = 0 };
        Decide(Minutes(0, 60, 20), options).Replicas.ShouldBe(0);
        Decide(Minutes(0, 60, 80), options).Replicas.ShouldBe(1);
    }

    [Theory]
    [InlineData(60, 300, 360)]
    [InlineData(20, 180, 200)]
    public void Decide_StepOfLoad_TriggersAfterThreePeriodsAndTheDelays(int period, int earliest, int latest)
    {
        // AWS measured 363 s to the trigger with metrics of one minute: the defaults reach it from below.
        var policy =
            new TargetTrackingPolicy(new() { MaxReplicas = 50,
                Trackers = [new() { Metric = "cpu", Target = 50, Period = At.Seconds(period) }] });
        var triggers = Enumerable.Range(0, period).Select(phase => TriggerAfter(policy, At.Seconds(phase), At.Seconds(period))).ToArray();
        triggers.Min().ShouldBeGreaterThanOrEqualTo(At.Seconds(earliest));
        triggers.Max().ShouldBeLessThanOrEqualTo(At.Seconds(latest));
    }

    // The load jumps at the phase after a data point's end; a data point with any of the jump in it averages both.
    private static TimeSpan TriggerAfter(TargetTrackingPolicy policy, TimeSpan phase, TimeSpan period)
    {
        var jump = period * 20 + phase;
        var points = Enumerable.Range(1, 60).Select(i => MetricSample.Of(period * i, period * (i - 1) >= jump ? 80 : 40)).ToArray();
        for (var now = jump; ; now += At.Seconds(1))
        {
            var seen = new ScalingObservation { At = now, Replicas = 10,
                Metrics = [new("cpu", [.. points.Where(point => point.At <= now)])] };
            if (policy.Decide(seen, ScalingMemory.Empty).Replicas > 10)
                return now - jump;
        }
    }
}
