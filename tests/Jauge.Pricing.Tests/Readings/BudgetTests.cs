using Jauge.Core;
using Jauge.Pricing.Budgets;

namespace Jauge.Pricing.Tests.Readings;

public class BudgetTests
{
    // compute 730 h × 0.10 a replica, support 30 × 1, storage 10 × 0.10
    private const string Box =
        "box: { uses: acme/box, sku: small, storage: 10 GB, usage: { calls: 0/month }, replicas: 1..3, average-replicas: 2, team: core, category: machines }";

    private static BudgetVerdict Judge(string budgets, string components = Box, string rest = "") =>
        Given.Cost(Given.System(components, $"{rest}\n{budgets}")).Budgets.ShouldHaveSingleItem();

    [Theory]
    [InlineData("300 EUR/month", BudgetState.Kept)]       // 250 at most
    [InlineData("200 EUR/month", BudgetState.AtRisk)]     // 177 on average, 250 at most
    [InlineData("176 EUR/month", BudgetState.Exceeded)]
    [InlineData("177 EUR/month", BudgetState.AtRisk)]     // spent to the last cent
    [InlineData("3000 EUR/year", BudgetState.Kept)]       // 250 a month
    [InlineData("100..260 EUR/month", BudgetState.Kept)]  // a foreseen range holds up to its high end
    public void Read_BudgetOfTheSystem_IsHeldAgainstThreeBills(string limit, BudgetState state)
    {
        var verdict = Judge($"budget: {limit}");

        verdict.State.ShouldBe(state);
        (verdict.AtMinimum.Low, verdict.AtAverage.Low, verdict.AtMaximum.Low).ShouldBe((104m, 177m, 250m));
        verdict.Name.ShouldBe("budget");
        verdict.IsFloor.ShouldBeFalse();
    }

    [Fact]
    public void Read_SpendingIsARange_TheMarginIsTheWholeInterval()
    {
        var verdict = Judge("budget: 1300 EUR/month", "quote: { uses: any/quoted, quoted: 149..176 EUR/month }");

        verdict.Margin.Bounds.ShouldBe(new(1124, 1151));
        verdict.State.ShouldBe(BudgetState.Kept);
    }

    [Fact]
    public void Read_RangeAroundTheLimit_IsAtRisk() =>
        Judge("budget: 160 EUR/month", "quote: { uses: any/quoted, quoted: 149..176 EUR/month }").State.ShouldBe(BudgetState.AtRisk);

    [Theory]
    [InlineData("providers: [acme]", 177)]
    [InlineData("teams: [core]", 177)]
    [InlineData("categories: [machines]", 177)]
    [InlineData("components: [other]", 5)]
    [InlineData("providers: [any, acme]", 182)]
    [InlineData("providers: [acme], teams: [nobody]", 0)]
    public void Read_Selectors_CountWhatAllOfThemName(string selectors, int spent)
    {
        var verdict = Judge($"budgets: {{ some: {{ limit: 1000 EUR/month, {selectors} }} }}",
            $"{Box}\nother: {{ uses: any/quoted, quoted: 5 EUR/month }}");

        verdict.AtAverage.Low.ShouldBe(spent);
        verdict.Path.ShouldBe("budgets.some");
    }

    [Fact]
    public void Read_BudgetInAnotherCurrency_IsConvertedAtTheStatedRate()
    {
        var verdict = Judge("budget: 200 USD/month", Box, "exchange-rates: { USD: { rate: 0.5 EUR, on: 2026-01-01, source: test } }");

        verdict.Currency.Code.ShouldBe("USD");
        verdict.AtAverage.Low.ShouldBe(354m); // 177 EUR at 0.5 EUR a dollar
        verdict.State.ShouldBe(BudgetState.Exceeded);
    }

    [Fact]
    public void Read_BudgetInACurrencyWithoutARate_SaysSo()
    {
        var verdict = Judge("budget: 200 CHF/month");

        verdict.State.ShouldBe(BudgetState.Unknown);
        verdict.IsFloor.ShouldBeTrue();
        verdict.Reason!.Value.English.ShouldContain("EUR to CHF");
    }

    [Theory]
    [InlineData(200, BudgetState.Unknown)]   // 104 and what has no price
    [InlineData(103, BudgetState.Exceeded)]  // already by what has one
    public void Read_MissingPrice_IsNeverKept(int limit, BudgetState state) =>
        Judge($"budget: {limit} EUR/month", "box: { uses: acme/box, sku: small, storage: 10 GB, usage: { calls: 0/month }, extra: 1 }")
            .State.ShouldBe(state);

    [Fact]
    public void Read_MissingPrice_MakesTheSpendingAFloor() =>
        Judge("budget: 200 EUR/month", "box: { uses: acme/box, sku: small, storage: 10 GB, usage: { calls: 0/month }, extra: 1 }")
            .IsFloor.ShouldBeTrue();

    [Fact]
    public void Read_QuotedPrices_HaveAMarginOfTheirOwn()
    {
        var verdict = Judge("budget: 200 EUR/month",
            "box: { uses: acme/box, sku: small, storage: 10 GB, usage: { calls: 0/month }, quoted: 60 EUR/month }");

        verdict.Margin.Low.ShouldBe(96m);
        verdict.MarginQuoted.Low.ShouldBe(140m);
    }
}
