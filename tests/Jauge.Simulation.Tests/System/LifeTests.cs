using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>The phases of a replica's life: room, node, image, start, and coming up to speed.</summary>
public sealed class LifeTests
{
    private const string OneMore = "scaling: { http-concurrency: 50, scheduled: [ { at: 2 min, replicas: 4..50 } ] }";

    [Fact]
    public void Run_ImageWithoutNodes_IsPulledByEachReplica()
    {
        var phases = Shop("serves: { starts-in: 5 s, image: { size: 400 MB, pull: 20 MB/s } }").Phases!;

        phases.Begun.Value.ShouldBe(3);
        phases.Image.Value.ShouldBe(20, 0.001);
        phases.Starting.Value.ShouldBe(5, 0.001);
        phases.Pending.Value.ShouldBe(0);
    }

    [Fact]
    public void Run_PullsInADistribution_IsItsMeanOverTheReplicas()
    {
        var phases = Shop("serves: { starts-in: 5 s, pulls-in: lognormal(6 s, 2 s) }", replications: 20).Phases!;

        phases.Image.ShouldHold(6, 0.3);
    }

    [Fact]
    public void Run_ImageOnNodes_IsPulledOnceByEach()
    {
        var pulled = Kubernetes("4..4", "starts-in: 5 s, pulls-in: 30 s");

        // of 26 replicas more the first on each of the nodes that had none pulls, and those that come meanwhile wait for the same pull
        pulled.Begun.Value.ShouldBe(28);
        pulled.Image.Value.ShouldBe(30.0 * 14 / 28, 0.5);                   // two of four nodes of seven have it
        pulled.Starting.Value.ShouldBe(5, 0.001);
    }

    [Fact]
    public void Run_NoRoomOnNodes_IsToldApartFromTheWaitForANode()
    {
        var phases = Kubernetes("1..4", "starts-in: 5 s");

        phases.Pending.Value.ShouldBeInRange(0.1, 11);                      // until the autoscaler's next look
        phases.Node.Value.ShouldBeGreaterThan(30);
        phases.Image.Value.ShouldBe(0);
    }

    [Fact]
    public void Run_NewReplicas_BeginSlowAndComeUpToSpeed()
    {
        var result =
            Given.Run(Given.Shop($"cpu: 1, replicas: 1..50, {OneMore}, serves: {{ starts-in: 1 s, warms-up: {{ over: 60 s, slow: 3 }} }}",
            "page: { shop: 1 ms }", "arrivals: 4/s, hold: 4 min"), new() { Replications = 20 });

        result.Components[0].Phases!.Warming.Value.ShouldBe(60, 0.001);
        // for a minute three of four requests meet a new replica, whose times are twice the stated ones on average: 180 of 960 take another
        // millisecond
        result.Requests[0].Mean.ShouldHold(0.001 * (1 + (180.0 / 960)), 0.1);
    }

    [Fact]
    public void Run_WithoutTheKeys_NoTimeIsSpentOnThem()
    {
        var phases = Shop("serves: { starts-in: 5 s }").Phases!;

        phases.Image.Value.ShouldBe(0);
        phases.Warming.Value.ShouldBe(0);
        phases.Starting.Value.ShouldBe(5, 0.001);
    }

    [Fact]
    public void Run_ScaleOut_SaysWhereTheTimeGoes()
    {
        var yaml = Given.Shop("cpu: 1, replicas: 1..8, scaling: { http-concurrency: 10 }, serves: { concurrency: 10, starts-in: 5 s, pulls-in: 20 s }",
            "page: { shop: 1 ms }", "arrivals: 100/s, hold: 5 min", "promises: { scale-out: { within: 5 min, from: 1, to: 8 } }");

        var promise = Given.Run(yaml, new() { Replications = 2 }).Promises.Single();

        promise.Remark!.Value.English.ShouldEndWith("A replica takes 25 s: 20 s for the image, 5 s to start.");
        promise.Remark!.Value.French.ShouldEndWith("Une réplique prend 25 s : 20 s pour l'image, 5 s pour démarrer.");
    }

    private static ComponentReading Shop(string serves, int replications = 2) => Given.Run(
        Given.Shop($"cpu: 1, replicas: 1..50, {OneMore}, {serves}", "page: { shop: 1 ms }", "arrivals: 1/s, hold: 4 min"),
        new() { Replications = replications }).Components[0];

    private static PhaseTimes Kubernetes(string nodes, string serves) => Given.Run($$"""
        system: given
        currency: USD
        region: aws/eu-west-1
        components:
          api: { uses: aws/eks-workload, runs-on: nodes, replicas: 2..30, cpu: 1, memory: 1 GiB, asks: { cpu: 1, memory: 1 GiB },
              scaling: { policy: hpa, cpu: 50 %, scheduled: [ { at: 2 min, replicas: 30..30 } ] }, serves: { {{serves}} } }
          nodes: { uses: aws/ec2-node-group, sku: m6i.2xlarge, replicas: {{nodes}}, scaling: { policy: cluster-autoscaler }, storage: 50 GB }
        requests: { page: { api: 1 ms } }
        workload: { arrivals: 1/s, hold: 20 min }
        """, new() { Replications = 2 }).Components[0].Phases!;
}
