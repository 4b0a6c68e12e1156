using Jauge.Pricing.Bill;

namespace Jauge.Pricing.Tests.Bills;

public class GapTests
{
    private const string Box = "uses: acme/box, sku: small, storage: 10 GB, usage: { calls: 0/month }";

    [Fact]
    public void Price_UnknownPriceOfSomethingUsed_IsAGapAndNeverZero()
    {
        var bill = Given.Bill(Given.System($"box: {{ {Box}, extra: 2 }}"));

        var gap = bill.Gaps.ShouldHaveSingleItem();
        gap.Kind.ShouldBe(GapKind.NoPrice);
        bill.IsIncomplete.ShouldBeTrue();
        bill.Charges.ShouldNotContain(c => c.Meter!.Name == "extra");
    }

    [Fact]
    public void Price_UnknownPriceOfNothingUsed_IsNoGap()
    {
        var bill = Given.Bill(Given.System($"box: {{ {Box} }}"));

        bill.Gaps.ShouldBeEmpty();
        bill.IsIncomplete.ShouldBeFalse();
    }

    [Fact]
    public void Price_RangeFromZeroOfAnUnknownPrice_IsAGap() =>
        Given.Bill(Given.System($"box: {{ {Box}, extra: 0..1 }}")).Gaps.ShouldHaveSingleItem().Kind.ShouldBe(GapKind.NoPrice);

    [Fact]
    public void Price_RegionWithoutPrice_NamesTheRegionsThatHaveOne()
    {
        var bill = Given.Bill(Given.System($"box: {{ {Box}, region: south }}"));

        var compute = bill.Gaps.Single(g => g.Title.English == "Compute");
        compute.Kind.ShouldBe(GapKind.NoPrice);
        compute.Reason.English.ShouldContain("north");
        compute.Reason.French.ShouldContain("north");
    }

    [Fact]
    public void Price_PriceFromAnotherRegion_StandsInAndIsNamed()
    {
        var bill = Given.Bill(Given.System($"box: {{ {Box}, region: south, price-from: north }}"));

        bill.Gaps.ShouldBeEmpty();
        bill.Cost("box", "compute").ShouldBe(73m); // 730 h × 0.10
        bill.Charge("box", "compute").PriceFrom.ShouldBe("north");
        bill.Charge("box", "support").PriceFrom.ShouldBeNull();
    }

    [Fact]
    public void Price_VolumeThatTheFileDoesNotState_IsNamedWithItsUnitPrice()
    {
        var bill = Given.Bill(Given.System("box: { uses: acme/box, sku: small, storage: 10 GB }"));

        var gap = bill.Gaps.ShouldHaveSingleItem();
        gap.Kind.ShouldBe(GapKind.UnknownUsage);
        gap.Reason.English.ShouldContain("usage.calls");
        gap.UnitPrice!.Amount.ShouldBe(0.002m);
        bill.IsIncomplete.ShouldBeFalse();
    }

    [Fact]
    public void Price_CommitmentThatDoesNotCoverTheSize_SaysSoAndBillsOnDemand()
    {
        var bill = Given.Bill(Given.System("box: { uses: acme/box, sku: odd, storage: 10 GB, usage: { calls: 0/month }, commitment: plan-1-year }"));

        bill.Gaps.ShouldHaveSingleItem().Kind.ShouldBe(GapKind.NotCommitted);
        bill.IsIncomplete.ShouldBeFalse();
        bill.Cost("box", "compute").ShouldBe(146m); // 730 h × 0.20
        bill.Charge("box", "compute").Category.ShouldBe(PricingCategory.Standard);
    }

    [Fact]
    public void Price_CommitmentWithoutAPrice_IsAGapThatNamesTheKnownTerms()
    {
        var bill = Given.Bill(Given.System("box: { uses: acme/box, sku: large, storage: 10 GB, usage: { calls: 0/month }, commitment: reserved-3-year }"));

        var gap = bill.Gaps.ShouldHaveSingleItem();
        gap.Kind.ShouldBe(GapKind.NotSold);
        gap.Reason.English.ShouldContain("on demand, savings-1y");
        gap.Reason.French.ShouldContain("à la demande, savings-1y");
        bill.IsIncomplete.ShouldBeTrue();
    }

    [Fact]
    public void Price_OptionalComponent_IsPricedBesideTheTotal()
    {
        var bill = Given.Bill(Given.System($"box: {{ {Box}, extra: 1, optional: true }}"));

        bill.Charges.ShouldNotBeEmpty();
        bill.Total.High.ShouldBe(0);
        bill.IsIncomplete.ShouldBeFalse();
    }

    [Theory]
    [InlineData("average-replicas: 79228162514264337593543950335")]
    [InlineData("usage: { calls: 79228162514264337593543950335/month }")]
    [InlineData("usage: { calls: 100000000000000000000/month }")] // a cost beyond what the world earns
    public void Price_NumberBeyondAllFigures_IsAGapAndNoFailure(string absurd)
    {
        var bill = Given.Bill(Given.System($"box: {{ uses: acme/box, sku: small, storage: 1 GB, replicas: 1..3, {absurd} }}"));

        bill.Gaps.ShouldContain(g => g.Kind == GapKind.TooLarge && g.Reason.English.Contains("check its unit"));
        bill.IsIncomplete.ShouldBeTrue();
    }
}
