using Jauge.Core;
using Jauge.Pricing.Usage;

namespace Jauge.Pricing.Tests.Bills;

public class UsageTests
{
    private const string Workload = """
        workload: { volumes: { requests: 3M/month } }
        requests: { all: { app: 10 ms } }
        """;

    private static string App(string more = "") =>
        Given.System($"app: {{ uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 1..4{more} }}", Workload, "USD",
            "azure/westeurope");

    [Fact]
    public void Of_MinimumAverageMaximum_FollowTheReplicas()
    {
        decimal Used(LoadPoint at, string more = "") => Given.Bill(App(more), at).Charge("app", "vcpu").High!.Used;

        Used(LoadPoint.Minimum).ShouldBe(2_628_000);
        Used(LoadPoint.Maximum).ShouldBe(4 * 2_628_000);
        Used(LoadPoint.Average, ", average-replicas: 1.5").ShouldBe(1.5m * 2_628_000);
    }

    [Fact]
    public void Of_AverageThatTheFileDoesNotState_IsTheWholeRange()
    {
        var charge = Given.Bill(App()).Charge("app", "vcpu");

        (charge.Low!.Used, charge.High!.Used).ShouldBe((2_628_000m, 4 * 2_628_000m));
    }

    [Fact]
    public void Of_ExpectedReplicas_StandWhereTheFileStatesNoAverage()
    {
        decimal Used(LoadPoint at, string more = "")
        {
            var deployment = Given.Deployment(App(more));
            return new Pricer(Given.Catalog).Price(deployment, SystemUsage.Of(deployment, at, EquatableMap.Of(("app", 2.5m))))
                .Charge("app", "vcpu").High!.Used;
        }

        Used(LoadPoint.Average).ShouldBe(2.5m * 2_628_000);
        Used(LoadPoint.Average, ", average-replicas: 1.5").ShouldBe(1.5m * 2_628_000);
        Used(LoadPoint.Minimum).ShouldBe(2_628_000);
        Used(LoadPoint.Maximum).ShouldBe(4 * 2_628_000);
    }

    [Fact]
    public void Of_Observed_IsRefused()
    {
        var deployment = Given.Deployment(App());
        Should.Throw<ArgumentOutOfRangeException>(() => SystemUsage.Of(deployment, LoadPoint.Observed));
    }

    [Fact]
    public void Price_ObservedUsage_TakesItsReplicasRequestsAndVolumes()
    {
        var deployment =
            Given.Deployment(Given.System("box: { uses: acme/box, sku: small, replicas: 1..9, storage: 1 GB, usage: { calls: 0/month } }"));
        var counted =
            new ComponentUsage(Interval.Exactly(2.5m), Interval.Exactly(10)) { Volumes = EquatableMap.Of(("calls", Quantity.Plain(2000))) };
        var bill = new Pricer(Given.Catalog).Price(deployment, new SystemUsage(LoadPoint.Observed, EquatableMap.Of(("box", counted))));

        bill.Cost("box", "compute").ShouldBe(182.5m); // 2.5 × 730 h × 0.10
        bill.Cost("box", "calls").ShouldBe(2m);       // 1,000 beyond the free 1,000 × 0.002
    }

    [Fact]
    public void Price_ObservedWithoutAnEntry_CountsTheMinimum()
    {
        var deployment = Given.Deployment(App());
        var bill = new Pricer(Given.Catalog).Price(deployment, new SystemUsage(LoadPoint.Observed, EquatableMap<ComponentUsage>.Empty));

        bill.Charge("app", "vcpu").High!.Used.ShouldBe(2_628_000);
    }

    [Fact]
    public void Price_Schedule_CountsOnlyTheHoursThatItRuns()
    {
        var bill = Given.Bill(Given.System("app: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 1, on: weekdays 8:00..20:00, ingress: internal }", "", "USD", "azure/westeurope"));

        // 60 of the 168 hours of a week
        bill.Charge("app", "vcpu").High!.Used.ShouldBe(2_628_000m * 60 / 168, 1e-12m);
    }

    [Theory]
    [InlineData(LoadPoint.Minimum, 116.8, 0)]   // 2 × 730 h × 0.08
    [InlineData(LoadPoint.Average, 116.8, 73)]  // and one more on demand: 730 × 0.10
    [InlineData(LoadPoint.Maximum, 116.8, 219)] // and three more
    public void Price_Commitment_CoversTheFewestReplicasAndNoMore(LoadPoint at, double committed, double onDemand)
    {
        var bill = Given.Bill(Given.System(
            "box: { uses: acme/box, sku: small, replicas: 2..5, average-replicas: 3, commitment: plan-1-year, storage: 1 GB, usage: { calls: 0/month } }"), at);

        var compute = bill.Charges.Where(c => c.Meter!.Name == "compute").ToList();
        compute.Where(c => c.Commitment is not null).Sum(c => c.Cost.Low).ShouldBe((decimal)committed);
        compute.Where(c => c.Commitment is null).Sum(c => c.Cost.Low).ShouldBe((decimal)onDemand);
        compute.Count(c => c.Arithmetic.Text.French.Contains("au-delà de", StringComparison.Ordinal)).ShouldBe(onDemand == 0 ? 0 : 1);
    }

    [Fact]
    public void Price_CommitmentOfAScheduledComponent_IsOwedForEveryHour()
    {
        var bill = Given.Bill(Given.System(
            "box: { uses: acme/box, sku: small, on: weekdays 8:00..20:00, commitment: plan-1-year, storage: 1 GB, usage: { calls: 0/month } }"));

        bill.Cost("box", "compute").ShouldBe(58.4m); // 730 × 0.08, though it runs 60 of 168 hours
    }

    [Fact]
    public void Price_SpotShare_IsBilledAtTheSpotPrice()
    {
        var bill = Given.Bill(Given.System("box: { uses: acme/box, sku: small, replicas: 4, spot: 25 %, storage: 1 GB, usage: { calls: 0/month } }"));

        var compute = bill.Charges.Where(c => c.Meter!.Name == "compute").ToList();
        // 3 × 730 × 0.10 and 1 × 730 × 0.03
        compute.Select(c => c.Cost.Low).ShouldBe([219m, 21.9m]);
        compute[1].Arithmetic.Text.English.ShouldEndWith("× 25 %");
    }
}
