using Jauge.Core;
using Jauge.Simulation.Faults;
using Jauge.Simulation.Verdicts;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>Readiness and liveness of replicas in a run.</summary>
public sealed class ProbeTests
{
    private const string Slow = "shop replica slow 100 times at 10 min for 5 min";

    [Fact]
    public void Run_SlowReplica_LeavesTheBalancerAndComesBack()
    {
        var result = Run("readiness: { takes: 20 ms }", Slow);

        // two failures more at most a period apart, one that takes its timeout: 21 to 31 s; one pass within a period after the fault
        At(result, 10, 20).ShouldBe(4);
        At(result, 10, 40).ShouldBe(3);
        At(result, 15).ShouldBe(3);
        At(result, 15, 20).ShouldBe(4);
        result.Components[0].Restarts.Value.ShouldBe(0);
        result.Timeline[^1].Components[0].Existing.ShouldBe(4);
    }

    [Fact]
    public void Run_SlowReplicaWithinTheTimeout_StaysIn()
    {
        var result = Run("readiness: { takes: 5 ms }", Slow);

        result.Timeline.ShouldAllBe(p => p.Components[0].Ready == 4);
    }

    [Fact]
    public void Run_PeriodAndFailures_SetWhenItLeaves()
    {
        var result = Run("readiness: { takes: 20 ms, period: 30 s, failures: 5, timeout: 500 ms }", Slow);

        At(result, 12).ShouldBe(4);                                   // 120.5 to 150.5 s
        At(result, 12, 40).ShouldBe(3);
        At(result, 15, 40).ShouldBe(4);
    }

    [Fact]
    public void Run_SlowReplicaThatIsNotLive_IsStartedAgainAndHealthy()
    {
        var result = Run("liveness: { takes: 20 ms }", Slow);

        result.Components[0].Restarts.Value.ShouldBe(1);
        At(result, 10, 20).ShouldBe(4);
        At(result, 11).ShouldBe(3);                                   // out after 21 to 31 s, then 10 s of wait and 30 s of start
        At(result, 12).ShouldBe(4);
    }

    [Fact]
    public void Run_WholeComponentSlow_IsStartedAgainEverSlower()
    {
        var result = Run("liveness: { takes: 20 ms }", "shop slow 100 times at 10 min for 8 min");

        // each of the four: found out in 21 to 31 s, 10, 20 and 40 s of wait and more, 30 s of start
        result.Components[0].Restarts.Value.ShouldBeInRange(4 * 4, 4 * 6);
        At(result, 25).ShouldBe(4);
    }

    [Fact]
    public void Run_FullReplicas_FailTheirChecksWhereTheQueueIsLong()
    {
        var yaml = Given.Shop("cpu: 1, replicas: 2, serves: { concurrency: 2, starts-in: 10 s, liveness: {} }", "page: { shop: 200 ms }",
            "arrivals: 30/s, hold: 3 min");

        var result = Given.Run(yaml, new() { Replications = 2 });

        result.Components[0].Restarts.Value.ShouldBeGreaterThan(1);         // ten a second are served, thirty come
    }

    [Fact]
    public void Run_OnNodes_StartsAgainInItsPlaceWithItsImage()
    {
        var result = Given.Run("""
            system: given
            currency: USD
            region: aws/eu-west-1
            components:
              shop: { uses: aws/eks-workload, runs-on: nodes, replicas: 7, cpu: 1, memory: 1 GiB, asks: { cpu: 1, memory: 1 GiB },
                  serves: { starts-in: 30 s, pulls-in: 5 min, liveness: { takes: 20 ms } } }
              nodes: { uses: aws/ec2-node-group, sku: m6i.2xlarge, replicas: 1, storage: 50 GB }
            requests: { page: { shop: 1 ms } }
            workload: { arrivals: 1/s, hold: 20 min }
            """, new() { Replications = 2, Faults = Faults(Slow), Interval = TimeSpan.FromSeconds(20) });

        result.Components[0].Restarts.Value.ShouldBe(1);
        At(result, 11).ShouldBe(6);
        At(result, 12).ShouldBe(7);
    }

    [Fact]
    public void Run_AlertOnRestarts_FiresWhereALivenessCheckIsStated()
    {
        var rest = "alerts: { again: { component: shop, when: restarts > 0, severity: warning } }";

        var fired = Run("liveness: { takes: 20 ms }", Slow, rest).Alerts.Single();
        var unknown = Run("readiness: { takes: 20 ms }", Slow, rest).Alerts.Single();

        fired.Obstacle.ShouldBeNull();
        fired.Runs[0].ShouldHaveSingleItem().FiredAt.ShouldBeInRange(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(13));
        unknown.Obstacle!.Value.English.ShouldBe("shop states no liveness check: nothing starts it again");
    }

    private static int At(SimulationResult result, int minutes, int seconds = 0) =>
        (int)result.Timeline.Single(p => p.At == new TimeSpan(0, minutes, seconds)).Components[0].Ready;

    private static SimulationResult Run(string probe, string fault, string rest = "") => Given.Run(
        Given.Shop($"cpu: 1, replicas: 4, serves: {{ starts-in: 30 s, {probe} }}", "page: { shop: 1 ms }",
            "arrivals: 1/s, hold: 25 min", rest),
        new() { Replications = 2, Faults = Faults(fault), Interval = TimeSpan.FromSeconds(20) });

    private static EquatableList<Fault> Faults(string text) => FaultText.TryParse(text, out var fault) ? [fault] : [];
}
