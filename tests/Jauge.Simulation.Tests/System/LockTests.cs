using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Tests.Theory;
using Jauge.Simulation.Theory;
using Jauge.Simulation.Verdicts;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>Rows that calls lock.</summary>
[Trait("kind", "theory")]
public sealed class LockTests
{
    private const string Large = "GP_Standard_D16ds_v4";

    private static readonly SimulationOptions Theory = new() { Seed = TheorySeed.Value, Replications = 20, WarmUp = TimeSpan.FromMinutes(5),
        Until = TimeSpan.FromMinutes(35) };

    [Theory]
    [InlineData("exponential(20 ms)", 1.0)]
    [InlineData("20 ms", 0.0)]
    public void Run_OneHotRow_IsAQueueOfOneServer(string takes, double variation)
    {
        var db = Given.Run(Yaml($"takes: {takes}, lock: {{ rows: 1 }}", "arrivals: 35/s, hold: 35 min"), Theory)
            .Components.Single(c => c.Name == "db");

        var exact = Queues.MG1(35, 0.020, variation * 0.020 * 0.020).MeanResponse - 0.020;
        db.LockWait.ShouldHold(exact);
        db.CoreWait.Value.ShouldBeLessThan(0.001);
    }

    [Fact]
    public void Run_RowsThatAreEqual_ShareTheLoad()
    {
        var db = Given.Run(Yaml("takes: exponential(200 ms), lock: { rows: 5 }", "arrivals: 15/s, hold: 35 min"), Theory)
            .Components.Single(c => c.Name == "db");

        db.LockWait.ShouldHold(Queues.MMc(3, 0.2, 1).MeanResponse - 0.2);       // five rows, each with a fifth of the calls
    }

    [Fact]
    public void Run_TransactionAroundItsCalls_HoldsTheRowToItsEnd()
    {
        const string Calls =
            "page: { shop: 1 ms, calls: [ { to: db, takes: 1 ms, lock: { rows: 1, until: end } }, { to: db, takes: exponential(20 ms) } ] }";
        var yaml = Given.ShopWithDatabase("cpu: 4, replicas: 1", Calls, "arrivals: 30/s, hold: 35 min", sku: Large);

        var db = Given.Run(yaml, Theory).Components.Single(c => c.Name == "db");

        db.LockWait.ShouldHold(Queues.MG1(30, 0.021, 0.020 * 0.020).MeanResponse - 0.021);
    }

    [Fact]
    public void FindLimit_HotRow_NamesTheLockAndRisesWhenItIsSpread()
    {
        string Promised(int rows) => Yaml($"takes: 50 ms, lock: {{ rows: {rows}, until: end }}", "arrivals: 10/s, hold: 3 min",
            "promises: { latency: { p95: 400 ms } }");
        var options = new SimulationOptions { Replications = 3 };

        var bound = SystemSimulation.FindLimit(Given.Deployment(Promised(1)), options, 0.1, TestContext.Current.CancellationToken);
        var free = SystemSimulation.FindLimit(Given.Deployment(Promised(100)), options, 0.1, TestContext.Current.CancellationToken);

        bound.Limit!.Kind.ShouldBe(LimitKind.Lock);
        bound.Limit.Component.ShouldBe("db");
        bound.Factor.ShouldBeInRange(1.2, 2.2);                                   // one row at a time of 50 ms is 20 a second
        free.Factor.ShouldBeGreaterThan(5 * bound.Factor);
    }

    [Fact]
    public void Run_TwoRowsInEitherOrder_EndsDeadlocksAndGoesOn()
    {
        const string Requests = """
            one: { share: 50 %, shop: 1 ms, calls: [ { to: db, takes: 10 ms, lock: { rows: 1, table: a, until: end } }, { to: db, takes: 10 ms, lock: { rows: 1, table: b, until: end } } ] }
              two: { share: 50 %, shop: 1 ms, calls: [ { to: db, takes: 10 ms, lock: { rows: 1, table: b, until: end } }, { to: db, takes: 10 ms, lock: { rows: 1, table: a, until: end } } ] }
            """;

        var all = Given.Run(Given.ShopWithDatabase("cpu: 4, replicas: 1", Requests, "arrivals: 20/s, hold: 5 min", sku: Large),
            new() { Replications = 2 }).All;

        all.Failures.ShouldHaveSingleItem().Cause.ShouldBe(FailureCause.Deadlock);
        all.Served.Value.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Run_CallersWhoGiveUp_LeaveTheRowToOthers()
    {
        var all = Given.Run(Yaml("takes: exponential(50 ms), timeout: 200 ms, lock: { rows: 1 }", "arrivals: 30/s, hold: 5 min"),
            new() { Replications = 2 }).All;

        all.Failures.ShouldHaveSingleItem().Cause.ShouldBe(FailureCause.Timeout);
        all.Served.Value.ShouldBeGreaterThan(5);
    }

    private static string Yaml(string call, string workload, string rest = "") =>
        Given.ShopWithDatabase("cpu: 4, replicas: 1", $"page: {{ shop: 1 ms, calls: [ {{ to: db, {call} }} ] }}", workload, rest, Large);
}
