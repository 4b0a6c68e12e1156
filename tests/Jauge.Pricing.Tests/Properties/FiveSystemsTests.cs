using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Focus;

namespace Jauge.Pricing.Tests.Properties;

/// <summary>What holds for the bills of the five systems, whatever their figures are.</summary>
public class FiveSystemsTests
{
    private static readonly IReadOnlyList<EnvironmentCost> Costs = [.. Given.CostsOfSystems()];

    private static IEnumerable<MonthlyBill> Bills => Costs.SelectMany(c => new[] { c.Minimum, c.Average, c.Maximum, c.Quoted });

    [Fact]
    public void Rows_EveryBill_KeepTheIdentitiesOfFocusAndSumToTheTotal()
    {
        foreach (var bill in Bills)
            foreach (var end in Enum.GetValues<RangeEnd>())
            {
                var rows = FocusExport.Rows(bill, new DateOnly(2026, 12, 1), end);
                FocusCheck.Broken(rows).ShouldBeEmpty();
                var total = end == RangeEnd.Low ? bill.Total.Low : bill.Total.High;
                rows.Sum(r => r.Price.BilledCost).ShouldBe(total, 1e-12m);
                rows.Sum(r => r.Price.EffectiveCost).ShouldBe(total, 1e-12m);
            }
    }

    [Fact]
    public void Total_EveryEnvironment_LiesBetweenItsMinimumAndItsMaximum() =>
        Costs.ShouldAllBe(c => c.Minimum.Total.Low <= c.Average.Total.Low && c.Average.Total.High <= c.Maximum.Total.High);

    [Fact]
    public void Charges_EveryMeter_HasItsPriceSourceAndArithmetic() =>
        Bills.SelectMany(b => b.Charges).Where(c => c.Meter is not null)
            .ShouldAllBe(c => c.High!.Steps.All(s => s.Price.Source.At.Length > 0) && c.Arithmetic.Text.English.Length > 0
                && c.Arithmetic.Text.French.Length > 0);

    [Fact]
    public void Ranking_EveryAlternative_StandsBesideItsBase() =>
        Costs.SelectMany(c => c.Alternatives)
            .ShouldAllBe(r => r.Ranked.Count == r.Component.Alternatives.Count + 1 && r.Base.Difference.Equals(Estimate.Zero));

    [Fact]
    public void Reading_Twice_GivesTheSameCosts()
    {
        foreach (var (first, second) in Costs.Zip(Given.CostsOfSystems()))
            (second.Average.Total, second.Ownership?.Total, second.PlanIncome)
                .ShouldBe((first.Average.Total, first.Ownership?.Total, first.PlanIncome));
    }
}
