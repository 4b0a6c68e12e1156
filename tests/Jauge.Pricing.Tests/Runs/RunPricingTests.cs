using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Runs;
using Jauge.Pricing.Usage;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing.Tests.Runs;

public class RunPricingTests
{
    private const decimal Support = 30m / (730 * 60);           // a euro a day, however many boxes run
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void Price_ARunInWhichNothingChanges_IsItsShareOfTheMonthlyBill()
    {
        foreach (var cost in Given.CostsOfSystems())
        {
            var month = new Pricer(Given.Catalog).Price(cost.Deployment, SystemUsage.Of(cost.Deployment, LoadPoint.Minimum));
            if (cost.Deployment.Components.Any(c => c.Spec.On is not null)) continue;
            var run = RunPricing.Price(cost.Deployment, Given.Catalog, Empty(73));

            run.Total.Middle.ShouldBe(month.Total.Middle * 73 / (730 * 60), 0.000_001m);
            run.IsFloor.ShouldBe(month.IsFloor);
            run.Shares.Sum(s => s.Cost.Middle).ShouldBe(run.Total.Middle, 0.000_001m);
        }
    }

    [Fact]
    public void Price_ObservedReplicas_AreBilledIntervalByInterval()
    {
        var run = Price("box: { uses: acme/box, sku: small, replicas: 1..9, storage: 0 GB }", Use("box", 2), Use("box", 5));

        run.Intervals.Select(i => i.PerMinute.Low).ShouldBe([(2 * 0.10m / 60) + Support, (5 * 0.10m / 60) + Support], 0.000_000_001m);
        run.Total.Low.ShouldBe((7 * 0.10m / 60) + (2 * Support), 0.000_000_001m);
        run.Shares.ShouldHaveSingleItem().Component.ShouldBe("box");
    }

    [Fact]
    public void Price_AScheduledComponent_RunsWhileTheRunDoes()
    {
        var always = Price("box: { uses: acme/box, sku: small, storage: 0 GB }", Use("box", 1));
        var scheduled = Price("box: { uses: acme/box, sku: small, storage: 0 GB, on: 'weekdays 8:00..20:00' }", Use("box", 1));

        scheduled.Total.ShouldBe(always.Total);
    }

    [Fact]
    public void Price_ObservedRequests_StandForThoseOfTheFile()
    {
        const string Function =
            "job: { uses: aws/lambda, memory: 128 MB, region: aws/eu-west-3, usage: { requests: 1/month, duration: 1 s } }";
        var idle = Price(Function, new ObservedUse("job", "aws/eu-west-3", null, 0, null));
        var busy = Price(Function, new ObservedUse("job", "aws/eu-west-3", null, 1000, null));

        idle.Total.High.ShouldBe(0);
        busy.Total.Low.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Price_WithoutAPrice_IsAFloorThatNamesTheGap()
    {
        var run = Price("box: { uses: acme/box, sku: small, storage: 0 GB, region: acme/south }", Use("box", 1));

        run.IsFloor.ShouldBeTrue();
        run.Gaps.ShouldContain(g => g.Kind == GapKind.NoPrice && g.Component.Name == "box");
    }

    [Fact]
    public void Price_TheSameUseTwice_ListsAGapOnce() =>
        Price("box: { uses: acme/box, sku: small, storage: 0 GB, region: acme/south }", Use("box", 1), Use("box", 2)).Gaps
            .DistinctBy(g => (g.Component.Path, g.Title)).Count().ShouldBe(
                Price("box: { uses: acme/box, sku: small, storage: 0 GB, region: acme/south }", Use("box", 1), Use("box", 2)).Gaps.Count);

    private static ObservedUse Use(string component, decimal replicas) => new(component, "acme/north", replicas, null, null);

    private static RunCost Price(string components, params ObservedUse[] uses) => RunPricing.Price(
        Given.Deployment(Given.System(components, currency: components.Contains("aws", StringComparison.Ordinal) ? "USD" : "EUR")),
        Given.Catalog, [.. uses.Select((use, i) => new ObservedInterval(i * Minute, (i + 1) * Minute, [use]))]);

    private static ObservedInterval[] Empty(int minutes) =>
        [.. Enumerable.Range(0, minutes).Select(i => new ObservedInterval(i * Minute, (i + 1) * Minute, []))];
}
