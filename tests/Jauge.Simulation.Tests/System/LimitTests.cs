using Jauge.Simulation.Verdicts;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>The largest load that holds, how sure that is, and what is said of what binds.</summary>
public sealed class LimitTests
{
    [Fact]
    public void FindLimit_MM1_FindsTheLoadOfTheTheoryBetweenItsBounds()
    {
        var limit = Find("exponential(10 ms)", "arrivals: 25/s, hold: 10 min", "latency: { mean: 40 ms }");

        limit.Factor.ShouldBe(3, 0.3);                                     // 10 ms / (1 - ρ) is 40 ms at 75 a second
        limit.SurelyKeeps.ShouldBeInRange(1, 3.1);
        limit.SurelyBreaks.ShouldBeInRange(2.9, 4);
        limit.SurelyKeeps.ShouldBeLessThanOrEqualTo(limit.Factor);
        limit.Sentence.English.ShouldContain("the limit lies between");
        limit.Broken!.Path.ShouldBe("promises.latency.mean");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void FindLimit_RareSlowRequests_IsHeldByOtherChanceToo(int seed)
    {
        var yaml = Yaml("lognormal(10 ms, 20 ms)", "arrivals: 20/s, hold: 3 min", "latency: { p99: 300 ms }");
        var limit = SystemSimulation.FindLimit(Given.Deployment(yaml), new() { Seed = seed }, 0.1, TestContext.Current.CancellationToken);

        var kept = Given.Run(yaml, new() { Seed = 77, Replications = 20, LoadFactor = limit.SurelyKeeps });
        var broken = Given.Run(yaml, new() { Seed = 77, Replications = 20, LoadFactor = limit.SurelyBreaks });

        kept.Promises.Single().State.ShouldNotBe(VerdictState.NotKept);
        broken.Promises.Single().State.ShouldNotBe(VerdictState.Kept);
    }

    [Fact]
    public void FindLimit_PromiseBrokenAtTheStatedLoad_NamesItFirst()
    {
        var limit = Find("10 ms", "arrivals: 20/s, hold: 5 min", "throughput: 500/s, utilization: { cpu: 70 % }");

        limit.AlreadyBroken.Select(p => p.Path).ShouldBe(["promises.throughput"]);
        limit.Sentence.English.ShouldStartWith("Broken at the stated load: Requests served a second, at least 500/s.");
        limit.Sentence.English.ShouldNotContain("Every promise");
        limit.Factor.ShouldBe(3.5, 0.2);                                   // 70 % of one core at 70 a second
        limit.Broken!.Path.ShouldBe("promises.utilization.cpu");
    }

    [Fact]
    public void FindLimit_PromiseThatNoLoadKeeps_IsNamedAndTheOthersAreAsked()
    {
        var limit = Find("10 ms", "arrivals: 20/s, hold: 5 min", "latency: { mean: 5 ms }, utilization: { cpu: 70 % }");

        limit.NeverKept.Select(p => p.Path).ShouldBe(["promises.latency.mean"]);
        limit.Sentence.English.ShouldStartWith("Not kept at any load tried: Mean answer time, at most 5 ms.");
        limit.Factor.ShouldBe(3.5, 0.2);
    }

    [Fact]
    public void Run_MessagesLeftAtTheEnd_CountWithAllOfTheirWaitAndTheirQueueBinds()
    {
        var yaml = Given.Shop("cpu: 1, replicas: 1", "page: { shop: 5 ms, calls: [ { to: queue, takes: 2 ms } ] }",
            "arrivals: 3/s, hold: 10 min")
            .Replace("requests:\n",
                "  queue: { uses: any/quoted, quoted: { price: 1 USD/month }, delivers: { to: worker, takes: 2 s, attempts: 1, concurrency: 2 } }\n"
                + "  worker: { uses: azure/container-app, cpu: 4, memory: 8 GiB, replicas: 4, serves: { concurrency: 20 } }\nrequests:\n",
                StringComparison.Ordinal);

        var result = Given.Run(yaml, new() { Replications = 5 });

        result.Queues.Single().Wait.Value.ShouldBe(600, 60);               // one a second goes: who comes at t begins at 3 t
        result.Queues.Single().WaitP95.Value.ShouldBe(1140, 120);
        (result.Limit.Kind, result.Limit.Component).ShouldBe((LimitKind.Deliveries, "queue"));
        result.Limit.Text.English.ShouldContain("are left at the end of the load");
    }

    [Fact]
    public void Run_AsManySlotsAsCores_SaysTheWaitForASlot()
    {
        var result = Given.Run(Given.Shop("cpu: 4, replicas: 1, serves: { concurrency: 4 }", "page: { shop: exponential(40 ms) }",
            "arrivals: 94/s, hold: 10 min"), new() { Replications = 3 });

        result.Limit.Kind.ShouldBe(LimitKind.Cores);
        result.Limit.Text.English.ShouldContain("the wait for a slot on it adds");
        result.Limit.Text.English.ShouldNotContain(" 0.0 ms");
    }

    [Fact]
    public void Run_FigureThatBreaksByLessThanIsShown_IsShownWithMoreDigits()
    {
        var promise = Given.Run(Yaml("10.02 ms", "arrivals: 0.1/s, hold: 20 min", "latency: { mean: 10 ms }"), new() { Replications = 2 })
            .Promises.Single();

        promise.State.ShouldBe(VerdictState.NotKept);
        promise.Shown!.Value.English.ShouldStartWith("10.02 ms");
        promise.Shown.Value.French.ShouldStartWith("10,02 ms");
    }

    [Fact]
    public void Run_FewerUsersThanTheLoadThatBreaks_AreAskedBySoMany()
    {
        var yaml = Yaml("10 ms", "users: 100, think: exponential(2 s), hold: 5 min", "users: 100, utilization: { cpu: 70 % }");

        var users = Given.Run(yaml, new() { Replications = 3, LoadFactor = 2 }).Promises.Single(p => p.Path == "promises.users");

        users.State.ShouldBe(VerdictState.Kept);
        users.Shown!.Value.English.ShouldBe("100 users simulated");
    }

    [Fact]
    public void Run_Interrupted_NamesThePromisesWhoseTurnDidNotCome()
    {
        using var source = new CancellationTokenSource();
        var ended = 0;
        const int needed = 6;
        var options = new SimulationOptions { Replications = 40, Threads = 2, Progress = Count };
        var yaml = Yaml("10 ms", "arrivals: 20/s, hold: 5 min", "throughput: 500/s, latency: { p99: 2 s }");

        var failure =
            Should.Throw<SimulationInterruptedException>(() => SystemSimulation.Run(Given.Deployment(yaml), options, source.Token));

        failure.SoFar.Promises.Single(p => p.Path == "promises.throughput").State.ShouldBe(VerdictState.NotJudged);
        var again = Given.Run(yaml, new() { Replications = failure.SoFar.Replications.Used });
        again.All.ShouldBe(failure.SoFar.All);

        void Count(Jauge.Simulation.SimulationProgress progress)
        {
            if (progress.Share >= 1 && progress.Replication < needed && Interlocked.Increment(ref ended) == needed) source.Cancel();
        }
    }

    private static LoadLimit Find(string work, string workload, string promises) => SystemSimulation.FindLimit(
        Given.Deployment(Yaml(work, workload, promises)), new() { Replications = 5 }, 0.05, TestContext.Current.CancellationToken);

    private static string Yaml(string work, string workload, string promises) =>
        Given.Shop("cpu: 1, replicas: 1", $"page: {{ shop: {work} }}", workload, $"promises: {{ {promises} }}");
}
