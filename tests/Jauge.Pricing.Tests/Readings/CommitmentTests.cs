using Jauge.Core;
using Jauge.Pricing.Commitments;

namespace Jauge.Pricing.Tests.Readings;

public class CommitmentTests
{
    private static EquatableList<CommitmentOption> Options(string more = "", string sku = "small") =>
        Given.Cost(Given.System($"box: {{ uses: acme/box, sku: {sku}, storage: 10 GB, usage: {{ calls: 0/month }}, replicas: 2..5{more} }}")).Commitments;

    private static CommitmentOption Option(string name, string more = "") => Options(more).Single(o => o.Commitment.Name == name);

    [Fact]
    public void Read_SavingsPlanOfOneYear_ComparesTheFewestReplicas()
    {
        var option = Option("plan-1-year");

        option.OnDemand.Low.ShouldBe(146m);          // 2 × 730 h × 0.10
        option.Committed!.Low.ShouldBe(116.8m);      // × 0.08
        option.Saving!.Low.ShouldBe(29.2m);
        option.SavingShare!.Low.ShouldBe(0.2m);
        option.OverTerm!.Low.ShouldBe(1401.6m);      // × 12
        option.SavingOverTerm!.Low.ShouldBe(350.4m);
    }

    [Fact]
    public void BreakEven_IsTheTermTimesThePriceRatio()
    {
        // 12 × 0.08 / 0.10 = 9.6 months: stopping in the ninth would have been cheaper on demand
        Option("plan-1-year").BreakEvenMonths.ShouldBe(9.6m);
        Option("plan-1-year").BreakEvenOn(new DateOnly(2026, 12, 1)).ShouldBe(new DateOnly(2027, 10, 1));
        // 36 × 0.05 / 0.10
        Option("plan-3-year").BreakEvenMonths.ShouldBe(18m);
        Option("plan-3-year").BreakEvenOn(new DateOnly(2026, 12, 1)).ShouldBe(new DateOnly(2028, 6, 1));
    }

    [Fact]
    public void Read_ReservationSoldByTheMonth_IsComparedWithHours() =>
        Option("reserved-1-year").Committed!.Low.ShouldBe(102.2m); // 2 × 51.10 a month

    [Fact]
    public void Read_CommitmentWithoutAPrice_IsListedAsSuch()
    {
        var option = Option("reserved-3-year");

        option.IsPriced.ShouldBeFalse();
        option.Saving.ShouldBeNull();
        option.BreakEvenMonths.ShouldBeNull();
        option.Reason!.Value.English.ShouldContain("reserved-3y");
    }

    [Fact]
    public void Read_SizeThatNoCommitmentCovers_HasNone() => Options(sku: "odd").ShouldBeEmpty();

    [Fact]
    public void Read_CommitmentForSomeSizesOnly_IsNotOfferedForOthers() =>
        Options(sku: "large").ShouldNotContain(o => o.Commitment.Name == "reserved-1-year");

    [Fact]
    public void Read_ComponentThatHasChosenOne_StillComparesWithOnDemand()
    {
        var option = Option("plan-1-year", ", commitment: plan-1-year");

        option.IsChosen.ShouldBeTrue();
        option.OnDemand.Low.ShouldBe(146m);
        Option("plan-3-year", ", commitment: plan-1-year").IsChosen.ShouldBeFalse();
    }

    [Fact]
    public void Read_SpotShare_CannotBeCommitted() =>
        Option("plan-1-year", ", spot: 50 %").OnDemand.Low.ShouldBe(73m); // one replica of two

    [Fact]
    public void Read_Schedule_OwesTheCommitmentForEveryHour()
    {
        var option = Option("plan-1-year", ", on: weekdays 8:00..20:00");

        // on demand for 60 of 168 hours, committed for all of them
        option.OnDemand.Low.ShouldBe(146m * 60 / 168, 1e-12m);
        option.Committed!.Low.ShouldBe(116.8m, 1e-12m);
        option.BreakEvenMonths.ShouldBeNull();
    }

    [Fact]
    public void Read_FreeGrantOfTheAccount_IsOutsideTheCommitment()
    {
        var cost = Given.Cost(Given.System("a: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 1, ingress: internal }", "",
            "USD", "azure/westeurope"));

        // 83.232 + 19.584 on demand, after the grants; 2,448,000 × 0.0000289 + 4,896,000 × 0.0000034
        var option = cost.Commitments.Single(o => o.Commitment.Name == "savings-plan-1-year");
        option.OnDemand.Low.ShouldBe(102.816m);
        option.Committed!.Low.ShouldBe(87.3936m);
    }
}
