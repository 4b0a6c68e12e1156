using Jauge.Simulation.Faults;
using Jauge.Simulation.Verdicts;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>Laws that hold on every run of every system, whatever its distributions: only what is under way at the edges may be
/// missing.</summary>
public sealed class LawsTests
{
    private const double Edges = 0.01;

    private static readonly SimulationOptions Options =
        new() { Replications = 3, WarmUp = TimeSpan.FromMinutes(2), Until = TimeSpan.FromMinutes(22) };

    /// <summary>What it is, its users, who all think for a second on average, and the cores of one shop.</summary>
    public static TheoryData<string, int, int, string> Closed => new()
    {
        { "users who think", 60, 1, Given.ShopWithDatabase("cpu: 1, replicas: 2",
            "page: { shop: 20 ms, calls: [ { to: db, takes: 4 ms } ] }", "users: 60, think: exponential(1 s), hold: 22 min") },
        {
            "a pool that binds", 80, 4,
            Given.ShopWithDatabase("cpu: 4, replicas: 1, serves: { concurrency: 20 }, pool: { size: 2, to: db }",
                "page: { shop: lognormal(5 ms, 5 ms), calls: [ { to: db, times: 1.5, takes: exponential(12 ms) } ] }",
                "users: 80, think: 1 s, hold: 22 min")
        },
        {
            "least connections", 100, 1,
            Given.ShopWithDatabase("cpu: 1, replicas: 4, balancing: least-connections, serves: { concurrency: 2, on-wait: releases }",
                "page: { shop: erlang(3, 30 ms), calls: [ { to: db, takes: 2 ms, mode: parallel, times: 3 } ] }",
                "users: 100, think: exponential(1 s), hold: 22 min")
        },
        {
            "impatient clients", 60, 1, Given.ShopWithDatabase("cpu: 1, replicas: 1, serves: { concurrency: 4 }",
                "page: { shop: 50 ms, calls: [ { to: db, takes: 1 ms } ] }",
                "users: 60, think: exponential(1 s), patience: 1 s, hold: 22 min")
        },
    };

    [Theory]
    [MemberData(nameof(Closed))]
    public void Run_ClosedSystem_KeepsLittlesLawAndTheUtilizationLaw(string what, int users, int cores, string yaml)
    {
        var result = Given.Run(yaml, Options);

        (result.All.Sent.Value * (1 + result.All.Mean.Value)).ShouldBe(users, users * Edges, what);
        HoldUtilization(result, cores);
    }

    [Fact]
    public void Run_RetriesAndSessions_KeepTheUtilizationLaw()
    {
        var yaml = Given.ShopWithDatabase("cpu: 1, replicas: 2, balancing: two-choices, serves: { concurrency: 8, queue: 4 }",
            "home: { shop: 20 ms }\n  buy: { shop: 20 ms, calls: [ { to: db, takes: 5 ms, retries: 3, backoff: 20 ms, retry-budget: 20 % } ] }",
            "sessions: 20/s, hold: 22 min, think: exponential(1 s), journeys: { buyer: { steps: [home, buy], on-failure: continues } }");

        var result = Given.Run(yaml, Options with { Faults = [Fault.Failing("db", TimeSpan.Zero, TimeSpan.FromMinutes(22), 0.2)] });

        HoldUtilization(result, 1);
        result.Journeys[0].Completed.Value.ShouldBe(1);
    }

    // flow: what was sent was served, failed, or is under way
    [Fact]
    public void Run_EveryClass_EndsWhatItSends()
    {
        var yaml = Given.Shop("cpu: 1, replicas: 1, serves: { concurrency: 2, queue: 3, timeout: 300 ms }",
            "a: { share: 50 %, shop: 50 ms }\n  b: { share: 50 %, shop: 100 ms }", "arrivals: 30/s, hold: 22 min");

        foreach (var request in Given.Run(yaml, Options).Requests)
        {
            request.Served.Value.ShouldBe(request.Sent.Value * (1 - request.ErrorRate.Value), request.Sent.Value * 0.001);
            request.Failures.Sum(f => f.Share).ShouldBe(request.ErrorRate.Value, 1e-3);
        }
    }

    // busy cores = requests a second × work of one, at every component; the database has one core
    private static void HoldUtilization(SimulationResult result, int cores)
    {
        foreach (var component in result.Components)
        {
            var all = component.Name == "shop" ? component.Replicas.Value * cores : 1;
            var expected = result.All.Sent.Value * component.Work.Value / all;
            component.CoreUse.Value.ShouldBe(expected, expected * Edges, component.Name);
        }
    }
}
