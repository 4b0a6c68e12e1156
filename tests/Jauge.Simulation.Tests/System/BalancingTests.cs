using Jauge.Control.Balancing;
using Jauge.Simulation.Monitoring;
using Jauge.Control.Random;
using Jauge.Simulation.Running;
using Jauge.Simulation.Tests.Theory;
using Jauge.Simulation.Theory;

namespace Jauge.Simulation.Tests.Systems;

[Trait("kind", "theory")]
public sealed class BalancingTests
{
    private static readonly SimulationOptions Options =
        new() { Seed = TheorySeed.Value, Replications = 20, WarmUp = TimeSpan.FromMinutes(2), Until = TimeSpan.FromMinutes(17) };

    [Fact]
    public void TwoChoices_OfTheLoop_AreThePolicys()
    {
        int[] ready = [4, 7, 1, 9, 3];
        var replicas = new ReplicaState[10];
        for (var i = 0; i < replicas.Length; i++) replicas[i].Open = (i * 7) % 4;
        var backends = ready.Select(r => new Backend(replicas[r].Open)).ToArray();

        for (var key = 0UL; key < 1000; key++)
        {
            var (loop, policy) = (new RandomStream(RandomStream.Mix(key)), new RandomStream(RandomStream.Mix(key)));
            ReplicaPick.TwoChoices(ready, replicas, ref loop).ShouldBe(TwoChoices.Choose(backends, ref policy));
        }
    }

    [Fact]
    public void Run_MoreKnowledge_WaitsLess()
    {
        var waits = new[] { "random", "round-robin", "two-choices", "least-connections" }.Select(by => Mean(by).Value).ToList();

        waits.ShouldBe(waits.OrderDescending());
        waits[0].ShouldBe(Queues.MMc(7, 0.1, 1).MeanResponse, 0.02);       // a Poisson stream split by chance is eight queues of their own
        waits[3].ShouldBeGreaterThan(Queues.MMc(56, 0.1, 8).MeanResponse); // no balancer beats one queue for all
    }

    [Fact]
    public void Run_EqualWeights_AreTurns() => Mean("{ by: weighted, weights: [2, 2] }").Value.ShouldBe(Mean("round-robin").Value, 0.005);

    [Fact]
    public void Run_UnequalWeights_LoadTheHeavyOnes() =>
        Mean("{ by: weighted, weights: [3, 2] }").Value.ShouldBeGreaterThan(Mean("round-robin").Value * 1.2);

    [Fact]
    public void Run_ZoneAware_ServesAsTwoChoicesFromOutside() =>
        Mean("zone-aware").Value.ShouldBeInRange(Mean("two-choices").Value * 0.9, Mean("random").Value);

    [Fact]
    public void Run_MaxInFlight_RejectsAsMMcK()
    {
        var yaml = Given.Shop("cpu: 2, replicas: 1, serves: { concurrency: 2, max-in-flight: 5 }", "page: { shop: exponential(100 ms) }",
            "arrivals: 24/s, hold: 17 min");

        var all = Given.Run(yaml, Options).All;

        all.ErrorRate.ShouldHold(Queues.MMcK(24, 0.1, 2, 5).LossProbability);
        all.Failures.ShouldHaveSingleItem().Cause.ShouldBe(FailureCause.Overloaded);
    }

    [Fact]
    public void Run_Patience_EndsTheWaitAndNotTheWork()
    {
        var yaml = Given.Shop("cpu: 1, replicas: 1, serves: { concurrency: 1 }", "page: { shop: 100 ms }",
            "arrivals: 15/s, hold: 3 min, patience: 2 s");

        var all = Given.Run(yaml, new() { Replications = 2 }).All;

        all.Failures.ShouldHaveSingleItem().Cause.ShouldBe(FailureCause.Abandoned);
        all.P999.Value.ShouldBe(2, 0.02);
        all.ErrorRate.Value.ShouldBeGreaterThan(0.3);
    }

    private static Measured Mean(string balancing) => Given.Run(
        Given.Shop($"cpu: 1, replicas: 8, balancing: {balancing}, serves: {{ concurrency: 1 }}", "page: { shop: exponential(100 ms) }",
            "arrivals: 56/s, hold: 17 min"),
        Options).All.Mean;
}
