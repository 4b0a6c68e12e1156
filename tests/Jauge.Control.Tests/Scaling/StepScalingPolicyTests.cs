using Jauge.Control.Scaling;
using Jauge.Control.Scaling.Aws;
using static Jauge.Control.Tests.Scaling.AlarmSeries;

namespace Jauge.Control.Tests.Scaling;

public class StepScalingPolicyTests
{
    private static readonly StepRule Out = new()
    {
        Alarm = new("cpu", MetricStatistic.Average, Comparison.AtLeast, 50, At.Seconds(60), 2),
        Type = AdjustmentType.PercentChangeInCapacity,
        Steps = [new(0, 10, 0), new(10, 20, 10), new(20, null, 30)],
    };

    private static readonly StepRule In = new()
    {
        Alarm = new("cpu", MetricStatistic.Average, Comparison.AtMost, 40, At.Seconds(60), 2),
        Type = AdjustmentType.PercentChangeInCapacity,
        Steps = [new(-10, 0, 0), new(-20, -10, -10), new(null, -20, -30)],
    };

    private static StepScalingOptions Options =>
        new() { MaxReplicas = 50, Rules = [Out, In], MetricDelay = TimeSpan.Zero, AlarmDelay = TimeSpan.Zero };

    private static ScalingDecision Decide(ScalingObservation seen, ScalingMemory? memory = null) =>
        new StepScalingPolicy(Options).Decide(seen, memory ?? ScalingMemory.Empty);

    [Theory]
    [InlineData(6.7, 6)]
    [InlineData(0.4, 1)]
    [InlineData(-0.58, -1)]
    [InlineData(-6.67, -6)]
    [InlineData(1.0, 1)]
    [InlineData(0.0, 0)]
    public void RoundPercent_Documented_Agrees(double change, int expected) => StepRule.RoundPercent(change).ShouldBe(expected);

    [Theory]
    [InlineData(59.9, 10)]
    [InlineData(60.0, 11)]
    [InlineData(69.9, 11)]
    [InlineData(70.0, 13)]
    [InlineData(40.0, 10)]
    [InlineData(30.0, 9)]
    [InlineData(30.1, 10)]
    [InlineData(20.0, 7)]
    [InlineData(45.0, 10)]
    public void Decide_Distance_ChoosesTheStep(double cpu, int expected) => Decide(Minutes(10, 60, cpu, cpu)).Replicas.ShouldBe(expected);

    [Fact]
    public void Decide_InsideTheCooldown_OnlyALargerStepActs()
    {
        var first = Decide(Minutes(10, 60, 65, 65));
        first.Replicas.ShouldBe(11);
        Decide(Minutes(11, 61, 65, 65), first.Memory).Replicas.ShouldBe(11);
        Decide(Minutes(11, 61, 75, 75), first.Memory).Replicas.ShouldBe(13);
        Decide(Minutes(11, 66, 65, 65), first.Memory).Replicas.ShouldBe(12);
    }

    [Fact]
    public void Target_MinimumMagnitude_AppliesToPercentages() =>
        (Out with { MinAdjustmentMagnitude = 4 }).Target(10, 75).ShouldBe(14);

    [Theory]
    [InlineData(AdjustmentType.ChangeInCapacity, 16)]
    [InlineData(AdjustmentType.ExactCapacity, 10)]
    public void Target_OtherTypes_Apply(AdjustmentType type, int expected) => (Out with { Type = type }).Target(6, 65).ShouldBe(expected);

    [Fact]
    public void StepScalingPolicy_Gap_Throws() => Should.Throw<ArgumentException>(() =>
        new StepScalingPolicy(Options with { Rules = [Out with { Steps = [new(0, 10, 1), new(15, null, 2)] }] }));

    [Fact]
    public void Decide_WhileDeploying_DoesNotShrink()
    {
        Decide(Minutes(10, 60, 20, 20) with { IsRollingOut = true }).Replicas.ShouldBe(10);
        Decide(Minutes(10, 60, 75, 75) with { IsRollingOut = true }).Replicas.ShouldBe(13);
    }

    [Fact]
    public void Decide_TasksThatDoNotRun_AreNotTheStartingPoint() =>
        Decide(Minutes(20, 60, 75, 75) with { ServingReplicas = 10 }).Replicas.ShouldBe(20);

    [Fact]
    public void Decide_Aggregation_ChoosesTheStep()
    {
        var seen = new ScalingObservation
        {
            At = At.Minutes(60),
            Replicas = 10,
            Metrics = [new("cpu", [new(At.Minutes(59), 130, 55, 75, 2), new(At.Minutes(60), 130, 55, 75, 2)])],
        };
        new StepScalingPolicy(Options).Decide(seen, ScalingMemory.Empty).Replicas.ShouldBe(11);
        new StepScalingPolicy(Options with { Rules = [Out with { Aggregation = MetricStatistic.Maximum }] })
            .Decide(seen, ScalingMemory.Empty).Replicas.ShouldBe(13);
    }

    [Fact]
    public void Decide_InstanceWarmup_BlocksScalingIn()
    {
        var options = Options with { InstanceWarmup = At.Minutes(10) };
        var first = new StepScalingPolicy(options).Decide(Minutes(10, 60, 75, 75), ScalingMemory.Empty);
        new StepScalingPolicy(options).Decide(Minutes(13, 66, 20, 20), first.Memory).Reason.Cause.ShouldBe(ScalingCause.WarmingUp);
        new StepScalingPolicy(options).Decide(Minutes(13, 70, 20, 20), first.Memory).Replicas.ShouldBe(10);
    }

    [Theory]
    [InlineData(60, 75.0, 60)]
    [InlineData(60, 20.0, 42)]
    [InlineData(1, 20.0, 1)]
    [InlineData(1, 75.0, 5)]
    public void Decide_BeyondABound_IsCorrectedOnlyByAnAlarmOfThatDirection(int replicas, double cpu, int expected) =>
        new StepScalingPolicy(Options with { MinReplicas = 5 }).Decide(Minutes(replicas, 60, cpu, cpu), ScalingMemory.Empty)
            .Replicas.ShouldBe(expected);
}
