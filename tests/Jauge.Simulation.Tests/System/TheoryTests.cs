using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Tests.Theory;
using Jauge.Simulation.Theory;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>Small systems, from the file to the reading, against exact answers. 20 replications, 99.9 % intervals (Student, 19 degrees of
/// freedom).</summary>
[Trait("kind", "theory")]
public sealed class TheoryTests
{
    private static readonly SimulationOptions Options =
        new() { Seed = TheorySeed.Value, Replications = 20, WarmUp = TimeSpan.FromMinutes(5),
        Until = TimeSpan.FromMinutes(35) };

    [Fact]
    public void Run_SlotsAndEnoughCores_AnswersAsMMc()
    {
        var yaml = Given.Shop("cpu: 4, replicas: 1, serves: { concurrency: 4 }", "page: { shop: exponential(100 ms) }",
            "arrivals: 32/s, hold: 35 min");

        var all = Given.Run(yaml, Options).All;

        all.Mean.ShouldHold(Queues.MMc(32, 0.1, 4).MeanResponse);
        all.Served.ShouldHold(32);
    }

    [Fact]
    public void Run_OneSharedCore_AnswersAsProcessorSharing()
    {
        var yaml = Given.Shop("cpu: 1, replicas: 1", "page: { shop: 50 ms }", "arrivals: 14/s, hold: 35 min");

        var result = Given.Run(yaml, Options);

        result.All.Mean.ShouldHold(Queues.MG1ProcessorSharing(14, 0.05).MeanResponse);
        result.Components[0].CoreUse.ShouldHold(0.7);
    }

    [Fact]
    public void Run_UsersWhoThink_AnswerAsTheClosedNetwork()
    {
        var yaml = Given.ShopWithDatabase(
            "cpu: 1, replicas: 1", "page: { shop: exponential(20 ms), calls: [ { to: db, times: 2, takes: exponential(12 ms) } ] }",
            "users: 40, think: exponential(1 s), hold: 35 min");

        var result = Given.Run(yaml, Options);

        var exact = Convolution.Solve(40, 1, [new(1, 0.020), new(2, 0.012, 1)]);
        result.All.Mean.ShouldHold(exact.MeanResponse);
        result.All.Served.ShouldHold(exact.Throughput);
        result.Components[1].CoreUse.ShouldHold(exact.Throughput * 0.024);
    }

    [Fact]
    public void Run_FullQueue_RejectsAsMMcK()
    {
        var yaml = Given.Shop("cpu: 2, replicas: 1, serves: { concurrency: 2, queue: 3 }", "page: { shop: exponential(100 ms) }",
            "arrivals: 24/s, hold: 35 min");

        var all = Given.Run(yaml, Options).All;

        all.ErrorRate.ShouldHold(Queues.MMcK(24, 0.1, 2, 5).LossProbability);
        all.Failures.ShouldHaveSingleItem().Cause.ShouldBe(FailureCause.QueueFull);
    }

    [Fact]
    public void Run_CacheThatHits_SendsTheRestToTheDatabase()
    {
        const string Cache = "  cache: { uses: azure/cache-for-redis, sku: Basic_C0 }\n";
        var yaml = Given.ShopWithDatabase(
            "cpu: 4, replicas: 1",
                "page: { shop: 1 ms, calls: [ { to: cache, takes: 1 ms, hit: 75 %, miss: [ { to: db, times: 1.5, takes: 1 ms } ] } ] }",
            "arrivals: 100/s, hold: 35 min").Replace("requests:\n", Cache + "requests:\n", StringComparison.Ordinal);

        var result = Given.Run(yaml, Options);

        result.Components.Single(c => c.Name == "db").Calls.ShouldHold(100 * 0.25 * 1.5);
    }

    [Fact]
    public void Run_OneAtATime_AnswersAsMG1()
    {
        foreach (var (work, variance) in new[] { ("50 ms", 0.0), ("lognormal(50 ms, 60 ms)", 0.0036), ("erlang(3, 50 ms)", 0.0025 / 3) })
        {
            var yaml = Given.Shop("cpu: 1, replicas: 1, serves: { concurrency: 1 }", $"page: {{ shop: {work} }}",
                "arrivals: 14/s, hold: 35 min");

            var result = Given.Run(yaml, Options);

            result.All.Mean.ShouldHold(Queues.MG1(14, 0.05, variance).MeanResponse);
            result.Components[0].SlotWait.ShouldHold(Queues.MG1(14, 0.05, variance).MeanWait);
            HoldLaws(result.Components[0], 0.05, 1);
        }
    }

    [Fact]
    public void Run_LimitedSharing_AnswersAsMM1()
    {
        var yaml = Given.Shop("cpu: 1, replicas: 1, serves: { concurrency: 3 }", "page: { shop: exponential(50 ms) }",
            "arrivals: 14/s, hold: 35 min");

        var result = Given.Run(yaml, Options);

        result.All.Mean.ShouldHold(Queues.MM1(14, 0.05).MeanResponse);
        HoldLaws(result.Components[0], 0.05, 1);
    }

    [Fact]
    public void Run_NoQueue_LosesAsErlangSaysWhateverTheWork()
    {
        var yaml = Given.Shop("cpu: 4, replicas: 1, serves: { concurrency: 4, queue: 0 }", "page: { shop: lognormal(100 ms, 150 ms) }",
            "arrivals: 30/s, hold: 35 min");

        Given.Run(yaml, Options).All.ErrorRate.ShouldHold(Erlang.BlockingProbability(3, 4));
    }

    [Fact]
    public void Run_TwoClassesOnOneCore_EachTakesItsWorkOverTheIdleShare()
    {
        var yaml = Given.Shop("cpu: 1, replicas: 1",
            "short: { share: 80 %, shop: 20 ms }\n  long: { share: 20 %, shop: lognormal(120 ms, 80 ms) }",
            "arrivals: 17.5/s, hold: 35 min");

        var result = Given.Run(yaml, Options);

        result.Requests.Single(r => r.Name == "short").Mean.ShouldHold(0.020 / 0.3);
        result.Requests.Single(r => r.Name == "long").Mean.ShouldHold(0.120 / 0.3);
        HoldLaws(result.Components[0], 0.040, 1);
    }

    [Fact]
    public void Run_ShopAndDatabaseShared_AnswersAsTheOpenNetwork()
    {
        var yaml = Given.ShopWithDatabase(
            "cpu: 1, replicas: 1", "page: { shop: lognormal(30 ms, 30 ms), calls: [ { to: db, times: 3, takes: 10 ms } ] }",
            "arrivals: 20/s, hold: 35 min");

        var result = Given.Run(yaml, Options);

        result.All.Mean.ShouldHold((0.030 / (1 - 0.6)) + (3 * 0.010 / (1 - 0.6)));
        HoldLaws(result.Components[0], 0.030, 1);
        HoldLaws(result.Components[1], 0.010, 1);
    }

    // In turn over two replicas, a Poisson stream comes to each of them at Erlang intervals of two stages.
    [Fact]
    public void Run_TwoReplicasInTurn_AnswerAsErlangArrivals()
    {
        var yaml = Given.Shop("cpu: 1, replicas: 2, serves: { concurrency: 1 }", "page: { shop: exponential(50 ms) }",
            "arrivals: 30/s, hold: 35 min");

        var result = Given.Run(yaml, Options);

        result.All.Mean.ShouldHold(GeneralArrivals.GIM1(new Core.ErlangDistribution(2, TimeSpan.FromSeconds(1.0 / 15)), 0.05).MeanResponse);
        HoldLaws(result.Components[0], 0.05, 2);
    }

    // The shape of the ticket sale's hour at an eighth of its size: six replicas chosen by chance, 83 % busy, then the database twice.
    [Fact]
    public void Run_UsersBeforeReplicasChosenByChance_AnswerAsTheConvolution()
    {
        var yaml = Given.ShopWithDatabase(
            "cpu: 1, replicas: 6, balancing: random, serves: { concurrency: 1, on-wait: releases }",
            "page: { shop: exponential(40 ms), calls: [ { to: db, times: 2, takes: exponential(3 ms) } ] }",
            "users: 1250, think: exponential(10 s), hold: 20 min");

        var result = Given.Run(yaml, Options with { Until = TimeSpan.FromMinutes(20) });

        var exact = Convolution.Solve(1250, 10, [new(1, 0.040, 1, 6), new(2, 0.003)]);
        result.All.Mean.ShouldHold(exact.MeanResponse);
        result.All.Served.ShouldHold(exact.Throughput);
        HoldLaws(result.Components[0], 0.040, 6);
    }

    [Fact]
    public void Run_CallsBesideEachOther_TakeAsLongAsTheLongerOne()
    {
        const string Caches = "  a: { uses: azure/cache-for-redis, sku: Basic_C0 }\n  b: { uses: azure/cache-for-redis, sku: Basic_C0 }\n";
        var yaml = Given.Shop(
            "cpu: 4, replicas: 1",
            "page: { shop: 1 ms, calls: [ { to: a, takes: exponential(20 ms), mode: parallel }, { to: b, takes: exponential(30 ms), mode: parallel } ] }",
            "arrivals: 20/s, hold: 35 min").Replace("requests:\n", Caches + "requests:\n", StringComparison.Ordinal);

        // E[max] of two exponentials: the sum of their means less the mean of the shorter one.
        Given.Run(yaml, Options).All.Mean.ShouldHold(0.001 + 0.020 + 0.030 - (1 / ((1 / 0.020) + (1 / 0.030))));
    }

    [Fact]
    public void Run_UsersWhoThink_KeepLittlesLaw()
    {
        var yaml = Given.Shop("cpu: 2, replicas: 1, serves: { concurrency: 2 }", "page: { shop: erlang(2, 40 ms) }",
            "users: 60, think: uniform(500 ms..1.5 s), hold: 35 min");

        var result = Given.Run(yaml, Options);

        (result.All.Served.Value * (1 + result.All.Mean.Value)).ShouldBe(60, 0.2);
        HoldLaws(result.Components[0], 0.04, 2);
    }

    // The utilization law: cores in use = calls a second × work.
    private static void HoldLaws(ComponentReading component, double work, double cores) =>
        component.CoreUse.ShouldBeMultiple(component.Calls, work / cores);
}
