using Jauge.Simulation.Faults;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Verdicts;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>What nodes, zones, networks and chance do to a running system.</summary>
public sealed class FaultTests
{
    private const string Redundant = "high-availability: zone-redundant";

    [Fact]
    public void Run_ReplicaLostEverySoOften_HappensAsOftenAsItsRateSays()
    {
        var yaml = Given.Shop("cpu: 1, replicas: 3", "page: { shop: 10 ms }", "arrivals: 1/s, hold: 2 h");

        var incident = Given.Run(yaml, new() { Replications = 20, Faults = [Read("shop replica lost every 5 min")] })
            .Incidents.ShouldHaveSingleItem();

        incident.Times.Low.ShouldBeLessThanOrEqualTo(24);
        incident.Times.High.ShouldBeGreaterThanOrEqualTo(24);              // 120 min at one in five
        incident.Times.Value.ShouldBe(24, 5);
    }

    [Fact]
    public void Run_AnotherFaultByChance_MovesNoOccurrenceOfTheFirst()
    {
        var yaml = Given.Shop("cpu: 1, replicas: 3", "page: { shop: 10 ms }", "arrivals: 1/s, hold: 1 h");

        var alone = Given.Run(yaml, new() { Replications = 4, Faults = [Read("shop replica lost every 5 min")] });
        var both = Given.Run(yaml, new() { Replications = 4,
            Faults = [Read("shop replica lost every 5 min"), Read("shop slow 2 times every 9 min for 10 s")] });

        both.Incidents[0].Times.ShouldBe(alone.Incidents[0].Times);
        both.All.Sent.ShouldBe(alone.All.Sent);
    }

    [Fact]
    public void Run_NetworkCutWithoutATimeout_FailsWhenTheConnectionIsGivenUp()
    {
        var yaml = Given.ShopWithDatabase("cpu: 4, replicas: 1", "page: { shop: 1 ms, calls: [ { to: db, takes: 2 ms } ] }",
            "arrivals: 20/s, hold: 8 min", sku: "GP_Standard_D16ds_v4");

        var result = Given.Run(yaml, new() { Replications = 3, Faults = [Read("network cut between shop and db at 2 min for 1 min")] });

        result.All.Failures[0].Cause.ShouldBe(FailureCause.Unreachable);
        result.All.ErrorRate.Value.ShouldBe(60.0 / 480, 0.02);
        result.All.P99.Value.ShouldBe(127, 1.5);                            // the kernel's six repeated SYNs
    }

    [Fact]
    public void Incidents_OfACutWhoseCallsFailAfterIt_CountThem()
    {
        var yaml = Given.ShopWithDatabase("cpu: 4, replicas: 1", "page: { shop: 1 ms, calls: [ { to: db, takes: 2 ms } ] }",
            "arrivals: 20/s, hold: 8 min", sku: "GP_Standard_D16ds_v4");

        var result = Given.Run(yaml, new() { Replications = 3, Faults = [Read("network cut between shop and db at 2 min for 1 min")] });

        var incident = result.Incidents.Single();
        // nothing else fails here
        incident.Failed.Value.ShouldBe(result.Timeline.Sum(p => p.Failed) * result.Interval.TotalSeconds, 1e-6);
        incident.Failed.Value.ShouldBe(1200, 100);
        incident.FailedShare.Value.ShouldBe(0.33, 0.05);                    // of the three minutes from the cut to the last that gave up
        incident.Lasts!.Value.Value.ShouldBe(60, 0.001);
    }

    [Fact]
    public void Incidents_OfAFaultWhoseCallsFailAtOnce_EndWithIt()
    {
        var yaml = Given.Shop("cpu: 1, replicas: 3", "page: { shop: 10 ms }", "arrivals: 50/s, hold: 5 min");

        var incident = Given.Run(yaml, new() { Replications = 3, Faults = [Read("shop failing 100 % at 2 min for 1 min")] })
            .Incidents.Single();

        incident.FailedShare.Value.ShouldBeGreaterThan(0.99);
        incident.Failed.Value.ShouldBe(3000, 200);
    }

    [Fact]
    public void LeftOut_ACacheThatNobodySaysHowItWarms_IsNamed()
    {
        const string Yaml = """
            system: given
            currency: EUR
            region: azure/westeurope
            components:
              shop: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 2 }
              kept: { uses: azure/cache-for-redis, sku: Basic_C0 }
            requests:
              page: { shop: 5 ms, calls: [ { to: kept, takes: 1 ms } ] }
            workload: { arrivals: 5/s, hold: 1 min }
            """;

        Given.Run(Yaml, new() { Replications = 2, Faults = [new(FaultKind.CacheLost, "kept", TimeSpan.FromSeconds(10))] }).LeftOut
            .ShouldContain(t => t.English.Contains("warms-up", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_NetworkCutWithATimeout_FailsAfterIt()
    {
        var yaml = Given.ShopWithDatabase("cpu: 4, replicas: 1", "page: { shop: 1 ms, calls: [ { to: db, takes: 2 ms, timeout: 3 s } ] }",
            "arrivals: 20/s, hold: 8 min", sku: "GP_Standard_D16ds_v4");

        var result = Given.Run(yaml, new() { Replications = 3, Faults = [Read("network cut between shop and db at 2 min for 1 min")] });

        result.All.P99.Value.ShouldBe(3, 0.05);
        result.Incidents.Single().Lasts!.Value.Value.ShouldBe(60, 0.001);
    }

    [Fact]
    public void Run_ZoneLost_TakesTheSharesOfItsReplicasAndBringsThemBackElsewhere()
    {
        var yaml = Given.Shop($"cpu: 1, replicas: 6, {Redundant}, serves: {{ starts-in: 30 s }}", "page: { shop: 10 ms }",
            "arrivals: 20/s, hold: 5 min");

        var result =
            Given.Run(yaml, new() { Replications = 3, Interval = TimeSpan.FromSeconds(10),
                Faults = [Read("zone 2 lost at 2 min for 2 min")] });

        // two of six stood in each of three zones
        result.Timeline.Single(p => p.At == TimeSpan.FromSeconds(140)).Components[0].Ready.ShouldBe(4);
        result.Timeline.Single(p => p.At == TimeSpan.FromSeconds(160)).Components[0].Ready.ShouldBe(6);
    }

    [Fact]
    public void Run_ZoneOfADatabaseInOneZoneLost_IsDownUntilItComesBack()
    {
        string Yaml(string keys) =>
            Given.ShopWithDatabase($"cpu: 4, replicas: 3, {Redundant}", "page: { shop: 1 ms, calls: [ { to: db, takes: 2 ms } ] }",
            "arrivals: 50/s, hold: 10 min", sku: "GP_Standard_D2ds_v4")
            .Replace("storage: 32 GB", $"storage: 32 GB{keys}", StringComparison.Ordinal);
        var options = new SimulationOptions { Replications = 3, Faults = [Read("zone a lost at 2 min for 5 min")] };

        var one = Given.Run(Yaml(""), options);
        var both = Given.Run(Yaml($", {Redundant}"), options);

        (one.All.ErrorRate.Value * 600).ShouldBe(300, 3);
        (both.All.ErrorRate.Value * 600).ShouldBeInRange(60, 120);         // the offering's failover.time
    }

    [Fact]
    public void Run_NodeLost_ItsReplicasAnswerNothingUntilTheNodeIsFoundSilent()
    {
        var result = Given.Run(Kubernetes("3..3", "6"),
            new() { Replications = 5, Interval = TimeSpan.FromSeconds(5), Faults = [Fault.NodeLost("nodes", TimeSpan.FromMinutes(2))] });

        result.All.Failures.ShouldContain(f => f.Cause == FailureCause.Unreachable);
        var failing = result.Timeline.Where(p => p.Failed > 1).ToList();
        failing[0].At.ShouldBe(TimeSpan.FromSeconds(125));
        // NotReady after 30 to 45 s; a timeout of 2 s
        (failing[^1].At - failing[0].At).TotalSeconds.ShouldBeInRange(25, 50);
        result.Timeline.Single(p => p.At == TimeSpan.FromMinutes(4)).Components[0].Ready.ShouldBe(4);        // two of six stood on the node
        // evicted after five minutes more
        result.Timeline[^1].Components[0].Ready.ShouldBe(6);
        result.Incidents[0].Lasts!.Value.Value.ShouldBeInRange(330, 370);
    }

    [Fact]
    public void Run_LessLoad_GivesNodesBack()
    {
        var yaml = Kubernetes("1..10", "2..30", "scaling: { policy: hpa, cpu: 50 % },", "arrivals: 200/s, ramp: 1 min, hold: 1 h")
            .Replace("arrivals: 200/s, ramp: 1 min, hold: 1 h",
                "arrivals: 200/s, curve: [ { at: 0 min, load: 100 % }, { at: 30 min, load: 100 % }, { at: 31 min, load: 5 % }, { at: 80 min, load: 5 % } ]", StringComparison.Ordinal);

        var result = Given.Run(yaml, new() { Replications = 2 });

        var nodes = result.Scaling.Where(s => s.Component == "nodes").ToList();
        nodes.ShouldContain(s => s.To > s.From && s.At < TimeSpan.FromMinutes(20));
        nodes.ShouldContain(s => s.To < s.From && s.At > TimeSpan.FromMinutes(41));         // ten minutes unneeded, once the HPA has let go
        nodes[^1].To.ShouldBe(1);
    }

    [Fact]
    public void Run_RollingUpdate_ReplacesAllWithoutAFailure()
    {
        var yaml = Kubernetes("3..3", "8");

        var result =
            Given.Run(yaml, new() { Replications = 3, Interval = TimeSpan.FromSeconds(5), Faults = [Read("api updated at 2 min")] });

        var ready = result.Timeline.Select(p => p.Components[0].Ready).ToList();
        ready.Min().ShouldBe(6);                                           // a quarter of eight may be missing
        ready[^1].ShouldBe(8);
        result.All.ErrorRate.Value.ShouldBe(0);
        result.Incidents[0].Lasts!.Value.Value.ShouldBeInRange(20, 60);     // two or more rounds of 10 s to start
    }

    [Fact]
    public void Run_Burst_MultipliesTheLoad()
    {
        var yaml = Given.Shop("cpu: 4, replicas: 4", "page: { shop: 1 ms }", "arrivals: 20/s, hold: 3 min");

        var timeline =
            Given.Run(yaml, new() { Replications = 5, Interval = TimeSpan.FromMinutes(1),
                Faults = [Read("requests 3 times at 1 min for 1 min")] }).Timeline;

        timeline.Select(p => p.Sent).ShouldBe([20, 60, 20], 5);
    }

    [Fact]
    public void Run_BurstOfUsers_BringsMoreOfThem()
    {
        var yaml = Given.Shop("cpu: 4, replicas: 4", "page: { shop: 1 ms }",
            "users: 300, think: exponential(5 s), ramp: 2 min, hold: 4 min");

        var timeline =
            Given.Run(yaml, new() { Replications = 5, Interval = TimeSpan.FromMinutes(1),
                Faults = [Read("requests 2 times at 3 min for 2 min")] }).Timeline;

        timeline[4].Sent.ShouldBe(120, 5);
        timeline[5].Sent.ShouldBe(60, 5);
    }

    [Fact]
    public void Run_PatroniPrimaryLost_DrawsDetectionAndPromotionForEachOccurrence()
    {
        const string Yaml = """
            system: given
            currency: USD
            region: aws/eu-west-1
            components:
              api: { uses: aws/eks-workload, runs-on: nodes, replicas: 2, cpu: 1, memory: 1 GiB, asks: { cpu: 1, memory: 1 GiB } }
              db: { uses: aws/eks-postgresql, runs-on: nodes, replicas: 3, cpu: 2, memory: 4 GiB, asks: { cpu: 2, memory: 4 GiB }, storage: 50 GB,
                  operator: patroni, high-availability: multi-az }
              nodes: { uses: aws/ec2-node-group, sku: m6i.2xlarge, replicas: 3, zones: 3, storage: 50 GB }
            requests: { page: { api: 1 ms, calls: [ { to: db, takes: 2 ms } ] } }
            workload: { arrivals: 20/s, hold: 3 h }
            """;

        var incident = Given.Run(Yaml, new() { Replications = 4, Faults = [Read("db primary lost every 20 min")] }).Incidents.Single();

        incident.Lasts!.Value.Value.ShouldBe(28, 2);                        // the key expires after 20 to 30 s, promotion takes 1 to 5 s
        incident.FailedShare.Value.ShouldBeGreaterThan(0.95);
    }

    [Theory]
    [InlineData("shop replica lost at 1 min for 1 min", "'for'")]
    [InlineData("shop slow 2 times every 1 h", "'for'")]
    [InlineData("nodes node lost at 1 min", "nodes")]
    [InlineData("zone 7 lost at 1 min", "3 zones")]
    [InlineData("network cut between db and shop at 1 min", "does not call")]
    [InlineData("network cut between shop and bd at 1 min", "'db'")]
    [InlineData("shop disk slow 2 times at 1 min", "database")]
    public void Obstacle_ThatCannotBe_SaysWhy(string text, string why)
    {
        var deployment =
            Given.Deployment(Given.ShopWithDatabase("cpu: 1, replicas: 1", "page: { shop: 1 ms, calls: [ { to: db, takes: 2 ms } ] }",
                "arrivals: 1/s"));

        SystemSimulation.Obstacle(deployment, Read(text))!.Value.English.ShouldContain(why);
    }

    private static Fault Read(string text)
    {
        FaultText.TryParse(text, out var fault).ShouldBeTrue(text);
        return fault!;
    }

    private static string Kubernetes(string nodes, string replicas, string scaling = "", string load = "arrivals: 60/s, hold: 12 min") => $$"""
        system: given
        currency: USD
        region: aws/eu-west-1
        components:
          api: { uses: aws/eks-workload, runs-on: nodes, replicas: {{replicas}}, cpu: 1, memory: 1 GiB, asks: { cpu: 1, memory: 1 GiB },
              {{scaling}} serves: { starts-in: 10 s, timeout: 2 s } }
          nodes: { uses: aws/ec2-node-group, sku: m6i.2xlarge, replicas: {{nodes}}, zones: 3, storage: 50 GB }
        requests: { page: { api: exponential(40 ms) } }
        workload: { {{load}} }
        """;
}
