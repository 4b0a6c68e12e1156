using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Theory;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>Small systems, from the file to the reading, against exact answers. 20 replications, 99.9 % intervals (Student, 19 degrees of freedom).</summary>
public sealed class TheoryTests
{
    private const double Student95 = 2.0930;
    private const double Student999 = 3.8834;

    private static readonly SimulationOptions Options = new() { Replications = 20, WarmUp = TimeSpan.FromMinutes(5),
        Until = TimeSpan.FromMinutes(35) };

    [Fact]
    public void Run_SlotsAndEnoughCores_AnswersAsMMc()
    {
        var yaml = Given.Shop("cpu: 4, replicas: 1, serves: { concurrency: 4 }", "page: { shop: exponential(100 ms) }",
            "arrivals: 32/s, hold: 35 min");

        var all = Given.Run(yaml, Options).All;

        ShouldHold(all.Mean, Queues.MMc(32, 0.1, 4).MeanResponse);
        ShouldHold(all.Served, 32);
    }

    [Fact]
    public void Run_OneSharedCore_AnswersAsProcessorSharing()
    {
        var yaml = Given.Shop("cpu: 1, replicas: 1", "page: { shop: 50 ms }", "arrivals: 14/s, hold: 35 min");

        var result = Given.Run(yaml, Options);

        ShouldHold(result.All.Mean, Queues.MG1ProcessorSharing(14, 0.05).MeanResponse);
        ShouldHold(result.Components[0].CoreUse, 0.7);
    }

    [Fact]
    public void Run_UsersWhoThink_AnswerAsTheClosedNetwork()
    {
        var yaml = Given.ShopWithDatabase(
            "cpu: 1, replicas: 1", "page: { shop: exponential(20 ms), calls: [ { to: db, times: 2, takes: exponential(12 ms) } ] }",
            "users: 40, think: exponential(1 s), hold: 35 min");

        var result = Given.Run(yaml, Options);

        var exact = Convolution.Solve(40, 1, [new(1, 0.020), new(2, 0.012, 1)]);
        ShouldHold(result.All.Mean, exact.MeanResponse);
        ShouldHold(result.All.Served, exact.Throughput);
        ShouldHold(result.Components[1].CoreUse, exact.Throughput * 0.024);
    }

    [Fact]
    public void Run_FullQueue_RejectsAsMMcK()
    {
        var yaml = Given.Shop("cpu: 2, replicas: 1, serves: { concurrency: 2, queue: 3 }", "page: { shop: exponential(100 ms) }",
            "arrivals: 24/s, hold: 35 min");

        var all = Given.Run(yaml, Options).All;

        ShouldHold(all.ErrorRate, Queues.MMcK(24, 0.1, 2, 5).LossProbability);
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

        ShouldHold(result.Components.Single(c => c.Name == "db").Calls, 100 * 0.25 * 1.5);
    }

    private static void ShouldHold(Measured measured, double exact)
    {
        var half = (measured.High - measured.Low) / 2 * Student999 / Student95;
        exact.ShouldBeInRange(measured.Value - half, measured.Value + half);
        half.ShouldBeLessThan(Math.Max(0.06 * exact, 1e-9));               // an interval that holds everything would prove nothing
    }
}
