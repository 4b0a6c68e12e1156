using Jauge.Core;
using Jauge.Pricing.Sales;

namespace Jauge.Pricing.Tests.Readings;

public class SaleTests
{
    private static SaleReturn Sale(string bill, string sale, string rest = "") =>
        Given.Cost(Given.System($"quote: {{ uses: any/quoted, quoted: {bill} }}", $"sales: {{ tickets: {{ {sale} }} }}\n{rest}"))
            .Sales.ShouldHaveSingleItem();

    [Fact]
    public void Return_TicketSale_IsNotTheOneThatTheOwnerStates()
    {
        // 50,000 × 150 = 7,500,000; 3 × 1,510 = 4,530; (7,500,000 − 4,530) / 4,530 = 1,654.629…: 165,463 %, not 165,563 %
        var sale = Sale("1510 EUR/month", "units: 50000, price: 150 EUR, over: 3 months");

        sale.Revenue.ShouldBe(7_500_000m);
        sale.Cost!.Low.ShouldBe(4530m);
        Math.Round(sale.Return!.Low * 100).ShouldBe(165_463m);
        sale.CostPerUnit!.Low.ShouldBe(0.0906m);
        sale.BreakEvenUnits.ShouldBe(new Range<long>(31, 31)); // 4530 / 150 = 30.2
    }

    [Fact]
    public void Return_RangeOfCosts_IsTheRangeOfReturns()
    {
        var sale = Sale("100..200 EUR/month", "units: 10, price: 60 EUR");

        sale.Profit!.Bounds.ShouldBe(new(400, 500));
        sale.Return!.Bounds.ShouldBe(new(2, 5)); // (600 − 200) / 200 .. (600 − 100) / 100
        sale.BreakEvenUnits.ShouldBe(new Range<long>(2, 4));
    }

    [Fact]
    public void Read_SaleWithoutATime_TakesTheFilesPeriod() =>
        Sale("100 EUR/month", "units: 10, price: 60 EUR", "period: 6 months").Cost!.Low.ShouldBe(600m);

    [Fact]
    public void Read_PriceInAnotherCurrency_NeedsARate()
    {
        Sale("100 EUR/month", "units: 10, price: 60 USD").Reason!.Value.English.ShouldContain("EUR to USD");
        Sale("100 EUR/month", "units: 10, price: 60 USD", "exchange-rates: { USD: { rate: 0.8 EUR, on: 2026-01-01, source: test } }")
            .Cost!.Low.ShouldBe(125m);
    }

    [Fact]
    public void Of_NothingSpent_HasNoReturn() => ReturnOnInvestment.Of(Estimate.Exact(5), Estimate.Zero).ShouldBeNull();
}
