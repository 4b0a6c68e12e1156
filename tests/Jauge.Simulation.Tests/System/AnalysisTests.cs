using Jauge.Simulation.Analysis;
using Jauge.Simulation.Theory;
using Jauge.Simulation.Verdicts;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>The analytic reading against exact theory, and against the event engine.</summary>
public sealed class AnalysisTests
{
    private const string PageAndDatabase = "page: { shop: exponential(20 ms), calls: [ { to: db, times: 2, takes: exponential(4 ms) } ] }";

    [Theory]
    [InlineData(1, 40)]
    [InlineData(4, 170)]
    [InlineData(8, 300)]
    public void Read_SharedCores_IsTheExactQueue(int cores, int rate)
    {
        var exact = Queues.MGcProcessorSharing(rate, 0.02, cores);

        var reading = Read(Given.Shop($"cpu: {cores}, replicas: 1", "page: { shop: 20 ms }", $"arrivals: {rate}/s"));

        reading.All.Mean.ShouldBe(exact.MeanResponse, 1e-9);
        reading.Components[0].CoreUse.ShouldBe(exact.Utilization, 1e-9);
        reading.Limit!.Throughput.ShouldBe(cores / 0.02, 1e-6);
        reading.Limit.Kind.ShouldBe(LimitKind.Cores);
    }

    [Theory]
    [InlineData(1, 40)]
    [InlineData(4, 170)]
    public void Read_Slots_AreTheExactQueue(int slots, int rate)
    {
        var exact = Queues.MMc(rate, 0.02, slots);

        var reading =
            Read(Given.Shop($"cpu: {slots}, replicas: 1, serves: {{ concurrency: {slots} }}", "page: { shop: exponential(20 ms) }",
                $"arrivals: {rate}/s"));

        reading.All.Mean.ShouldBe(exact.MeanResponse, 1e-9);
        reading.Components[0].SlotWait.ShouldBe(exact.MeanWait, 1e-9);
        reading.All.P99.ShouldBe(MMcQuantile(exact, slots, rate), 0.05 * MMcQuantile(exact, slots, rate));
    }

    [Theory]
    [InlineData("20 ms", 0)]
    [InlineData("'lognormal(20 ms, 30 ms)'", 0.0009)]
    public void Read_OneSlot_IsPollaczekAndKhinchine(string time, double variance)
    {
        var exact = Queues.MG1(40, 0.02, variance);

        var reading = Read(Given.Shop("cpu: 1, replicas: 1, serves: { concurrency: 1 }", $"page: {{ shop: {time} }}", "arrivals: 40/s"));

        reading.All.Mean.ShouldBe(exact.MeanResponse, 1e-6);
    }

    [Fact]
    public void Read_BoundedQueue_LosesAsTheory()
    {
        var exact = Queues.MMcK(60, 0.02, 1, 5);

        var reading =
            Read(Given.Shop("cpu: 1, replicas: 1, serves: { concurrency: 1, queue: 4 }", "page: { shop: exponential(20 ms) }",
                "arrivals: 60/s"));

        reading.All.ErrorRate.ShouldBe(exact.LossProbability, 0.02);        // drawn, 10,000 times
        reading.Components[0].SlotWait.ShouldBe(exact.MeanWait * (1 - exact.LossProbability), 1e-3);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(100)]
    public void Read_UsersAtOneStation_IsTheExactNetwork(int users)
    {
        var exact = Convolution.Solve(users, 0.5, [new(1, 0.02)]);

        var reading = Read(Given.Shop("cpu: 1, replicas: 1", "page: { shop: 20 ms }", $"users: {users}, think: exponential(500 ms)"));

        reading.All.Rate.ShouldBe(exact.Throughput, 1e-4 * exact.Throughput);
        reading.All.Mean.ShouldBe(exact.MeanResponse, 1e-3 * exact.MeanResponse);
    }

    [Theory]
    [InlineData(10, 0.01)]
    [InlineData(30, 0.05)]
    public void Read_UsersShopAndDatabase_IsNearTheExactNetwork(int users, double tolerance)
    {
        var exact = Convolution.Solve(users, 0.5, [new(1, 0.02), new(2, 0.004)]);

        var reading = Read(Given.ShopWithDatabase("cpu: 1, replicas: 1", PageAndDatabase, $"users: {users}, think: exponential(500 ms)"));

        reading.All.Mean.ShouldBe(exact.MeanResponse, tolerance * exact.MeanResponse);
        reading.All.Rate.ShouldBe(exact.Throughput, tolerance * exact.Throughput);
    }

    [Fact]
    public void Read_ManyUsersBeyondTheBound_WaitAsLittlesLawSays()
    {
        var reading = Read(Given.Shop("cpu: 1, replicas: 1", "page: { shop: 20 ms }", "users: 2000, think: exponential(10 s)"));

        reading.All.Rate.ShouldBe(50, 0.1);
        reading.All.Mean.ShouldBe(30, 0.1);                                 // 2000/50 − 10
        reading.Holds.ShouldBeFalse();
        reading.LargestUsers!.Value.ShouldBe(50 * 10.02, 0.1);
    }

    [Fact]
    public void Read_CallTree_CountsVisitsOfHitsTimesAndFractions()
    {
        var reading = Read(Given.ShopWithDatabase("cpu: 4, replicas: 1",
            "page: { share: 80 %, shop: 1 ms, calls: [ { to: db, times: 2.5, takes: 1 ms } ] }\n  heavy: { share: 20 %, shop: 3 ms, calls: [ { to: db, takes: 1 ms, mode: asynchronous } ] }",
            "arrivals: 10/s"));

        reading.Components[0].Work.ShouldBe((0.8 * 0.001) + (0.2 * 0.003), 1e-9);
        reading.Components[1].Visits.ShouldBe((0.8 * 2.5) + 0.2, 1e-9);
        reading.Requests[1].Mean.ShouldBe(0.003, 2e-4);                     // nobody waits for what is asynchronous
    }

    [Fact]
    public void Read_Autoscaler_SettlesWhereItsTargetIs()
    {
        var reading =
            Read(Given.Shop("cpu: 1, replicas: 2..50, scaling: { http-concurrency: 10 }", "page: { shop: 20 ms }", "arrivals: 200/s"));

        reading.Components[0].Replicas.ShouldBe(20);                        // 200 a second over 10 each, as the service reads the rule
        reading.IsAtRest.ShouldBeTrue();
    }

    [Theory]
    [InlineData("cpu: 1, replicas: 3", "arrivals: 90/s, hold: 12 min", 0.08, 0.15)]
    [InlineData("cpu: 1, replicas: 3, serves: { concurrency: 4 }", "arrivals: 90/s, hold: 12 min", 0.08, 0.15)]
    [InlineData("cpu: 4, replicas: 1, pool: { size: 1, to: db }", "arrivals: 70/s, hold: 12 min", 0.08, 0.15)]
    [InlineData("cpu: 2, replicas: 2..20, scaling: { http-concurrency: 10 }", "arrivals: 90/s, hold: 12 min", 0.08, 0.15)]
    [InlineData("cpu: 1, replicas: 2, serves: { concurrency: 4 }", "users: 60, think: exponential(1 s), hold: 12 min", 0.08, 0.15)]
    public void Read_Design_IsNearTheEventEngine(string shop, string workload, double tolerance, double tailTolerance)
    {
        var yaml = Given.ShopWithDatabase(shop, PageAndDatabase, workload);

        var (reading, played) = (Read(yaml), Given.Run(yaml, new() { Replications = 5, WarmUp = TimeSpan.FromMinutes(2) }));

        reading.All.Rate.ShouldBe(played.All.Sent.Value, 0.02 * played.All.Sent.Value);
        reading.All.Mean.ShouldBe(played.All.Mean.Value, tolerance * played.All.Mean.Value);
        reading.All.P95.ShouldBe(played.All.P95.Value, tailTolerance * played.All.P95.Value);
        reading.All.P99.ShouldBe(played.All.P99.Value, tailTolerance * played.All.P99.Value);
        foreach (var (read, seen) in reading.Components.Zip(played.Components)) read.CoreUse.ShouldBe(seen.CoreUse.Value, 0.02);
    }

    private static AnalyticReading Read(string yaml) => SystemAnalysis.Read(Given.Deployment(yaml));

    // of the wait and an exponential service, by halving: P(T > t) of M/M/c
    private static double MMcQuantile(QueueAnswer exact, int servers, double rate)
    {
        var (service, drain) = (1 / 0.02, (servers / 0.02) - rate);
        double Beyond(double t) => Math.Abs(drain - service) < 1e-9 ? Math.Exp(-service * t) * (1 + (exact.WaitProbability * drain * t))
            : ((1 - exact.WaitProbability) * Math.Exp(-service * t))
                + (exact.WaitProbability * ((drain * Math.Exp(-service * t)) - (service * Math.Exp(-drain * t))) / (drain - service));
        var (low, high) = (0.0, 10.0);
        for (var i = 0; i < 60; i++)
            if (Beyond((low + high) / 2) > 0.01) low = (low + high) / 2;
            else high = (low + high) / 2;
        return low;
    }

    [Theory]
    [InlineData("cpu: 4, replicas: 1, serves: { concurrency: 100, rate-limit: 50/s, burst: 10 }", "arrivals: 120/s, hold: 5 min")]
    [InlineData("cpu: 4, replicas: 1, serves: { concurrency: 100, rate-limit: 50/s, burst: 4 }", "arrivals: 45/s, hold: 20 min")]
    [InlineData("cpu: 4, replicas: 1, serves: { concurrency: 2, max-in-flight: 3 }", "arrivals: 120/s, hold: 5 min")]
    public void Read_RefusedCalls_AreAsManyAsInARun(string shop, string workload)
    {
        var yaml = Given.Shop(shop, "page: { shop: exponential(20 ms) }", workload);

        var (theory, run) = (SystemAnalysis.Read(Given.Deployment(yaml)), Given.Run(yaml, new() { Replications = 20 }));

        theory.All.ErrorRate.ShouldBe(run.All.ErrorRate.Value, 0.015);
    }

    [Fact]
    public void Read_HotRow_IsAServerOfItsOwn()
    {
        var yaml = Given.ShopWithDatabase("cpu: 4, replicas: 2, serves: { concurrency: 100 }",
            "page: { shop: 2 ms, calls: [ { to: db, takes: exponential(10 ms), lock: { rows: 1 } } ] }", "arrivals: 60/s, hold: 10 min",
            sku: "GP_Standard_D4ds_v4");

        var (theory, run) = (SystemAnalysis.Read(Given.Deployment(yaml)), Given.Run(yaml, new() { Replications = 20 }));

        theory.Limits.ShouldContain(l => l.Kind == LimitKind.Lock && Math.Abs(l.Throughput - 100) < 1);
        theory.All.Mean.ShouldBe(run.All.Mean.Value, 0.05 * run.All.Mean.Value);       // M/M/1 at 60 %
        SystemAnalysis.Read(Given.Deployment(yaml), 2).Holds.ShouldBeFalse();
    }

    [Fact]
    public void Read_MoreMessagesThanDeliveries_SaysThatTheQueueNeverEmpties()
    {
        const string Yaml = """
            system: given
            currency: EUR
            region: azure/westeurope
            components:
              web: { uses: azure/container-app, cpu: 2, memory: 4 GiB, replicas: 2 }
              queue: { uses: any/quoted, quoted: { price: 1 EUR/month }, delivers: { to: worker, takes: exponential(1 s), attempts: 1, concurrency: 10 } }
              worker: { uses: azure/container-app, cpu: 4, memory: 8 GiB, replicas: 4, serves: { concurrency: 20 } }
            requests: { job: { web: 5 ms, calls: [ { to: queue, takes: 2 ms } ] } }
            workload: { arrivals: 8/s, hold: 20 min }
            """;

        var (once, twice) = (SystemAnalysis.Read(Given.Deployment(Yaml)), SystemAnalysis.Read(Given.Deployment(Yaml), 2));

        once.Holds.ShouldBeTrue();
        once.Limit!.Kind.ShouldBe(LimitKind.Deliveries);
        once.Limit.Throughput.ShouldBe(10, 0.1);
        once.Components.Single(c => c.Name == "worker").CoreUse.ShouldBe(0.5, 0.01);
        (twice.Holds, twice.Limit!.Text.English.Contains("The queue never empties.", StringComparison.Ordinal)).ShouldBe((false, true));
        twice.All.Mean.ShouldBeLessThan(0.05);
    }
}
