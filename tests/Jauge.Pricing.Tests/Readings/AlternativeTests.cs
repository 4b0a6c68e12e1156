namespace Jauge.Pricing.Tests.Readings;

public class AlternativeTests
{
    private const string Workers = """
        workers:
            uses: acme/box
            sku: small
            storage: 10 GB
            usage: { calls: 3000/month }
            alternatives:
              large: { uses: acme/box, sku: large, storage: 10 GB, quoted: 100 EUR/month }
              odd: { uses: acme/box, sku: odd, storage: 10 GB }
              cheap-but-unknown: { uses: acme/box, sku: small, storage: 10 GB, commitment: reserved-3-year }
              bare: { uses: any/quoted, quoted: 20..30 EUR/month }
        """;

    [Fact]
    public void Read_Alternatives_DoTheSameWorkAndAreRankedWithTheirBase()
    {
        var ranking = Given.Cost(Given.System(Workers)).Alternatives.ShouldHaveSingleItem();

        // 2,000 calls × 0.002 and 30 + 1 for each box; 73, 292, 146 of compute
        ranking.Ranked.Select(r => (r.Component.Name, r.Cost.Middle)).ShouldBe(
            [("bare", 25m), ("workers", 108m), ("odd", 181m), ("large", 327m), ("cheap-but-unknown", 35m)]);
        ranking.Base.Component.Name.ShouldBe("workers");
        ranking.Base.Difference.Low.ShouldBe(0);
    }

    [Fact]
    public void Read_Difference_KeepsTheRange()
    {
        var bare = Given.Cost(Given.System(Workers)).Alternatives[0].Ranked[0];

        bare.Difference.Bounds.ShouldBe(new(-88, -78));
        bare.DifferenceShare!.High.ShouldBe(-78m / 108, 1e-20m);
    }

    [Fact]
    public void Read_MissingPrice_StandsLastAndIsNamed()
    {
        var last = Given.Cost(Given.System(Workers)).Alternatives[0].Ranked[^1];

        last.IsFloor.ShouldBeTrue();
        last.Gaps.ShouldHaveSingleItem().Title.English.ShouldBe("Compute");
    }

    [Fact]
    public void Read_QuotedAlternative_KeepsBothPrices()
    {
        var large = Given.Cost(Given.System(Workers)).Alternatives[0].Ranked.Single(r => r.Component.Name == "large");

        (large.Cost.Low, large.QuotedCost.Low).ShouldBe((327m, 100m));
    }

    [Fact]
    public void Read_AlternativeNamedLikeAComponent_KeepsItsOwnReplicas()
    {
        var cost = Given.Cost(Given.System("""
            other: { uses: acme/box, sku: small, replicas: 9, storage: 1 GB, usage: { calls: 0/month } }
            box: { uses: acme/box, sku: small, storage: 1 GB, usage: { calls: 0/month }, alternatives: { other: { uses: acme/box, sku: small, replicas: 2, storage: 1 GB } } }
            """));

        cost.Alternatives.ShouldHaveSingleItem().Ranked.Single(r => r.Component.Name == "other").Bill.Cost("other", "compute")
            .ShouldBe(146m);
    }

    [Fact]
    public void Read_AlternativeBilledByRequest_TakesThoseOfItsBase()
    {
        const string workload = """
            workload: { volumes: { requests: 3M/month } }
            requests: { all: { app: 10 ms } }
            """;
        var cost = Given.Cost(Given.System(
            "app: { uses: azure/container-app, cpu: 1, memory: 2 GiB, alternatives: { f: { uses: azure/container-app, cpu: 0.5, memory: 1 GiB } } }", workload, "USD", "azure/westeurope"));

        cost.Alternatives[0].Ranked.ShouldAllBe(r => r.Bill.Charges.Any(c => c.Meter!.Name == "requests" && c.High!.Used == 3));
    }

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    public void Read_GrantOfTheAccount_IsLeftByTheOtherComponents(string place)
    {
        const string other = "other: { uses: acme/box, sku: small, storage: 1 GB, usage: { calls: 0/month, traffic: 70 GB/month } }";
        const string box =
            "box: { uses: acme/box, sku: small, storage: 1 GB, usage: { calls: 0/month, traffic: 50 GB/month }, alternatives: { large: { uses: acme/box, sku: large, storage: 1 GB } } }";
        var cost = Given.Cost(Given.System(place == "before" ? $"{other}\n{box}" : $"{box}\n{other}"));

        // 100 GB are free: 70 for the other, 30 for the box in either form, 20 GB × 0.5
        cost.Alternatives.ShouldHaveSingleItem().Ranked.ShouldAllBe(r => r.Bill.Cost(r.Component.Name, "traffic") == 10);
    }
}
