using Jauge.Control.Alerting;
using Jauge.Core;
using Jauge.Simulation.Faults;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Verdicts;

namespace Jauge.Simulation.Tests.Systems;

public sealed class AlertTests
{
    private static readonly AlertTiming Fast = new()
    {
        ScrapeInterval = TimeSpan.FromSeconds(5), EvaluationInterval = TimeSpan.FromSeconds(5), RateWindow = TimeSpan.FromSeconds(30),
    };

    [Fact]
    public void Run_CpuAboveTheThreshold_FiresAfterItsHoldAndStays()
    {
        var alert = One("cpu > 80 %, for: 2 min", load: "arrivals: 90/s, hold: 6 min");

        alert.FiredIn.ShouldBe(3);
        alert.FirstFired!.Value.Earliest.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(120));
        alert.FirstFired.Value.Latest.ShouldBeLessThan(TimeSpan.FromSeconds(180));
        alert.FirstCleared.ShouldBeNull();
    }

    [Fact]
    public void Run_CpuBelowTheThreshold_StaysSilent()
    {
        var alert = One("cpu > 80 %, for: 2 min", load: "arrivals: 40/s, hold: 6 min");

        alert.Obstacle.ShouldBeNull();
        alert.FiredIn.ShouldBe(0);
        alert.FirstFired.ShouldBeNull();
    }

    [Theory]
    [InlineData("error-rate > 10 %")]
    [InlineData("availability < 90 %")]
    public void Run_ErrorsForAWhile_FiresAndClears(string when)
    {
        var fault = Fault.Failing("shop", TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(3), 0.5);
        var alert = One($"{when}, for: 1 min", faults: [fault]);

        alert.FiredIn.ShouldBe(3);
        foreach (var episode in alert.Runs.Select(r => r.ShouldHaveSingleItem()))
        {
            episode.PendingFrom.ShouldBeInRange(TimeSpan.FromSeconds(120), TimeSpan.FromSeconds(150));
            (episode.FiredAt - episode.PendingFrom).ShouldBeInRange(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(65));
            episode.ClearedAt!.Value.ShouldBeInRange(TimeSpan.FromSeconds(300), TimeSpan.FromSeconds(335));
        }
    }

    [Fact]
    public void Run_ErrorsShorterThanTheHold_StaysSilent() =>
        One("error-rate > 10 %, for: 3 min", faults: [Fault.Failing("shop", TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(1), 0.5)])
            .FiredIn.ShouldBe(0);

    [Fact]
    public void Run_TwoOutages_FiresTwice()
    {
        EquatableList<Fault> faults =
        [
            Fault.Failing("shop", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), 0.5),
            Fault.Failing("shop", TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(1), 0.5),
        ];

        One("error-rate > 10 %, for: 20 s", faults: faults).MeanTimes.ShouldBe(2);
    }

    [Theory]
    [InlineData("latency.mean > 150 ms", 1)]
    [InlineData("latency.p95 > 150 ms", 1)]
    [InlineData("latency.p99 > 5 s", 0)]
    public void Run_SlowForAWhile_FiresByTheMeasuredTime(string when, int times) =>
        One($"{when}, for: 30 s", "arrivals: 2/s, hold: 6 min", [Fault.Slow("shop", TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(2), 20)])
            .MeanTimes.ShouldBe(times);

    [Fact]
    public void Run_SystemWideErrors_AreThoseOfTheRequests()
    {
        var yaml = Given.Shop("cpu: 1, replicas: 1", "page: { shop: 10 ms }", "arrivals: 40/s, hold: 6 min",
            "alerts: { a: { when: error-rate > 10 % } }");
        var fault = Fault.Failing("shop", TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(2), 0.5);

        Run(yaml, [fault]).Alerts[0].MeanTimes.ShouldBe(1);
    }

    [Fact]
    public void Run_DatabaseLost_IsDownUntilItIsBack()
    {
        var yaml = Given.ShopWithDatabase("cpu: 4, replicas: 1", "page: { shop: 1 ms, calls: [ { to: db, takes: 2 ms } ] }",
            "arrivals: 20/s, hold: 6 min",
            "alerts: { gone: { component: db, when: down, for: 20 s } }");
        var alert = Run(yaml, [Fault.PrimaryLost("db", TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(1))]).Alerts[0];

        alert.FiredIn.ShouldBe(3);
        alert.FirstFired!.Value.Earliest.ShouldBeInRange(TimeSpan.FromSeconds(140), TimeSpan.FromSeconds(155));
        alert.FirstCleared!.Value.Latest.ShouldBeInRange(TimeSpan.FromSeconds(180), TimeSpan.FromSeconds(192));
    }

    [Fact]
    public void Run_ConnectionsAboveTheLimit_NeverFires()
    {
        var yaml = Given.ShopWithDatabase("cpu: 4, replicas: 1, pool: { to: db, size: 8 }",
            "page: { shop: 1 ms, calls: [ { to: db, takes: 2 ms } ] }",
            "arrivals: 50/s, hold: 3 min",
            "alerts: { full: { component: db, when: connections > limit }, some: { component: db, when: connections > 0 } }");
        var alerts = Run(yaml, []).Alerts;

        alerts[0].Obstacle.ShouldBeNull();
        alerts[0].FiredIn.ShouldBe(0);
        alerts[1].FiredIn.ShouldBe(3);
    }

    [Fact]
    public void Run_MessagesThatPileUp_AreTheLengthOfTheirQueue()
    {
        var yaml = Given.Shop("cpu: 4, replicas: 1",
            "page: { shop: 1 ms, calls: [ { to: jobs, takes: 5 ms, calls: [ { to: worker, takes: 1 s } ] } ] }",
            "arrivals: 4/s, hold: 4 min", "alerts: { backlog: { component: jobs, when: queue-length > 100, for: 30 s } }")
            .Replace("requests:\n",
            "  worker: { uses: azure/container-app, cpu: 4, memory: 8 GiB, replicas: 1 }\n  jobs: { uses: azure/service-bus, sku: Standard, "
            + "usage: { operations: 1000/month }, delivers: { concurrency: 2, attempts: 1 } }\nrequests:\n", StringComparison.Ordinal);
        var result = Run(yaml, []);

        result.Alerts[0].FiredIn.ShouldBe(3);
        // two a second too many
        result.Alerts[0].FirstFired!.Value.Median.ShouldBeInRange(TimeSpan.FromSeconds(65), TimeSpan.FromSeconds(110));
        result.Timeline[^1].Components.Single(c => c.Name == "jobs").Queued.ShouldBeInRange(350, 600);
    }

    [Theory]
    [InlineData("component: shop, when: memory > 85 %", "memory is not simulated")]
    [InlineData("component: shop, when: backup-age > 26 h", "backups are not simulated")]
    [InlineData("when: cpu > 80 %", "it names no component to watch")]
    [InlineData("component: shop, when: connections > 5", "the connections of shop are not simulated")]
    [InlineData("component: shop, when: latency.p95 > 5 GB", "nobody knows the limit in 'latency.p95 > 5 GB'")]
    public void Run_WhatIsNotSimulated_IsSaidAndNeverSilent(string alert, string reason)
    {
        var yaml = Given.Shop("cpu: 1, replicas: 1", "page: { shop: 10 ms }", "arrivals: 10/s, hold: 1 min",
            $"alerts: {{ a: {{ {alert} }} }}");
        var reading = Run(yaml, []).Alerts[0];

        reading.Obstacle!.Value.English.ShouldBe(reason);
        reading.Runs.ShouldBeEmpty();
    }

    [Fact]
    public void Run_WithAlerts_LeavesEveryDrawAlone()
    {
        const string Load = "arrivals: 50/s, hold: 2 min";
        var without = Run(Given.Shop("cpu: 1, replicas: 1", "page: { shop: exponential(10 ms) }", Load), []);
        var with = Run(Given.Shop("cpu: 1, replicas: 1", "page: { shop: exponential(10 ms) }", Load,
            "alerts: { a: { component: shop, when: latency.p95 > 1 s }, b: { component: shop, when: cpu > 1 % } }"), []);

        with.All.ShouldBe(without.All);
        with.Timeline.ShouldBe(without.Timeline);
    }

    private static AlertReading One(string alert, string load = "arrivals: 40/s, hold: 6 min", EquatableList<Fault>? faults = null) =>
        Run(Given.Shop("cpu: 1, replicas: 1", "page: { shop: 10 ms }", load, $"alerts: {{ a: {{ component: shop, when: {alert} }} }}"),
            faults ?? []).Alerts
            .ShouldHaveSingleItem();

    private static SimulationResult Run(string yaml, EquatableList<Fault> faults) =>
        Given.Run(yaml, new() { Replications = 3, Alerts = Fast, Faults = faults });
}
