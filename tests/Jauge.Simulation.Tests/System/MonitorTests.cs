using Jauge.Core;
using Jauge.Simulation.Faults;
using Jauge.Simulation.Verdicts;

namespace Jauge.Simulation.Tests.Systems;

public sealed class MonitorTests
{
    private static readonly SimulationResult Result = Simulated();

    [Fact]
    public void Timeline_OfTheClasses_AddsUpToAllRequests()
    {
        foreach (var point in Result.Timeline)
        {
            point.Requests.Sum(r => r.Sent).ShouldBe(point.Sent, 1e-9);
            point.Requests.Sum(r => r.Served).ShouldBe(point.Served, 1e-9);
            point.Requests.Sum(r => r.Failed).ShouldBe(point.Failed, 1e-9);
            point.Failures.Sum(f => f.PerSecond).ShouldBe(point.Failed, 1e-9);
        }
    }

    [Fact]
    public void Timeline_OfTheIntervals_AddsUpToTheRun()
    {
        Result.Timeline.Average(p => p.Served).ShouldBe(Result.All.Served.Value, 1e-9);
        for (var r = 0; r < Result.Requests.Count; r++)
            Result.Timeline.Average(p => p.Requests[r].Served).ShouldBe(Result.Requests[r].Served.Value, 1e-9);
        for (var c = 0; c < Result.Components.Count; c++)
            Result.Timeline.Average(p => p.Components[c].Calls).ShouldBe(Result.Components[c].Calls.Value, 1e-9);
    }

    [Fact]
    public void Timeline_OfAClass_HasItsOwnPercentiles()
    {
        foreach (var point in Result.Timeline.Where(p => p.Failed == 0))
            point.Requests[0].P99.ShouldBeLessThan(point.Requests[1].P50);
    }

    [Fact]
    public void Timeline_Availability_FallsWithTheFault() =>
        Result.Timeline.Select(p => p.Availability < 0.95)
            .ShouldBe(Result.Timeline.Select(p => p.At > TimeSpan.FromMinutes(2) && p.At <= TimeSpan.FromMinutes(3)));

    [Fact]
    public void Components_Connections_StayWithinTheirPools()
    {
        var db = Result.Components.Single(c => c.Name == "db");

        db.MostConnections.ShouldBeInRange(1, 8);
        db.ConnectionLimit!.Value.ShouldBeGreaterThan(8);
        Result.Timeline.ShouldAllBe(p => p.Components.Single(c => c.Name == "db").MostConnections <= 8);
    }

    [Fact]
    public void Usage_OfReplicas_AddsUpToTheReplicaHours()
    {
        var hours = Result.Usage.Sum(u => u.Components.Single(c => c.Component == "shop").Replicas!.Value * (u.At - u.From).TotalHours);
        hours.ShouldBe(Result.Components.Single(c => c.Name == "shop").ReplicaHours.Value, 1e-9);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(120)]
    [InlineData(240)]
    [InlineData(3600)]
    public void Usage_OfAnIntervalThatTheRunCutsShort_IsCountedToTheEnd(int seconds)
    {
        var result = Simulated(new() { Replications = 2, Interval = TimeSpan.FromSeconds(seconds), Until = TimeSpan.FromSeconds(301) });

        result.Timeline[^1].At.ShouldBe(TimeSpan.FromSeconds(301));
        result.Usage.Sum(u => u.Components.Single(c => c.Component == "shop").Replicas!.Value * (u.At - u.From).TotalHours)
            .ShouldBe(result.Components.Single(c => c.Name == "shop").ReplicaHours.Value, 1e-9);
        result.Timeline.Zip(result.Usage, (p, u) => p.Served * (u.At - u.From).TotalSeconds).Sum()
            .ShouldBe(result.All.Served.Value * 301, 1e-6);
    }

    [Fact]
    public void Usage_OfAnswers_IsTheServedOnesTimesTheirSize()
    {
        for (var i = 0; i < Result.Usage.Count; i++)
            Result.Usage[i].Components.Single(c => c.Component == "shop").AnswerBytes!.Value
                .ShouldBe((Result.Timeline[i].Requests[0].Served * 2000) + (Result.Timeline[i].Requests[1].Served * 5000), 1e-6);
    }

    [Fact]
    public void Run_WithAWarmUp_CountsClassesAndCoresAnew()
    {
        var warm = Simulated(new() { Replications = 3, Interval = TimeSpan.FromSeconds(30), WarmUp = TimeSpan.FromMinutes(1) });

        warm.Requests.Sum(r => r.Served.Value).ShouldBe(warm.All.Served.Value, 1e-9);
        warm.Timeline.SelectMany(p => p.Components).Select(c => c.CoreUse).Where(u => !double.IsNaN(u))
            .ShouldAllBe(u => u >= 0 && u <= 1 + 1e-9);
    }

    [Fact]
    public void Nodes_OfAGroupThatStays_AreItsHours()
    {
        var result = Given.Run(ScaledOnNodes, new() { Replications = 2, Interval = TimeSpan.FromSeconds(30) });
        var nodes = result.Nodes.ShouldHaveSingleItem();

        nodes.NodeHours.Value.ShouldBe(nodes.Nodes.Value * result.Duration.TotalHours, 1e-9);
        result.Usage[0].Components.Single(c => c.Component == nodes.Name).Replicas!.Value.ShouldBe(result.Timeline[0].Nodes[0].Nodes, 1e-9);
    }

    private const string ScaledOnNodes = """
        system: given
        currency: EUR
        region: aws/eu-west-1
        components:
          api: { uses: aws/eks-workload, runs-on: nodes, replicas: 2, cpu: 1, memory: 1 GiB, asks: { cpu: 1, memory: 1 GiB } }
          nodes: { uses: aws/ec2-node-group, sku: m6i.2xlarge, replicas: 2..4, scaling: { policy: cluster-autoscaler }, storage: 50 GB }
        requests: { page: { api: 5 ms } }
        workload: { arrivals: 10/s, hold: 2 min }
        """;

    private static SimulationResult Simulated(SimulationOptions? options = null) => Given.Run(
        Given.ShopWithDatabase("cpu: 2, replicas: 2, pool: { to: db, size: 4 }",
            "page: { share: 80 %, shop: 2 ms, answer: 2 kB }\n  buy: { share: 20 %, shop: 20 ms, answer: 5 kB, calls: [ { to: db, takes: 3 ms } ] }",
            "arrivals: 20/s, hold: 4 min"),
        options ?? new()
        {
            Replications = 3, Interval = TimeSpan.FromSeconds(30),
            Faults = [Fault.Failing("shop", TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(1), 0.2)],
        });
}
