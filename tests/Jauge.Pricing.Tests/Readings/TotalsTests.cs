namespace Jauge.Pricing.Tests.Readings;

public class TotalsTests
{
    private static EnvironmentCost Quote(string price, string rest = "") =>
        Given.Cost(Given.System($"quote: {{ uses: any/quoted, quoted: {price} }}", rest));

    [Fact]
    public void Totals_Year_IsTwelveMonths()
    {
        var totals = Quote("149..176 EUR/month", "period: 18 months").Totals;

        totals.PerYear.Bounds.ShouldBe(new(1788, 2112));
        totals.OverPeriod!.Bounds.ShouldBe(new(2682, 3168));
        totals.Over(TimeSpan.FromHours(365)).Bounds.ShouldBe(new(74.5m, 88));
    }

    [Fact]
    public void Totals_Vat_IsAddedOnlyWhenAsked()
    {
        var cost = Quote("100 EUR/month", "vat: 20 %");

        cost.Totals.PerMonth.Low.ShouldBe(100m);
        cost.TotalsWithVat!.PerMonth.Low.ShouldBe(120m);
        cost.TotalsWithVat.PerYear.Low.ShouldBe(1440m);
        Quote("100 EUR/month").TotalsWithVat.ShouldBeNull();
    }

    [Fact]
    public void PerUser_PromisedRange_DividesByAllOfIt()
    {
        var user = Quote("100 EUR/month", "period: 3 months\npromises: { users: 20..50 }").PerUser!;

        user.PerMonth.Bounds.ShouldBe(new(2, 5));
        user.PerYear.Bounds.ShouldBe(new(24, 60));
        user.OverPeriod!.Bounds.ShouldBe(new(6, 15));
        user.From.ShouldBe("promises.users");
    }

    [Fact]
    public void PerUser_OnlyPlayedUsers_AreCounted() =>
        Quote("100 EUR/month", "workload: { users: 400 }").PerUser!.PerMonth.Low.ShouldBe(0.25m);

    [Fact]
    public void PerUser_NoUsers_IsNull() => Quote("100 EUR/month").PerUser.ShouldBeNull();

    [Fact]
    public void By_Team_SharesTheWholeBill()
    {
        var bill = Given.Bill(Given.System("""
            a: { uses: any/quoted, quoted: 75 EUR/month, team: web, tags: { service: shop } }
            b: { uses: any/quoted, quoted: 25 EUR/month, team: data }
            """));

        bill.By(c => c.Component.Spec.Team).Select(s => (s.Name, s.Share)).ShouldBe([("web", 0.75m), ("data", 0.25m)]);
        bill.By(c => c.Component.Spec.Tags.GetValueOrDefault("service")).Select(s => s.Name).ShouldBe(["shop", ""]);
    }
}
