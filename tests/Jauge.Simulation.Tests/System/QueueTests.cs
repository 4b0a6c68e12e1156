using Jauge.Simulation.Faults;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Tests.Theory;
using Jauge.Simulation.Theory;
using Jauge.Simulation.Verdicts;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>Queues that deliver messages to workers.</summary>
[Trait("kind", "theory")]
public sealed class QueueTests
{
    private static readonly SimulationOptions Theory = new() { Seed = TheorySeed.Value, Replications = 20, WarmUp = TimeSpan.FromMinutes(5),
        Until = TimeSpan.FromMinutes(65) };

    [Fact]
    public void Run_FourDeliveriesAtOnce_WaitAsMMc()
    {
        var queue = Given.Run(Yaml("attempts: 1, concurrency: 4", "exponential(1 s)", "arrivals: 3.2/s, hold: 65 min"), Theory)
            .Queues.Single();

        queue.Wait.ShouldHold(Queues.MMc(3.2, 1, 4).MeanResponse - 1, 0.25);
        queue.Delivered.ShouldHold(3.2);
        queue.Waiting.ShouldHold(3.2 * (Queues.MMc(3.2, 1, 4).MeanResponse - 1), 0.25);      // Little's law
    }

    [Fact]
    public void Run_RateOfDeliveries_WaitsAsConstantService()
    {
        var queue = Given.Run(Yaml("attempts: 1, rate: 5/s", "10 ms", "arrivals: 4/s, hold: 65 min"), Theory).Queues.Single();

        queue.Wait.ShouldHold(Queues.MG1(4, 0.2, 0).MeanResponse - 0.2, 0.15);
    }

    [Fact]
    public void Run_Sender_DoesNotWaitForTheDelivery()
    {
        var result = Given.Run(Yaml("attempts: 1, concurrency: 1", "10 s", "arrivals: 1/s, hold: 5 min"), new() { Replications = 2 });

        result.All.P99.Value.ShouldBeLessThan(0.1);
        result.Queues.Single().MostWaiting.ShouldBeGreaterThan(200);
    }

    [Fact]
    public void Run_EndOfTheLoad_EmptiesTheQueueAtTheRateOfItsWorkers()
    {
        var queue = Given.Run(Yaml("attempts: 1, concurrency: 2", "2 s", "arrivals: 3/s, hold: 10 min"), new() { Replications = 5 })
            .Queues.Single();

        queue.Left.Value.ShouldBe(2 * 600, 60);                              // three come and one goes, for ten minutes
        queue.Drain.Value.ShouldBe(queue.Left.Value, 3);                     // one a second
    }

    [Fact]
    public void Run_FailingConsumer_IsTriedAgainWithDelayAndGivenUp()
    {
        var options =
            new SimulationOptions { Replications = 3, Faults = [Fault.Failing("worker", TimeSpan.Zero, TimeSpan.FromHours(2), 0.5)] };

        var queue = Given.Run(Yaml("attempts: 3, backoff: { first: 10 s, factor: 2 }, dead-letter: true", "100 ms",
            "arrivals: 10/s, hold: 1 h"), options).Queues.Single();

        queue.DeadLettered.Value.ShouldBe(10 * 0.125, 0.05);
        queue.Delivered.Value.ShouldBe(10 * 0.875, 0.2);
        queue.Retried.Value.ShouldBe(10 * 0.75, 0.2);
        queue.DoneP95.Value.ShouldBe(30.1, 0.5);                            // the third attempt comes after 10 s and 20 s
    }

    [Fact]
    public void Run_DeadlineOfADelivery_FreesItsPlaceAndCountsAsFailed()
    {
        var queue = Given.Run(Yaml("attempts: 2, concurrency: 1, deadline: 1 s", "5 s", "arrivals: 0.2/s, hold: 10 min"),
            new() { Replications = 2 }).Queues.Single();

        queue.Delivered.Value.ShouldBe(0);
        queue.DeadLettered.Value.ShouldBe(0.2, 0.05);
    }

    [Fact]
    public void Run_Schedules_SendAtTheirIntervals()
    {
        var queue = Given.Run(Yaml("attempts: 1, to: worker, schedules: { watch: { every: 10 s, takes: 1 s }, trends: { every: 1 min, takes: 2 s } }", "1 s",
            "arrivals: 0.001/s, hold: 1 h"), new() { Replications = 3 }).Queues.Single();

        queue.Enqueued.Value.ShouldBe(0.1 + (1 / 60.0), 0.003);
    }

    [Fact]
    public void Run_PromisesOfAQueue_AreJudged()
    {
        const string Promises = "promises: { queue-wait: { component: jobs, p95: 30 s }, drain: { within: 1 min } }";

        var slow = Given.Run(Yaml("attempts: 1, concurrency: 1", "2 s", "arrivals: 1/s, hold: 10 min", Promises),
            new() { Replications = 3 }).Promises;
        var fast = Given.Run(Yaml("attempts: 1, concurrency: 9", "2 s", "arrivals: 1/s, hold: 10 min", Promises),
            new() { Replications = 3 }).Promises;

        slow.Where(p => p.Path is "promises.queue-wait.p95" or "promises.drain")
            .ShouldAllBe(p => p.State == VerdictState.NotKept && p.Limit!.Kind == LimitKind.Deliveries);
        fast.Where(p => p.Path is "promises.queue-wait.p95" or "promises.drain").ShouldAllBe(p => p.State == VerdictState.Kept);
        slow.Count.ShouldBe(2);
    }

    [Fact]
    public void Run_ConsumerThatWroteTheMessage_MayTakeIt()
    {
        var yaml = Yaml("to: shop, takes: 50 ms, attempts: 1", "", "arrivals: 5/s, hold: 2 min");

        var result = Given.Run(yaml, new() { Replications = 2 });

        result.Components.Single(c => c.Name == "shop").Calls.Value.ShouldBe(2 * result.All.Sent.Value, 0.2);
    }

    private static string Yaml(string delivers, string takes, string workload, string rest = "")
    {
        var calls = takes.Length > 0 ? $", calls: [ {{ to: worker, takes: {takes} }} ]" : "";
        return Given.Shop("cpu: 4, replicas: 1", $"page: {{ shop: 1 ms, calls: [ {{ to: jobs, takes: 5 ms{calls} }} ] }}", workload, rest)
            .Replace("requests:\n",
                $"  worker: {{ uses: azure/container-app, cpu: 4, memory: 8 GiB, replicas: 4 }}\n  jobs: {{ uses: azure/service-bus, sku: Standard, usage: {{ operations: 1000/month }}, delivers: {{ {delivers} }} }}\nrequests:\n", StringComparison.Ordinal);
    }
}
