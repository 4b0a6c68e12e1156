using Jauge.Pricing.Bill;

namespace Jauge.Pricing.Tests.Bills;

public class CurrencyTests
{
    private const string Wire = "wire: { uses: acme/wire, usage: { traffic: 110 GB/month } }";

    [Fact]
    public void Price_ForeignPriceWithAStatedRate_IsConverted()
    {
        var bill = Given.Bill(Given.System(Wire, "exchange-rates: { USD: { rate: 0.86 EUR, on: 2026-08-15, source: test } }"));

        bill.Charge("wire", "traffic").Currency.Code.ShouldBe("USD");
        bill.Total.Low.ShouldBe(8.6m); // 10 GB × 1 USD × 0.86
    }

    [Fact]
    public void Price_ForeignPriceWithoutARate_IsAGap()
    {
        var bill = Given.Bill(Given.System(Wire));

        bill.Charges.ShouldBeEmpty();
        bill.Gaps.ShouldHaveSingleItem().Kind.ShouldBe(GapKind.NoExchangeRate);
        bill.IsIncomplete.ShouldBeTrue();
    }

    [Fact]
    public void Price_AmountInAnotherCurrencyThanThePrice_IsAGap()
    {
        var bill = Given.Bill(Given.System("pay: { uses: stripe/payments, usage: { charges: 10/month, amount: 1000 USD/month } }"));

        var gap = bill.Gaps.ShouldHaveSingleItem();
        gap.Kind.ShouldBe(GapKind.NoExchangeRate);
        bill.Cost("pay", "fixed").ShouldBe(2.5m); // 10 × 0.25
    }

    [Fact]
    public void Price_QuotedAndListed_AreKeptApart()
    {
        var yaml = Given.System("box: { uses: acme/box, sku: small, storage: 10 GB, usage: { calls: 0/month }, quoted: { price: 80..90 EUR/month, from: an offer } }");

        Given.Bill(yaml).Total.Low.ShouldBe(104m); // 73 + 1 + 30: compute, storage, support
        Given.Bill(yaml, basis: PriceBasis.Quoted).Total.Bounds.ShouldBe(new(80, 90));
        Given.Cost(yaml).QuotedDifference.Bounds.ShouldBe(new(-24, -14));
    }

    [Fact]
    public void Price_QuotedPerReplica_IsMultiplied()
    {
        var yaml = Given.System("box: { uses: acme/box, sku: small, storage: 1 GB, replicas: 3, usage: { calls: 0/month }, quoted: { price: 600 EUR/year, per: replica } }");

        Given.Bill(yaml, basis: PriceBasis.Quoted).Total.Low.ShouldBe(150m); // 600 / 12 × 3
    }
}
