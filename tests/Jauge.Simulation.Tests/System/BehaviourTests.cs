using Jauge.Core;
using Jauge.Simulation.Faults;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Verdicts;

namespace Jauge.Simulation.Tests.Systems;

public sealed class BehaviourTests
{
    private const string Page = "page: { shop: exponential(20 ms), calls: [ { to: db, times: 2, takes: 4 ms } ] }";

    [Fact]
    public void Run_WithOneOrTwoThreads_GivesTheSame()
    {
        var yaml = Given.ShopWithDatabase("cpu: 1, replicas: 2..6, scaling: { http-concurrency: 10 }, serves: { concurrency: 8, timeout: 2 s }, pool: { size: 4, to: db }", Page,
            "users: 300, think: exponential(5 s), ramp: 1 min, hold: 2 min", "promises: { latency: { p95: 200 ms }, error-rate: 1 % }");

        var one = Given.Run(yaml, new() { Threads = 1, Replications = 4 });
        var two = Given.Run(yaml, new() { Threads = 2, Replications = 4 });

        (two.All with { Failures = [] }).ShouldBe(one.All with { Failures = [] });
        two.Timeline.ShouldBe(one.Timeline);
        two.Components.ShouldBe(one.Components);
        two.Promises.ShouldBe(one.Promises);
        two.Events.ShouldBe(one.Events);
    }

    [Fact]
    public void Run_AnotherReplicaCount_LeavesTheDemandAlone()
    {
        string Yaml(int replicas) =>
            Given.Shop($"cpu: 1, replicas: {replicas}", "page: { shop: exponential(20 ms) }", "arrivals: 30/s, hold: 2 min");

        var few = Given.Run(Yaml(1), new() { Replications = 2 });
        var many = Given.Run(Yaml(5), new() { Replications = 2 });

        many.All.Sent.ShouldBe(few.All.Sent);
        many.Components[0].Work.Value.ShouldBe(few.Components[0].Work.Value, few.Components[0].Work.Value * 0.001);
    }

    [Fact]
    public void Run_ContainerApps_ClimbsByTheServicesSteps()
    {
        var yaml = Given.Shop("cpu: 4, replicas: 5..50, scaling: { http-concurrency: 5 }, serves: { starts-in: 8 s }",
            "page: { shop: 5 ms }", "arrivals: 1000/s, hold: 4 min");

        var steps = Given.Run(yaml, new() { Replications = 2 }).Scaling;

        steps.Select(s => s.To).ShouldBe([10, 20, 40, 50]);
        steps.Zip(steps.Skip(1)).ShouldAllBe(pair => pair.Second.At - pair.First.At == TimeSpan.FromSeconds(15));
    }

    [Fact]
    public void Run_PromisedScaleOutTooShort_IsNotKept()
    {
        var yaml = Given.Shop("cpu: 4, replicas: 5..50, scaling: { http-concurrency: 5 }, serves: { starts-in: 8 s }",
            "page: { shop: 5 ms }", "arrivals: 1000/s, ramp: 1 min, hold: 1 min",
            "promises: { scale-out: { from: 5, to: 50, within: 30 s } }");

        var promise = Given.Run(yaml, new() { Replications = 5 }).Promises.Single(p => p.Path == "promises.scale-out");

        promise.State.ShouldBe(VerdictState.NotKept);
        promise.Measured!.Value.Value.ShouldBeInRange(45 + 8, 60
            + 8);      // four steps of 15 s, the first 0 to 15 s after the load, and the start
    }

    [Fact]
    public void FindLimit_SmallPool_NamesItAndRisesWithoutIt()
    {
        string Yaml(int pool) =>
            Given.ShopWithDatabase($"cpu: 4, replicas: 1, pool: {{ size: {pool}, to: db }}",
            "page: { shop: 1 ms, calls: [ { to: db, takes: exponential(50 ms) } ] }",
            "arrivals: 20/s, hold: 3 min", "promises: { latency: { p95: 400 ms } }", "GP_Standard_D16ds_v4");
        var options = new SimulationOptions { Replications = 3 };

        var bound = SystemSimulation.FindLimit(Given.Deployment(Yaml(4)), options, 0.1, TestContext.Current.CancellationToken);
        var free = SystemSimulation.FindLimit(Given.Deployment(Yaml(64)), options, 0.1, TestContext.Current.CancellationToken);

        bound.Limit!.Kind.ShouldBe(LimitKind.Pool);
        bound.Factor.ShouldBeInRange(2.5, 4);                              // four connections of 50 ms carry 80 a second
        free.Factor.ShouldBeGreaterThan(2 * bound.Factor);
        free.Limit!.Kind.ShouldBe(LimitKind.Cores);
        free.Limit.Component.ShouldBe("db");
    }

    [Fact]
    public void Run_PrimaryLost_FailsForTheFailoverTime()
    {
        var yaml = Given.ShopWithDatabase("cpu: 4, replicas: 1", "page: { shop: 1 ms, calls: [ { to: db, takes: 2 ms } ] }",
            "arrivals: 50/s, hold: 5 min");
        var fault = Fault.PrimaryLost("db", TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(60));

        var result = Given.Run(yaml, new() { Replications = 5, Faults = [fault], Interval = TimeSpan.FromSeconds(10) });

        var failing = result.Timeline.Where(p => p.Failed > 1).ToList();
        failing.Select(p => p.At.TotalSeconds).ShouldBe([130, 140, 150, 160, 170, 180]);
        failing.ShouldAllBe(p => p.Served == 0);
        result.All.ErrorRate.Value.ShouldBe(60.0 / 300, 0.01);
        result.All.Failures[0].Cause.ShouldBe(FailureCause.Unavailable);
    }

    [Fact]
    public void Run_PrimaryLostWithoutAStatedTime_TakesTheCatalogsFailover()
    {
        var yaml = Given.ShopWithDatabase("cpu: 4, replicas: 1", "page: { shop: 1 ms, calls: [ { to: db, takes: 2 ms } ] }",
            "arrivals: 50/s, hold: 5 min", sku: "GP_Standard_D2ds_v4")
            .Replace("storage: 32 GB", "storage: 32 GB, high-availability: zone-redundant", StringComparison.Ordinal);

        var result = Given.Run(yaml, new() { Replications = 5, Faults = [Fault.PrimaryLost("db", TimeSpan.FromMinutes(2))] });

        (result.All.ErrorRate.Value * 300).ShouldBeInRange(60, 120);        // failover.time of the offering: 60 to 120 s
    }

    [Fact]
    public void Run_ReplicaLost_FailsWhatItHeldAndStartsAnother()
    {
        var yaml = Given.Shop("cpu: 1, replicas: 3, serves: { starts-in: 20 s }", "page: { shop: 200 ms }", "arrivals: 5/s, hold: 2 min");

        var result = Given.Run(yaml,
            new() { Replications = 5, Faults = [Fault.ReplicaLost("shop", TimeSpan.FromMinutes(1))], Interval = TimeSpan.FromSeconds(5) });

        result.Timeline.Single(p => p.At == TimeSpan.FromSeconds(70)).Components[0].Ready.ShouldBe(2);
        result.Timeline.Single(p => p.At == TimeSpan.FromSeconds(85)).Components[0].Ready.ShouldBe(3);
        result.All.Failures.ShouldAllBe(f => f.Cause == FailureCause.Lost);
    }

    [Fact]
    public void Run_SlowDependency_OpensTheBreakerAndSparesTheCaller()
    {
        string Yaml(string breaker) => Given.ShopWithDatabase("cpu: 4, replicas: 1, serves: { concurrency: 200 }",
            $"page: {{ shop: 1 ms, calls: [ {{ to: db, takes: 2 ms, timeout: 500 ms, optional: true{breaker} }} ] }}",
                "arrivals: 100/s, hold: 3 min", sku: "GP_Standard_D16ds_v4");
        var options = new SimulationOptions { Replications = 3,
            Faults = [Fault.Slow("db", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), 1000)] };

        var without = Given.Run(Yaml(""), options);
        var with = Given.Run(Yaml(", breaker: { failures: 50 %, over: 10 s, minimum: 20, open: 30 s }"), options);

        without.All.P90.Value.ShouldBe(0.5, 0.05);
        with.All.P90.Value.ShouldBeLessThan(0.01);
        with.All.ErrorRate.Value.ShouldBe(0);
    }

    [Fact]
    public void Run_Timeout_CountsWhatTheClientSees()
    {
        var yaml = Given.Shop("cpu: 1, replicas: 1, serves: { concurrency: 1, timeout: 1 s }", "page: { shop: 100 ms }",
            "arrivals: 30/s, hold: 3 min");

        var all = Given.Run(yaml, new() { Replications = 2 }).All;

        all.Failures.ShouldHaveSingleItem().Cause.ShouldBe(FailureCause.Timeout);
        all.P999.Value.ShouldBe(1, 0.01);
        all.ErrorRate.Value.ShouldBeGreaterThan(0.6);
    }

    [Fact]
    public void Run_UnknownFault_SaysTheNearestName()
    {
        var deployment = Given.Deployment(Given.Shop("cpu: 1, replicas: 1", "page: { shop: 1 ms }", "arrivals: 1/s"));

        SystemSimulation.Obstacle(deployment, Fault.ReplicaLost("shp", TimeSpan.Zero))!.Value.English.ShouldContain("'shop'");
    }

    [Fact]
    public void Obstacle_NoWorkload_SaysSo()
    {
        var deployment = Given.Deployment(Given.Shop("cpu: 1, replicas: 1", "page: { shop: 1 ms }", "volumes: { requests: 5M/month }"));

        SystemSimulation.Obstacle(deployment).ShouldNotBeNull().French.ShouldContain("charge");
    }

    [Fact]
    public void Run_RampOfUsers_FollowsTheRamp()
    {
        var yaml = Given.Shop("cpu: 4, replicas: 4", "page: { shop: 1 ms }",
            "users: 1000, think: exponential(5 s), ramp: 10 min, hold: 2 min");

        var timeline = Given.Run(yaml, new() { Replications = 5, Interval = TimeSpan.FromMinutes(1) }).Timeline;

        timeline[4].Sent.ShouldBe(85, 12);                                 // mean of the fifth minute: 45 % of 200, a think time late
        timeline[^1].Sent.ShouldBe(200, 8);
    }

    [Fact]
    public void Run_BurstOfArrivals_StandsInTheTimeline()
    {
        var yaml = Given.Shop("cpu: 4, replicas: 4", "page: { shop: 1 ms }",
            "arrivals: 20/s, hold: 3 min, spikes: [ { at: 1 min, to: 200/s, for: 1 min } ]");

        var timeline = Given.Run(yaml, new() { Replications = 5, Interval = TimeSpan.FromMinutes(1) }).Timeline;

        timeline.Select(p => p.Sent).ShouldBe([20, 200, 20], 8);
    }

    [Fact]
    public void Compare_OneChange_IsSeenThroughTheNoise()
    {
        string Yaml(string time) =>
            Given.Shop("cpu: 2, replicas: 1", $"page: {{ shop: exponential({time}) }}", "arrivals: 20/s, hold: 2 min");

        var all = SystemSimulation.Compare(Given.Deployment(Yaml("50 ms")), Given.Deployment(Yaml("51 ms")), new() { Replications = 5 },
            TestContext.Current.CancellationToken).Differences;

        var mean = all.Single(d => d.Kind == ComparedFigure.Mean);
        mean.Change.ShouldBe(Change.Worse);
        mean.IsSignificant.ShouldBeTrue();
        mean.Difference.Value.ShouldBeInRange(0.001, 0.003);
        (mean.Difference.High - mean.Difference.Low).ShouldBeLessThan((mean.First.High - mean.First.Low) / 4);
        all.Single(d => d.Kind == ComparedFigure.ErrorRate).IsSignificant.ShouldBeFalse();
    }

    [Fact]
    public void Run_MoreCallersThanConnections_AreRefusedByTheDatabase()
    {
        var yaml = Given.ShopWithDatabase("cpu: 4, replicas: 1", "page: { shop: 1 ms, calls: [ { to: db, takes: 10 ms } ] }",
            "arrivals: 300/s, hold: 1 min", "promises: { error-rate: 0.1 % }");

        var promise = Given.Run(yaml, new() { Replications = 3 }).Promises.Single(p => p.Path == "promises.error-rate");

        // three cores of work on one: callers pile up until 171 connections are open
        promise.State.ShouldBe(VerdictState.NotKept);
        promise.Limit!.Kind.ShouldBe(LimitKind.Connections);
        promise.Limit.Component.ShouldBe("db");
    }

    [Fact]
    public void Run_OpenBreaker_NamesWhatItGuards()
    {
        var yaml = Given.ShopWithDatabase("cpu: 4, replicas: 1",
            "page: { shop: 1 ms, calls: [ { to: db, takes: 2 ms, breaker: { failures: 50 %, over: 10 s, minimum: 20, open: 30 s } } ] }",
            "arrivals: 50/s, hold: 3 min", "promises: { error-rate: 0.1 % }");

        var result = Given.Run(yaml,
            new() { Replications = 3, Faults = [Fault.Failing("db", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), 1)] });

        var promise = result.Promises.Single(p => p.Path == "promises.error-rate");
        promise.Limit!.Kind.ShouldBe(LimitKind.Protection);
        promise.Limit.Component.ShouldBe("db");
        result.Components.Single(c => c.Name == "db").TurnedAway.Value.ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("times: 5, takes: lognormal(2 ms, 2 ms)")]
    [InlineData("times: 2.5, takes: exponential(8 ms), timeout: 1 min")]
    [InlineData("times: 3, takes: 8 ms")]
    public void Run_QueriesOneAfterTheOther_GoTheShortWayAsTheLong(string queries)
    {
        // a call that may be tried again never goes the short way; where none fails, nothing else tells them apart
        string Yaml(string retries) => Given.ShopWithDatabase("cpu: 4, replicas: 2, pool: { size: 3, to: db }",
            $"page: {{ shop: exponential(5 ms), calls: [ {{ to: db, {queries}{retries} }} ] }}", "arrivals: 30/s, hold: 5 min");

        var brief = Given.Run(Yaml(""), new() { Replications = 3 });
        var lengthy = Given.Run(Yaml(", retries: 1"), new() { Replications = 3 });

        brief.All.ErrorRate.Value.ShouldBe(0);
        brief.Events.ShouldBe(lengthy.Events);
        brief.All.ShouldBe(lengthy.All with { Failures = brief.All.Failures });
        foreach (var (first, second) in brief.Components.Zip(lengthy.Components))
            (first.Calls, first.PoolWait, first.SlotWait, first.CoreWait)
                .ShouldBe((second.Calls, second.PoolWait, second.SlotWait, second.CoreWait));
    }

    [Fact]
    public void Run_MoreDrawsInOneComponent_MoveNoOther()
    {
        string Yaml(string queries) => Given.ShopWithDatabase("cpu: 4, replicas: 1",
            $"look: {{ share: 50 %, shop: exponential(5 ms) }}\n  buy: {{ share: 50 %, shop: exponential(5 ms), calls: [ {{ to: db, {queries} }} ] }}",
            "arrivals: 4/s, hold: 5 min");

        var few = Given.Run(Yaml("times: 1, takes: 1 ms"), new() { Replications = 3 });
        var many = Given.Run(Yaml("times: 2.5, takes: lognormal(1 ms, 2 ms), retries: 2"), new() { Replications = 3 });

        many.Requests.Single(r => r.Name == "look")
            .ShouldBe(few.Requests.Single(r => r.Name == "look") with { Failures = many.Requests.Single(r => r.Name == "look").Failures });
        many.All.Sent.ShouldBe(few.All.Sent);
        many.Components.Single(c => c.Name == "db")
            .Calls.Value.ShouldBeGreaterThan(few.Components.Single(c => c.Name == "db").Calls.Value * 2);
    }
}
