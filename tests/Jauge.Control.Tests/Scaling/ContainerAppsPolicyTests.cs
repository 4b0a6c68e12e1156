using Jauge.Control.Scaling;
using Jauge.Control.Scaling.Azure;

namespace Jauge.Control.Tests.Scaling;

public class ContainerAppsPolicyTests
{
    private static ContainerAppsOptions Options(int min, int max, int concurrency = 10) => new()
    {
        MinReplicas = min,
        MaxReplicas = max,
        Rules = [ContainerAppsRule.Http(concurrency)],
    };

    private static Queue Start(ContainerAppsOptions options, int replicas) =>
        new(new ContainerAppsPolicy(options), replicas, ContainerAppsRule.RequestRate);

    [Fact]
    public void Decide_FloodFromZero_ClimbsOneFourThenDoubles() =>
        Start(Options(0, 100), 0).Steps(7, 5000).ShouldBe([1, 4, 8, 16, 32, 64, 100]);

    [Fact]
    public void Decide_FloodFromFive_DoublesToTheMaximum() => Start(Options(5, 50), 5).Steps(5, 5000).ShouldBe([10, 20, 40, 50, 50]);

    [Theory]
    [InlineData(100.0, 10)]
    [InlineData(101.0, 11)]
    [InlineData(80.0, 8)]
    public void Decide_OneEvaluation_DividesAndRoundsUp(double rate, int expected) =>
        Start(Options(1, 50), 8).Step(rate).ShouldBe(expected);

    [Fact]
    public void Decide_LoadFalls_KeepsTheLargestDemandOfFiveMinutes()
    {
        var queue = Start(Options(1, 50), 30);
        queue.Step(300);
        queue.Steps(19, 50).ShouldAllBe(count => count == 30);
        queue.Last.Reason.Cause.ShouldBe(ScalingCause.ScaleDownStabilized);
        queue.Step(50).ShouldBe(5);
    }

    [Fact]
    public void Decide_QuietForTheCooldown_GoesToZero()
    {
        var queue = Start(Options(0, 50), 3);
        queue.Step(30);
        queue.Steps(20, 0)[^1].ShouldBeGreaterThan(0);
        queue.Step(0).ShouldBe(0);
        queue.Last.Reason.Cause.ShouldBe(ScalingCause.Deactivated);
    }

    [Fact]
    public void CanScaleToZero_ProcessorRuleAlone_IsFalse() =>
        new ContainerAppsOptions { Rules = [ContainerAppsRule.Cpu(70)] }.CanScaleToZero.ShouldBeFalse();

    [Fact]
    public void Decide_ProcessorRule_ScalesByThePresentCount()
    {
        var policy = new ContainerAppsPolicy(new() { MinReplicas = 1, MaxReplicas = 50, Rules = [ContainerAppsRule.Cpu(70)] });
        policy.EvaluationInterval.ShouldBe(At.Seconds(30));
        new Queue(policy, 6, ContainerAppsRule.CpuPercent).Step(95).ShouldBe(9);
    }

    [Fact]
    public void Decide_SeveralRules_LargestWins()
    {
        var policy =
            new ContainerAppsPolicy(Options(1, 50) with { Rules = [ContainerAppsRule.Http(10), ContainerAppsRule.Custom("queue", 5)] });
        var seen = new ScalingObservation
        {
            At = TimeSpan.Zero,
            Replicas = 10,
            Metrics = [MetricSeries.Now(ContainerAppsRule.RequestRate, TimeSpan.Zero, 20), MetricSeries.Now("queue", TimeSpan.Zero, 80)],
        };
        policy.Decide(seen, ScalingMemory.Empty).Replicas.ShouldBe(16);
    }

    [Fact]
    public void Http_Estimator_ChoosesTheSeries()
    {
        ContainerAppsRule.Http(5).Metric.ShouldBe(ContainerAppsRule.RequestRate);
        ContainerAppsRule.Http(5, HttpEstimator.InFlight).Metric.ShouldBe(ContainerAppsRule.InFlight);
    }

    [Fact]
    public void Decide_TcpRule_CountsConnectionsEvery15Seconds()
    {
        var policy = new ContainerAppsPolicy(Options(1, 50) with { Rules = [ContainerAppsRule.Tcp(20)] });
        policy.EvaluationInterval.ShouldBe(At.Seconds(15));
        new Queue(policy, 6, ContainerAppsRule.Connections).Step(190).ShouldBe(10);
    }

    [Fact]
    public void Decide_CustomRuleBesideHttp_IsAskedEverySecondTime()
    {
        var policy =
            new ContainerAppsPolicy(Options(1, 50) with { Rules = [ContainerAppsRule.Http(), ContainerAppsRule.Custom("queue", 5)] });
        ScalingObservation Seen(int seconds, double length) => new()
        {
            At = At.Seconds(seconds),
            Replicas = 8,
            Metrics = [MetricSeries.Now(ContainerAppsRule.RequestRate, At.Seconds(seconds), 10),
                MetricSeries.Now("queue", At.Seconds(seconds), length)],
        };
        var first = policy.Decide(Seen(0, 40), ScalingMemory.Empty);
        var second = policy.Decide(Seen(15, 75), first.Memory);
        var third = policy.Decide(Seen(30, 75), second.Memory);
        (first.Replicas, second.Replicas, third.Replicas).ShouldBe((8, 8, 15));
    }

    [Fact]
    public void Decide_BelowItsActivation_DoesNotWake()
    {
        var rule = ContainerAppsRule.Custom("queue", 5) with { ActivationThreshold = 10 };
        var queue = new Queue(new ContainerAppsPolicy(Options(0, 50) with { Rules = [rule] }), 0, "queue");
        queue.Step(10).ShouldBe(0);
        queue.Step(11).ShouldBe(1);
        queue.Step(11).ShouldBe(3);
    }

    [Fact]
    public void Decide_ProcessorAndMemoryRules_NeverGoToZero()
    {
        var policy = new ContainerAppsPolicy(Options(0, 50) with { Rules = [ContainerAppsRule.Cpu(70), ContainerAppsRule.Memory(70)] });
        ScalingMemory memory = ScalingMemory.Empty;
        var replicas = 3;
        for (var step = 0; step < 60; step++)
        {
            var now = At.Seconds(30 * step);
            var seen = new ScalingObservation
            {
                At = now,
                Replicas = replicas,
                Metrics = [MetricSeries.Now(ContainerAppsRule.CpuPercent, now, 0),
                    MetricSeries.Now(ContainerAppsRule.MemoryPercent, now, 30)],
            };
            var decision = policy.Decide(seen, memory);
            (replicas, memory) = (decision.Replicas, decision.Memory);
        }

        replicas.ShouldBe(1);
    }

    [Fact]
    public void Decide_TheSameTraffic_DependsOnTheEstimator()
    {
        // 100 requests a second of 50 ms each: 5 in flight, which the published rule takes for 100.
        Start(Options(1, 50), 8).Step(100).ShouldBe(10);
        var inFlight =
            Options(1, 50) with { Rules = [ContainerAppsRule.Http(10, HttpEstimator.InFlight)], ScaleDownStabilization = TimeSpan.Zero };
        new Queue(new ContainerAppsPolicy(inFlight), 8, ContainerAppsRule.InFlight).Step(5).ShouldBe(1);
    }

    [Fact]
    public void Decide_WakeInterval_WakesSoonerAndClimbsNoFaster()
    {
        var queue = Start(Options(0, 50) with { WakeInterval = At.Seconds(5) }, 0);
        queue.Steps(2, 0).ShouldBe([0, 0]);
        queue.Steps(8, 500).ShouldBe([1, 4, 4, 4, 8, 8, 8, 16]);
    }

    [Fact]
    public void Decide_OneOfTwoRulesActive_KeepsItAlive()
    {
        var policy =
            new ContainerAppsPolicy(Options(0, 50) with { Rules = [ContainerAppsRule.Http(), ContainerAppsRule.Custom("queue", 5)] });
        var (replicas, memory) = (2, ScalingMemory.Empty);
        for (var now = TimeSpan.Zero; now < At.Minutes(20); now += At.Seconds(15))
        {
            var seen = new ScalingObservation
            {
                At = now,
                Replicas = replicas,
                Metrics = [MetricSeries.Now(ContainerAppsRule.RequestRate, now, 0),
                    MetricSeries.Now("queue", now, now < At.Minutes(10) ? 1 : 0)],
            };
            var decision = policy.Decide(seen, memory);
            (replicas, memory) = (decision.Replicas, decision.Memory);
            (replicas > 0).ShouldBe(now < At.Minutes(15), $"at {now}");
        }
    }
}
