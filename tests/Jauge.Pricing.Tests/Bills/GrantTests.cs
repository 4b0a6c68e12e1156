using Jauge.Pricing.Usage;

namespace Jauge.Pricing.Tests.Bills;

public class GrantTests
{
    [Fact]
    public void Price_GrantOfAResource_IsTakenByEachOfThem()
    {
        var bill = Given.Bill(Given.System("""
            a: { uses: acme/box, sku: small, storage: 1 GB, usage: { calls: 1500/month } }
            b: { uses: acme/box, sku: small, storage: 1 GB, usage: { calls: 600/month } }
            """));

        bill.Cost("a", "calls").ShouldBe(1m); // 500 × 0.002
        bill.Cost("b", "calls").ShouldBe(0);
        bill.Charge("b", "calls").High!.Granted.ShouldBe(600);
    }

    [Fact]
    public void Price_GrantOfAnAccount_IsUsedUpInTheOrderOfTheFile()
    {
        var bill = Given.Bill(Given.System("""
            box: { uses: acme/box, sku: small, storage: 1 GB, usage: { calls: 0/month, traffic: 70 GB/month } }
            wire: { uses: acme/wire, usage: { traffic: 50 GB/month } }
            """, "exchange-rates: { USD: { rate: 0.9 EUR, on: 2026-01-01, source: test } }"));

        bill.Charge("box", "traffic").High!.Granted.ShouldBe(70);
        bill.Charge("wire", "traffic").High!.Granted.ShouldBe(30);
        bill.Cost("wire", "traffic").ShouldBe(20m); // 20 GB × 1 USD
    }

    [Fact]
    public void Price_GrantThatCountsInTiers_FillsTheFirstOne()
    {
        var bill = Given.Bill(Given.System("cdn: { uses: aws/cloudfront, usage: { egress: 20480 GB/month, requests: 0/month } }",
            currency: "USD", region: "aws/eu-west-3"));

        bill.Cost("cdn", "egress-europe").ShouldBe(1602.56m); // 10,240 of the first tier, 1,024 of them free: 9,216 × 0.085 + 10,240 × 0.08
    }

    [Fact]
    public void Price_RangeBeforeAnotherComponent_LeavesItTheGrantAtTheLowEnd()
    {
        var bill = Given.Bill(Given.System("""
            a: { uses: acme/box, sku: small, storage: 1 GB, usage: { calls: 0/month, traffic: 0..200 GB/month } }
            b: { uses: acme/box, sku: small, storage: 1 GB, usage: { calls: 0/month, traffic: 100 GB/month } }
            """), LoadPoint.Average);

        // with nothing before it b's 100 GB are free; with 200 GB before it none of them is: 100 × 0.5
        bill.Charge("b", "traffic").Cost.ShouldBe(new(0, 50));
        bill.Charge("a", "traffic").Cost.ShouldBe(new(0, 50));
    }
}
