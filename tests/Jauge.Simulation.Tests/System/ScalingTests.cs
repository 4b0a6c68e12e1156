using System.Diagnostics;
using System.Reflection;
using Jauge.Simulation.Verdicts;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>The autoscalers inside a running system.</summary>
public sealed class ScalingTests
{
    [Fact]
    public void Run_Hpa_SettlesWhereItsTargetIs()
    {
        var result = Given.Run(Kubernetes("cpu: 50 %", nodes: "10..10"), new() { Replications = 3, Until = TimeSpan.FromMinutes(25) });

        result.Timeline[^1].Components[0].Ready.ShouldBeInRange(14,
            18);    // 8 cores of work at 50 %, tolerance 10 %, once the first backlog is gone
        result.Timeline[^1].Components[0].CoreUse.ShouldBe(0.5, 0.07);
    }

    [Fact]
    public void Run_NoRoomOnNodes_WaitsForThemToBeProvisioned()
    {
        var roomy = Given.Run(Kubernetes("cpu: 50 %", nodes: "10..10"), new() { Replications = 3, Until = TimeSpan.FromMinutes(15) });
        var narrow = Given.Run(Kubernetes("cpu: 50 %", nodes: "1..10"), new() { Replications = 3, Until = TimeSpan.FromMinutes(15) });

        narrow.Timeline.First(p => p.Components[0].Ready >= 9)
            .At.ShouldBeGreaterThan(roomy.Timeline.First(p => p.Components[0].Ready >= 9).At + TimeSpan.FromMinutes(3));
        narrow.Timeline[^1].Components[0].Ready.ShouldBeGreaterThan(13);
    }

    [Fact]
    public void Run_NodesAtTheirMost_HoldTheReplicasDown()
    {
        var result = Given.Run(Kubernetes("cpu: 50 %", nodes: "1..1"), new() { Replications = 2, Until = TimeSpan.FromMinutes(10) });

        result.Components[0].MostReplicas.ShouldBeLessThanOrEqualTo(8);      // one node of eight vCPU, one asked for by each
    }

    [Fact]
    public void Run_HpaOnRequests_FollowsTheRate()
    {
        var result = Given.Run(Kubernetes("requests-per-replica: 20/s", nodes: "10..10"),
            new() { Replications = 3, Until = TimeSpan.FromMinutes(12) });

        result.Timeline[^1].Components[0].Ready.ShouldBeInRange(9, 12);      // 200 requests a second, tolerance 10 %
    }

    [Fact]
    public void Run_AzureMonitor_AddsOneAfterItsWindowAndCooldown()
    {
        const string Yaml = """
            system: given
            currency: EUR
            region: azure/westeurope
            components:
              app:
                uses: azure/app-service
                sku: S1
                os: linux
                replicas: 1..3
                scaling: { rules: [ { metric: cpu, above: 70 %, for: 5 min, change: +1 },
                    { metric: cpu, below: 20 %, for: 10 min, change: -1 } ] }
                serves: { starts-in: 30 s }
            requests: { page: { app: 45 ms } }
            workload: { arrivals: 20/s, hold: 30 min }
            """;

        var steps = Given.Run(Yaml, new() { Replications = 2 }).Scaling;

        steps[0].To.ShouldBe(2);
        steps[0].At.ShouldBeInRange(TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(8));       // a metric 1 to 2 min old, over 5 min
        steps.Zip(steps.Skip(1)).ShouldAllBe(pair => pair.Second.At - pair.First.At >= TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void Run_ScheduledBounds_AreThereInTime()
    {
        var yaml = Given.Shop("cpu: 1, replicas: 2..50, scaling: { http-concurrency: 50, scheduled: [ { at: 2 min, replicas: 20..50 } ] }, serves: { starts-in: 5 s }", "page: { shop: 5 ms }", "arrivals: 10/s, hold: 4 min");

        var timeline = Given.Run(yaml, new() { Replications = 2, Interval = TimeSpan.FromSeconds(30) }).Timeline;

        timeline.Single(p => p.At == TimeSpan.FromSeconds(120)).Components[0].Ready.ShouldBe(2);
        timeline.Single(p => p.At == TimeSpan.FromSeconds(150)).Components[0].Ready.ShouldBe(20);
    }

    [Fact]
    public void Run_SlowStarts_AreNamedAsTheLimit()
    {
        var yaml = Given.Shop("cpu: 1, replicas: 1..20, scaling: { http-concurrency: 10 }, serves: { concurrency: 4, starts-in: 60 s }",
            "page: { shop: 60 ms }",
            "arrivals: 12/s, hold: 4 min, spikes: [ { at: 1 min, to: 120/s, for: 1 min } ]", "promises: { latency: { p95: 300 ms } }");

        var promise = Given.Run(yaml, new() { Replications = 3 }).Promises.Single();

        promise.State.ShouldBe(VerdictState.NotKept);
        promise.Limit!.Kind.ShouldBeOneOf(LimitKind.ColdStart, LimitKind.ScalingLag);
    }

    [Fact]
    public void Run_LongerRun_AllocatesNoMoreForItsEvents()
    {
        var isUnoptimized = typeof(SystemSimulation).Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled == true;
        Assert.SkipWhen(isUnoptimized, "The unoptimized build allocates where the optimized one does not.");

        long Allocated(int minutes)
        {
            var deployment =
                Given.Deployment(Given.ShopWithDatabase("cpu: 2, replicas: 2, serves: { concurrency: 20, timeout: 5 s }, pool: { size: 10, to: db }",
                "page: { shop: exponential(5 ms), calls: [ { to: db, times: 2, takes: 1 ms, timeout: 1 s, retries: 1 } ] }",
                    "arrivals: 200/s, hold: 30 min"));
            var options = new SimulationOptions { Replications = 2, Threads = 1, Until = TimeSpan.FromMinutes(minutes),
                Interval = TimeSpan.FromMinutes(minutes) };
            SystemSimulation.Run(deployment, options, TestContext.Current.CancellationToken);
            var before = GC.GetAllocatedBytesForCurrentThread();
            SystemSimulation.Run(deployment, options, TestContext.Current.CancellationToken);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        var (shorter, longer) = (Allocated(5), Allocated(20));

        // 360,000 requests more: memory may reach a new high-water mark
        (longer - shorter).ShouldBeLessThan(200_000);
    }

    [Fact]
    public void Run_KedaOnRequests_SleepsWakesAndSettles()
    {
        var yaml = Kubernetes("requests-per-replica: 20/s", nodes: "10..10")
            .Replace("policy: hpa", "policy: keda", StringComparison.Ordinal)
            .Replace("replicas: 2..30", "replicas: 0..30", StringComparison.Ordinal)
            .Replace("arrivals: 200/s, hold: 30 min",
                "arrivals: 200/s, curve: [ { at: 0 min, load: 0 % }, { at: 2 min, load: 0 % }, { at: 3 min, load: 100 % }, { at: 15 min, load: 100 % }, { at: 16 min, load: 0 % }, { at: 30 min, load: 0 % } ]", StringComparison.Ordinal);

        var timeline = Given.Run(yaml, new() { Replications = 3, Interval = TimeSpan.FromSeconds(30) }).Timeline;

        timeline.Single(p => p.At == TimeSpan.FromMinutes(2)).Components[0].Existing.ShouldBe(0);
        // 200 requests a second, tolerance 10 %
        timeline.Single(p => p.At == TimeSpan.FromMinutes(15)).Components[0].Ready.ShouldBeInRange(9, 12);
        timeline[^1].Components[0].Existing.ShouldBe(0);                   // the cooldown of five minutes is over
    }

    [Fact]
    public void Run_HpaBehaviorOfOnePodAMinute_GrowsByIt()
    {
        var yaml = Kubernetes("cpu: 50 %, behavior: { up: { pods: 1, period: 1 min } }", nodes: "10..10");

        var result = Given.Run(yaml, new() { Replications = 2, Until = TimeSpan.FromMinutes(8) });

        result.Scaling.Where(s => s.Component == "api").ShouldAllBe(s => s.To - s.From == 1);
        result.Timeline[^1].Components[0].Ready.ShouldBeInRange(8, 10);
    }

    [Fact]
    public void Run_VerticalAutoscaler_AdvisesWhatReplicasUse()
    {
        var yaml = Kubernetes("cpu: 50 %, vertical: auto", nodes: "10..10");

        var advice = Given.Run(yaml, new() { Replications = 2 }).Vertical.ShouldHaveSingleItem();

        advice.Asked.ShouldBe(1);
        advice.Target.Value.ShouldBeInRange(0.55, 0.95);                   // half a core on average, its 90th percentile and 15 %
        advice.WouldReplace.ShouldBeFalse();
    }

    [Fact]
    public void Run_HpaOnQueueLength_GrowsWhileCallsWait()
    {
        var yaml = Kubernetes("queue-length: 5", nodes: "10..10")
            .Replace("serves: { starts-in: 10 s }", "serves: { starts-in: 10 s, concurrency: 4 }", StringComparison.Ordinal);

        var result = Given.Run(yaml, new() { Replications = 2, Until = TimeSpan.FromMinutes(10) });

        result.Scaling[0].To.ShouldBeGreaterThan(2);
        result.Timeline[^1].Components[0].Ready.ShouldBeGreaterThan(8);    // eight cores of work
    }

    [Fact]
    public void Run_StepScaling_AddsByItsRuleAfterAlarmAndDelays()
    {
        const string Yaml = """
            system: given
            currency: USD
            region: aws/eu-west-1
            components:
              api: { uses: aws/fargate, replicas: 2..10, cpu: 1, memory: 2 GiB, serves: { starts-in: 30 s },
                  scaling: { policy: step, rules: [ { metric: cpu, above: 70 %, for: 3 min, change: "+2", cooldown: 5 min } ] } }
            requests: { page: { api: 45 ms } }
            workload: { arrivals: 60/s, hold: 20 min }
            """;

        var steps = Given.Run(Yaml, new() { Replications = 2 }).Scaling;

        steps[0].To.ShouldBe(4);
        // three points of a minute, two minutes of delay, a minute's clock
        steps[0].At.ShouldBeInRange(TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(7));
    }

    private static string Kubernetes(string target, string nodes) => $$"""
        system: given
        currency: USD
        region: aws/eu-west-1
        components:
          api: { uses: aws/eks-workload, runs-on: nodes, replicas: 2..30, cpu: 1, memory: 1 GiB, asks: { cpu: 1, memory: 1 GiB },
              scaling: { policy: hpa, {{target}} }, serves: { starts-in: 10 s } }
          nodes: { uses: aws/ec2-node-group, sku: m6i.2xlarge, replicas: {{nodes}}, scaling: { policy: cluster-autoscaler }, storage: 50 GB }
        requests: { page: { api: exponential(40 ms) } }
        workload: { arrivals: 200/s, hold: 30 min }
        """;
}
