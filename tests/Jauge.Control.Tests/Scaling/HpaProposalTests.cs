using Jauge.Control.Scaling;
using Jauge.Control.Scaling.Kubernetes;
using static Jauge.Control.Tests.Scaling.Pods;

namespace Jauge.Control.Tests.Scaling;

public class HpaProposalTests
{
    public static TheoryData<string, int, int, PodObservation[], int> WorkedExamples => new()
    {
        { "1.5 of three", 60, 3, [Using(450, 3)], 5 },
        { "inside the tolerance, inclusive", 50, 4, [Using(275, 4)], 4 },
        { "just outside the tolerance", 50, 4, [Using(280, 4)], 5 },
        { "missing counts as idle going up", 60, 4, [Using(450, 3), Using(null)], 5 },
        { "missing counts as full going down", 60, 4, [Using(100, 3), Using(null)], 3 },
        { "unready counts as idle going up", 60, 4, [Using(450, 3), Unready(900)], 5 },
        { "unready is left out going down", 60, 4, [Using(100, 3), Unready(900)], 1 },
        { "failed counts nowhere", 60, 3, [Using(450, 2), Failed(450)], 3 },
        { "the direction flips", 40, 4, [Using(220, 2), Using(null, 2)], 4 },
        { "more pods than replicas, as in a rollout, turn no decrease into an increase", 60, 3, [Using(200, 4), Using(null)], 3 },
        { "missing counts as the target where that is more than its request", 150, 4, [Using(550, 3), Using(null)], 4 },
    };

    [Theory]
    [MemberData(nameof(WorkedExamples))]
    public void Decide_WorkedExamples_ProposesTheirCount(string why, int target, int current, PodObservation[] pods, int expected) =>
        Propose(HpaMetric.CpuUtilization(target), Seen(current, pods)).ShouldBe(expected, why);

    [Fact]
    public void Decide_PodsGroupedOrApart_ProposesTheSame()
    {
        var apart = Seen(3, Using(450), Using(450), Using(450));
        Propose(HpaMetric.CpuUtilization(60), apart).ShouldBe(Propose(HpaMetric.CpuUtilization(60), Seen(3, Using(450, 3))));
    }

    [Fact]
    public void Decide_UtilizationWithAFraction_TruncatesToWholePercent()
    {
        // 274.9 of 500 would be 54.98 %: 54 over 50 is 1.08, inside; as a real number with a narrow tolerance it would not be.
        var options = Options(HpaMetric.CpuUtilization(54)) with { Tolerance = 0 };
        new HpaPolicy(options).Decide(Seen(4, Using(274, 4)), ScalingMemory.Empty).Proposed.ShouldBe(4);
    }

    [Fact]
    public void Decide_ContainerWithoutRequest_ChangesNothing()
    {
        var decision = new HpaPolicy(Options(HpaMetric.CpuUtilization(50)))
            .Decide(Seen(4, Using(450, 3), Using(450, 1, null)), ScalingMemory.Empty);
        (decision.Replicas, decision.Reason.Cause).ShouldBe((4, ScalingCause.MetricsUnavailable));
    }

    [Fact]
    public void Decide_AverageOfResource_DividesAsIntegers()
    {
        var metric = new HpaMetric(HpaMetricKind.Resource, "cpu", HpaTarget.AverageValue(0.3));
        Propose(metric, Seen(3, Using(450, 3))).ShouldBe(5);
    }

    [Fact]
    public void Decide_MemoryOfUnreadyPod_CountsIt()
    {
        var pod = Unready(0) with { Containers = [new("app", [new("memory", 1000, 900)])] };
        Propose(HpaMetric.MemoryUtilization(60), Seen(2, pod, pod)).ShouldBe(3);
    }

    [Fact]
    public void Decide_OnceReadyPodThatLostReadiness_CountsAsReady()
    {
        var pod = Using(450) with { IsReady = false, ReadyChangedAt = At.Minutes(50) };
        Propose(HpaMetric.CpuUtilization(60), Seen(2, pod, pod)).ShouldBe(3);
    }

    [Fact]
    public void Decide_SampleThatOverlapsUnreadiness_CountsAsUnready()
    {
        var fresh = Using(900) with { StartedAt = Now - At.Minutes(2), ReadyChangedAt = Now - At.Seconds(30), SampledAt = Now };
        Propose(HpaMetric.CpuUtilization(60), Seen(2, Using(300), fresh)).ShouldBe(2);
    }

    [Fact]
    public void Decide_PodsMetric_IgnoresReadiness()
    {
        var metric = new HpaMetric(HpaMetricKind.Pods, "requests", HpaTarget.AverageValue(10));
        var pod = Unready(0) with { Metrics = [new("requests", 20_000)] };
        Propose(metric, Seen(2, pod, pod)).ShouldBe(4);
    }

    [Fact]
    public void Decide_ContainerResource_ReadsThatContainer()
    {
        var pod = Using(0) with { Containers = [new("app", [new("cpu", 500, 450)]), new("sidecar", [new("cpu", 500, 0)])] };
        Propose(new(HpaMetricKind.ContainerResource, "cpu", HpaTarget.Utilization(60), "app"), Seen(2, pod, pod)).ShouldBe(3);
        Propose(HpaMetric.CpuUtilization(60), Seen(2, pod, pod)).ShouldBe(2);
    }

    [Theory]
    [InlineData(4, 30.0, 6)]
    [InlineData(4, 22.0, 4)]
    [InlineData(0, 30.0, 2)]
    [InlineData(0, 5.0, 1)]
    public void Decide_ObjectValue_FollowsTheReadyPods(int current, double value, int expected)
    {
        var options = Options(new HpaMetric(HpaMetricKind.Object, "hits", HpaTarget.Value(20))) with { MinReplicas = 0 };
        var seen = Seen(current, Using(0, 4)) with { Metrics = [MetricSeries.Now("hits", Now, value)] };
        new HpaPolicy(options).Decide(seen, ScalingMemory.Empty).Proposed.ShouldBe(expected);
    }

    [Theory]
    [InlineData(4, 100.0, 10)]
    [InlineData(4, 43.0, 4)]
    [InlineData(4, 5.0, 1)]
    [InlineData(1, 1e12, int.MaxValue)]
    public void Decide_ExternalAverage_DividesByTheTarget(int current, double value, int expected)
    {
        var metric = new HpaMetric(HpaMetricKind.External, "queue", HpaTarget.AverageValue(10));
        Propose(metric, Seen(current) with { Metrics = [MetricSeries.Now("queue", Now, value)] }).ShouldBe(expected);
    }

    [Fact]
    public void Decide_ExternalSeriesOfOneName_AreSummed()
    {
        var metric = new HpaMetric(HpaMetricKind.External, "queue", HpaTarget.AverageValue(10));
        var seen = Seen(4) with { Metrics = [MetricSeries.Now("queue", Now, 60), MetricSeries.Now("queue", Now, 40)] };
        Propose(metric, seen).ShouldBe(10);
    }

    [Fact]
    public void Decide_SeveralMetrics_TakesTheLargest()
    {
        var options = Options(HpaMetric.CpuUtilization(60), new(HpaMetricKind.External, "queue", HpaTarget.AverageValue(10)));
        var seen = Seen(3, Using(450, 3)) with { Metrics = [MetricSeries.Now("queue", Now, 70)] };
        var decision = new HpaPolicy(options).Decide(seen, ScalingMemory.Empty);
        (decision.Proposed, decision.Reason.Subject).ShouldBe((7, "queue"));
    }

    [Theory]
    [InlineData(100, 3, ScalingCause.MetricsUnavailable)]
    [InlineData(450, 5, ScalingCause.MetricAsksMore)]
    public void Decide_OneMetricUnreadable_BlocksOnlyTheWayDown(long usage, int expected, ScalingCause cause)
    {
        var options = Options(HpaMetric.CpuUtilization(60), new(HpaMetricKind.External, "queue", HpaTarget.AverageValue(10)));
        var decision = new HpaPolicy(options).Decide(Seen(3, Using(usage, 3)), ScalingMemory.Empty);
        (decision.Replicas, decision.Reason.Cause).ShouldBe((expected, cause));
    }

    private static HpaOptions Options(params HpaMetric[] metrics) => new() { MaxReplicas = 100, Metrics = [.. metrics] };

    private static int Propose(HpaMetric metric, ScalingObservation seen) =>
        new HpaPolicy(Options(metric)).Decide(seen, ScalingMemory.Empty).Proposed;

    [Fact]
    public void Decide_PodLevelRequest_StandsForTheContainers()
    {
        var pod = Using(450) with { PodRequests = [new("cpu", 900)] };
        Propose(HpaMetric.CpuUtilization(50), Seen(2, pod, pod)).ShouldBe(2);
        Propose(HpaMetric.CpuUtilization(50), Seen(2, Using(450, 2))).ShouldBe(4);
    }

    // Started ten minutes ago, beyond the initialization period: unready only while it has never been ready.
    [Theory]
    [InlineData(29, false, 1)]
    [InlineData(31, false, 2)]
    [InlineData(29, true, 2)]
    public void Decide_UnreadyAfterTheInitialization_CountsByTheReadinessDelay(int seconds, bool isReady, int expected)
    {
        var start = Now - At.Minutes(10);
        var pod = Using(300) with { IsReady = isReady, StartedAt = start, ReadyChangedAt = start + At.Seconds(seconds) };
        Propose(HpaMetric.CpuUtilization(60), Seen(3, Using(100, 2), pod)).ShouldBe(expected);
    }

    [Fact]
    public void Decide_NoReadyConditionOrStart_CountsAsUnready()
    {
        Propose(HpaMetric.CpuUtilization(60), Seen(3, Using(450, 2), Using(900) with { IsReady = null })).ShouldBe(3);
        Propose(HpaMetric.CpuUtilization(60), Seen(3, Using(450, 2), Using(900) with { StartedAt = null })).ShouldBe(3);
    }

    [Fact]
    public void Decide_AverageWithMissingPods_AssumesTheTargetGoingDown()
    {
        var metric = new HpaMetric(HpaMetricKind.Pods, "requests", HpaTarget.AverageValue(10));
        PodObservation With(long? value) => Using(0) with { Metrics = value is { } known ? [new("requests", known)] : [] };
        Propose(metric, Seen(3, With(2000), With(2000), With(null))).ShouldBe(2);
        Propose(metric, Seen(3, With(20_000), With(20_000), With(null))).ShouldBe(4);
    }

    [Fact]
    public void Decide_EveryPodUnready_ChangesNothing() =>
        new HpaPolicy(Options(HpaMetric.CpuUtilization(60))).Decide(Seen(2, Unready(900), Unready(900)), ScalingMemory.Empty)
            .Reason.Cause.ShouldBe(ScalingCause.MetricsUnavailable);

    [Fact]
    public void Decide_ExternalValue_ScalesTheReadyPods()
    {
        var metric = new HpaMetric(HpaMetricKind.External, "queue", HpaTarget.Value(20));
        Propose(metric, Seen(4, Using(0, 4)) with { Metrics = [MetricSeries.Now("queue", Now, 30)] }).ShouldBe(6);
    }

    [Fact]
    public void Decide_NothingThere_DividesAlways()
    {
        var options = Options(new HpaMetric(HpaMetricKind.External, "queue", HpaTarget.AverageValue(10))) with { MinReplicas = 0 };
        var seen = Seen(0) with { ExistingReplicas = 0, Metrics = [MetricSeries.Now("queue", Now, 35)] };
        new HpaPolicy(options).Decide(seen, ScalingMemory.Empty).Proposed.ShouldBe(4);
    }
}
