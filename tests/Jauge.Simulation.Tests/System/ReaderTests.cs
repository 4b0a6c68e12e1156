using Jauge.Simulation.Faults;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Tests.Theory;
using Jauge.Simulation.Verdicts;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>Databases whose readers answer reads, and caches that fill.</summary>
[Trait("kind", "theory")]
public sealed class ReaderTests
{
    private const string Calls =
        "page: { shop: 1 ms, calls: [ { to: db, takes: 2 ms, reads: true }, { to: db, takes: 2 ms, times: 0.25 } ] }";

    [Fact]
    public void Run_ReadsOfADatabaseWithReaders_SpareThePrimary()
    {
        var result = Given.Run(Yaml("read-replicas: 2"), new() { Replications = 3 });

        result.Components.Single(c => c.Name == "db").Calls.Value.ShouldBe(result.All.Sent.Value / 4, 1);
        result.Components.Single(c => c.Name == "db (readers)").Calls.Value.ShouldBe(result.All.Sent.Value, 1);
        result.Components.Single(c => c.Name == "db (readers)").CoreUse.ShouldNotBe(default);
    }

    [Fact]
    public void Run_Readers_AreBilledWithTheirDatabase()
    {
        var result = Given.Run(Yaml("read-replicas: 2"), new() { Replications = 2 });

        // the file says how many readers there are and the bill follows it; calls that they answer are calls of the database, once
        var use = result.Usage.SelectMany(p => p.Components).Where(c => c.Component.StartsWith("db", StringComparison.Ordinal)).ToList();
        use.ShouldAllBe(c => c.Component == "db" && c.Replicas == null);
        use.Average(c => c.Calls!.Value).ShouldBe(result.All.Sent.Value * 1.25, 2);
    }

    [Fact]
    public void Run_SlowReaders_SlowReadsAndNotWrites()
    {
        FaultText.TryParse("db readers slow 10 times at 0 s for 1 h", out var fault).ShouldBeTrue();
        FaultText.TryParse("db readers replica lost at 1 min", out var lost).ShouldBeTrue();

        var slow = Given.Run(Yaml("read-replicas: 2"), new() { Replications = 2, Faults = [fault] });
        var usual = Given.Run(Yaml("read-replicas: 2"), new() { Replications = 2 });

        // one read of 2 ms for each request, ten times as long; the writes take what they took
        (slow.All.Mean.Value - usual.All.Mean.Value).ShouldBeGreaterThan(0.0175);
        slow.Components.Single(c => c.Name == "db").Work.Value.ShouldBe(usual.Components.Single(c => c.Name == "db").Work.Value, 1e-6);
        SystemSimulation.Obstacle(Given.Deployment(Yaml("read-replicas: 2")),
            lost)!.Value.English.ShouldStartWith("Nobody knows how long a new reader of db takes");
    }

    [Fact]
    public void Run_NoReaders_SendsReadsToThePrimary()
    {
        var result = Given.Run(Yaml("storage: 64 GB"), new() { Replications = 2 });

        result.Components.Single(c => c.Name == "db").Calls.Value.ShouldBe(result.All.Sent.Value * 1.25, 3);
        result.Components.ShouldNotContain(c => c.Name == "db (readers)");
    }

    [Fact]
    public void Run_ConstantLag_MakesReadsStaleAsOftenAsAWriteCameWithinIt()
    {
        var options = new SimulationOptions { Seed = TheorySeed.Value, Replications = 20, WarmUp = TimeSpan.FromMinutes(2),
            Until = TimeSpan.FromMinutes(22) };
        const string Classes =
            "read: { share: 80 %, shop: 1 ms, calls: [ { to: db, takes: 1 ms, reads: true } ] }\n  write: { share: 20 %, shop: 1 ms, calls: [ { to: db, takes: 1 ms } ] }";
        var yaml = Yaml("read-replicas: 1, serves: { lag: 100 ms }").Replace(Calls, Classes, StringComparison.Ordinal);

        var readers = Given.Run(yaml, options).Components.Single(c => c.Name == "db (readers)");

        readers.StaleReads.ShouldHold(1 - Math.Exp(-10 * 0.1));             // ten writes a second, Poisson
    }

    [Fact]
    public void Run_CacheThatFills_MissesMoreAtFirstAndAfterALoss()
    {
        const string Look = "page: { shop: 1 ms, calls: [ { to: cache, takes: 1 ms, hit: 80 %, miss: [ { to: db, takes: 1 ms } ] } ] }";
        const string Cache = "  cache: { uses: azure/cache-for-redis, sku: Basic_C0, warms-up: { from: 0 %, over: 10 min } }\nrequests:\n";
        var yaml = Yaml("storage: 64 GB", "arrivals: 50/s, hold: 10 min").Replace(Calls, Look, StringComparison.Ordinal)
            .Replace("requests:\n", Cache, StringComparison.Ordinal);
        var lost = new SimulationOptions { Replications = 3,
            Faults = [Faults.Fault.PrimaryLost("cache", TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(1))] };

        var filling = Given.Run(yaml, new() { Replications = 3 }).Components.Single(c => c.Name == "db");
        var refilling = Given.Run(yaml, lost).Components.Single(c => c.Name == "db");

        filling.Calls.Value.ShouldBe(50 * 0.6, 1);                          // the hit ratio grows from 0 to 80 %: 40 % on average
        refilling.Calls.Value.ShouldBe(50 * 0.8, 1);                        // twice from 0 to 40 %
    }

    [Fact]
    public void Run_RequestsThatTheEdgeAnswers_NeverReachTheOrigin()
    {
        const string Edge = "page: { offload: { share: 60 %, at: cdn, takes: 8 ms }, shop: 20 ms }";
        var yaml = Yaml("storage: 64 GB").Replace(Calls, Edge, StringComparison.Ordinal)
            .Replace("requests:\n",
                "  cdn: { uses: azure/front-door, sku: Standard, usage: { requests: 1M/month, egress: 10 GB/month } }\nrequests:\n",
                StringComparison.Ordinal);

        var result = Given.Run(yaml, new() { Replications = 3 });

        result.Components.Single(c => c.Name == "shop").Calls.Value.ShouldBe(result.All.Sent.Value * 0.4, 1);
        result.Components.Single(c => c.Name == "cdn").Calls.Value.ShouldBe(result.All.Sent.Value, 0.1);
        result.All.P50.Value.ShouldBe(0.008, 0.0005);
        result.All.P95.Value.ShouldBeGreaterThan(0.027);
    }

    private static string Yaml(string db, string workload = "arrivals: 50/s, hold: 22 min") =>
        Given.Shop("cpu: 4, replicas: 1", Calls, workload)
        .Replace("requests:\n",
            $"  db: {{ uses: azure/postgresql-flexible-server, sku: GP_Standard_D2s_v3, {(db.Contains("storage", StringComparison.Ordinal) ? db : db + ", storage: 64 GB")} }}\nrequests:\n", StringComparison.Ordinal);
}
