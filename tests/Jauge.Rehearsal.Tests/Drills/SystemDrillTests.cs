using Jauge.Rehearsal.Drills;
using Jauge.Rehearsal.Drills.Catalog;
using Jauge.Rehearsal.Planning;
using Jauge.Rehearsal.Running;

namespace Jauge.Rehearsal.Tests.Drills;

/// <summary>Drills on a described system, found and played by their names.</summary>
[Collection(RealParts.Name)]
public sealed class SystemDrillTests
{
    private const string Shop = """
        system: given
        currency: EUR
        region: azure/westeurope
        components:
          shop: { uses: azure/container-app, cpu: 0.5, memory: 1 GiB, replicas: 2..3, scaling: { http-concurrency: 5 }, pool: { size: 4, to: db } }
          db: { uses: azure/postgresql-flexible-server, sku: B_Standard_B1ms, storage: 32 GB }
        requests:
          read: { share: 100 %, path: GET /read, shop: 2 ms, calls: [ { to: db, takes: 1 ms } ] }
        workload: { arrivals: 10/s }
        promises: { recovery: { rto: 5 min, rpo: 15 min }, availability: 99 % }
        """;

    // two visitors are no reason to grow, and ten are
    private const string Jobs = """
        system: given
        currency: EUR
        region: azure/westeurope
        components:
          shop: { uses: azure/container-app, cpu: 0.5, memory: 1 GiB, replicas: 2..3, scaling: { http-concurrency: 2 } }
          jobs: { uses: upstash/qstash, sku: pay-as-you-go, delivers: { attempts: 9, backoff: { first: 1 s, factor: 2, most: 4 s }, concurrency: 2, dead-letter: true } }
          worker: { uses: azure/container-app, cpu: 0.5, memory: 1 GiB, replicas: 1 }
        requests:
          read: { share: 100 %, path: GET /read, shop: 40 ms, calls: [ { to: jobs, takes: 1 ms, mode: asynchronous, calls: [ { to: worker, takes: 20 ms } ] } ] }
        workload: { arrivals: 2/s }
        promises: { drain: { within: 10 min }, queue-wait: { p95: 10 min } }
        """;

    private static readonly DrillTimings Short = new()
    {
        Baseline = TimeSpan.FromSeconds(1.5), Fault = TimeSpan.FromSeconds(2), Steady = TimeSpan.FromSeconds(1),
        Limit = TimeSpan.FromSeconds(60),
    };

    private static readonly RehearsalPlan Plan = RehearsalPlanner.Plan(Given.Described(Shop), Given.TwoCores);

    [Fact]
    public void Of_APlan_OffersWhatItsPartsCanLose() => DrillCatalog.Of(Plan).Select(o => o.Name).Order(StringComparer.Ordinal).ShouldBe(
    [
        "cut-db", "cut-replica-shop", "freeze-primary-db", "freeze-replica-shop", "kill-primary-db", "kill-replica-shop", "restore-db",
        "rollback-shop", "scale-shop", "slow-db", "slow-disk-db",
        "spike-shop", "update-shop",
    ]);

    [Fact]
    public void Of_APlanWithReplicatedMySql_OffersItsFailover()
    {
        var plan = RehearsalPlanner.Plan(Given.Described(Shop.Replace("azure/postgresql-flexible-server, sku: B_Standard_B1ms",
            "azure/mysql-flexible-server, sku: GP_Standard_D2ds_v4, high-availability: same-zone", StringComparison.Ordinal)),
                Given.TwoCores);
        DrillCatalog.Of(plan).Where(o => o.Component == "db").Select(o => o.Name).ShouldBe(
            ["kill-primary-db", "freeze-primary-db", "cut-primary-db", "slow-disk-db", "slow-db", "cut-db", "restore-db"]);
    }

    [Fact]
    public void Named_WithATypingMistake_ProposesTheNearest()
    {
        var unknown = Should.Throw<RehearsalException>(() => DrillCatalog.Named(Plan, ["kill-primry-db"]));
        unknown.Diagnostic.Code.ShouldBe("JG5242");
        unknown.Diagnostic.Help!.Value.English.ShouldContain("kill-primary-db");
    }

    [Fact]
    public async Task Play_TheDrillsOfAShop_MeasuresEachAndLeavesItServing()
    {
        await using var system =
            await RunningSystem.StartAsync(Plan, Running.RunningSystemTests.Settings() with { LaysCables = true }, Cancellation);
        var drills = new SystemDrills(system, Short);
        string[] names = ["kill-replica-shop", "update-shop", "rollback-shop", "kill-primary-db", "slow-db"];
        Dictionary<string, DrillResult> results = [];
        await foreach (var result in drills.PlayAsync(DrillCatalog.Named(Plan, names), null, Cancellation))
        {
            results[result.Name] = result;
            Say(result);
        }

        results.Count.ShouldBe(names.Length);
        foreach (var quiet in new[] { "update-shop", "rollback-shop" })
            results[quiet].Views[0].Outage.Failures.ShouldBeEmpty(quiet);
        results["rollback-shop"].Hit.ShouldContain("given up");
        var killed = results["kill-primary-db"].Views;
        killed[0].Outage.RecoveredAfter.ShouldBeNull();
        killed.ShouldAllBe(v => v.Outage.HealedAfter != null);
        killed[0].Ledger!.IsWhole.ShouldBeTrue();
        results["slow-db"].Views[0].Outage.LongestOperation.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(199));
        results.Values.ShouldAllBe(r => r.Held);
    }

    [Fact]
    public async Task Play_ASpikeWithTheLivePolicy_GrowsAndAQueueIsEmptiedByItsWorkers()
    {
        var plan = RehearsalPlanner.Plan(Given.Described(Jobs), Given.TwoCores);
        await using var system =
            await RunningSystem.StartAsync(plan, Running.RunningSystemTests.Settings() with { LaysCables = true }, Cancellation);
        Dictionary<string, DrillResult> results = [];
        var patient = Short with { Limit = TimeSpan.FromMinutes(5) };
        await foreach (var result in new SystemDrills(system, patient)
            .PlayAsync(DrillCatalog.Named(plan, ["spike-shop", "fill-queue-jobs", "cut-replica-shop"]), null, Cancellation))
        {
            results[result.Name] = result;
            Say(result);
        }

        var filled = results["fill-queue-jobs"].Queue!;
        filled.MostDepth.ShouldBeGreaterThan(4);
        filled.Handled.ShouldBe(filled.Acknowledged);
        filled.Lost.ShouldBeEmpty();
        results["fill-queue-jobs"].Held.ShouldBeTrue();
        var cut = results["cut-replica-shop"].Scaling.Single(s => s.Component == "shop");
        cut.Fewest.ShouldBe(cut.Before - 1);
        cut.FewerAfter.ShouldNotBeNull();
        cut.After.ShouldBeGreaterThanOrEqualTo(cut.Before);
        var spike = results["spike-shop"].Scaling.Single(s => s.Component == "shop");
        (spike.Before, spike.Most).ShouldBe((2, 3));
        spike.Changes.First().Replicas.ShouldBe(3);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static void Say(DrillResult result)
    {
        foreach (var view in result.Views)
        {
            TestContext.Current.SendDiagnosticMessage(
                $"{result.Name} ({result.Hit}): {view.Operations.English} {view.Outage.UsualPerSecond:0}/s, gap {view.Outage.LongestGap.TotalSeconds:0.00} s, "
                + $"recovered {view.Outage.RecoveredAfter?.TotalSeconds:0.00}, healed {view.Outage.HealedAfter?.TotalSeconds:0.00}, "
                + $"failures {string.Join(", ", view.Outage.Failures.Select(f => $"{f.Value} {f.Key}"))}, lost {view.Ledger?.Lost.Count} of {view.Ledger?.Acknowledged}");
        }
    }
}
