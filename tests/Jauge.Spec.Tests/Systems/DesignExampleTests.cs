using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Bill;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Spec.Tests.Systems;

/// <summary>The example with which the design introduces the language, word for word.</summary>
public sealed class DesignExampleTests
{
    internal const string Text = """
        system: taylor-shift
        title: Concert ticket sale
        currency: EUR
        region: azure/westeurope

        components:
          shop:
            uses: azure/container-app
            cpu: 2
            memory: 4 GiB
            replicas: 5..50
            scaling: { http-concurrency: 5 }
            serves: { concurrency: 20, starts-in: lognormal(8 s, 2 s) }
          db:
            uses: azure/mysql-flexible-server
            sku: GP_Standard_D4ds_v4
            storage: 512 GB
            high-availability: zone-redundant
            backups: { keep: 35 days, geo-redundant: true }

        requests:
          browse: { share: 85 %, shop: 12 ms, calls: [ { to: db, times: 2, takes: 3 ms } ] }
          buy:    { share: 15 %, shop: 30 ms, calls: [ { to: db, times: 6, takes: 4 ms } ] }

        workload: { users: 10000, think: exponential(10 s), ramp: 5 min, hold: 60 min }

        promises:
          latency: { p99: 200 ms }
          availability: 99.9 %
          throughput: 1000/s
          scale-out: { from: 5, to: 50, within: 30 s }
          recovery: { rto: 1 h, rpo: 15 min }

        budget: 1510 EUR/month

        environments:
          dev:  { components: { shop: { cpu: 0.5, memory: 1 GiB, replicas: 1..3 }, db: { sku: B_Standard_B1ms, storage: 32 GB, high-availability: none } }, workload: { users: 50, hold: 5 min } }
          prod: {}
        """;

    [Fact]
    public void Check_TheExample_HasNothingToSay() => Checked.Text(Text).ShouldBeEmpty();

    [Fact]
    public void Read_TheExample_IsTheSystem()
    {
        var document = SystemDocument.ReadText(Text, "system.yaml", new DiagnosticBag())!;
        document.Environments.ShouldBe(["dev", "prod"]);
        document.MainEnvironment.ShouldBe("prod");
        var shop = document.In("prod").Components["shop"];
        shop.Replicas.ShouldBe(new Range<int>(5, 50));
        shop.Serves!.StartsIn.ShouldBe(new LogNormalDistribution(TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(2)));
        document.In("dev").Components["shop"].Scaling!.HttpConcurrency.ShouldBe(5);
        document.In("dev").Components["db"].HighAvailability.ShouldBe("none");
        document.In("dev").Workload!.Users.ShouldBe(50);
        document.In("prod").Promises.Recovery!.Rpo.ShouldBe(TimeSpan.FromMinutes(15));
    }

    [Fact]
    public void Resolve_TheExample_FindsSizesAndCalls()
    {
        var bag = new DiagnosticBag();
        var document = SystemDocument.ReadText(Text, "system.yaml", bag)!;
        var deployment = new Resolver(Repository.Catalog(bag), bag).Resolve(document, "prod");
        var db = deployment.Find("db")!;
        db.Sku!.Id.ShouldBe("GP_Standard_D4ds_v4");
        db.Regions.ShouldBe([new RegionId("azure", "westeurope")]);
        deployment.IsCritical(db).ShouldBeTrue();
        deployment.Calls.VisitsPerRequest("db").ShouldBe((0.85m * 2) + (0.15m * 6));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Price_TheExample_AsksForTheRateAlone(string environment)
    {
        var cost = Price(Text, environment);
        cost.Average.Gaps.ShouldNotBeEmpty();
        cost.Average.Gaps.Where(g => g.IsMissing).ShouldAllBe(g => g.Kind == GapKind.NoExchangeRate || g.Kind == GapKind.UnknownUsage);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Price_TheExampleWithARate_HasATotal(string environment)
    {
        var cost = Price(Text + "\nexchange-rates: { USD: { rate: 0.86 EUR, on: 2026-08-15, source: the example } }", environment);
        cost.Average.Total.Low.ShouldBeGreaterThan(0);
        cost.Maximum.Total.High.ShouldBeGreaterThanOrEqualTo(cost.Minimum.Total.High);
        cost.Average.Charges.Select(c => c.Component.Name).Distinct().Order().ShouldBe(["db", "shop"]);
    }

    private static EnvironmentCost Price(string text, string environment)
    {
        var bag = new DiagnosticBag();
        var catalog = Repository.Catalog(bag);
        var cost = CostReading.Read(new Resolver(catalog, bag).Resolve(SystemDocument.ReadText(text, "system.yaml", bag)!, environment),
            catalog);
        bag.Sorted().ShouldBeEmpty();
        return cost;
    }
}
