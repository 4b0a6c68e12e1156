using Jauge.Core;
using Jauge.Pricing.Plans;

namespace Jauge.Pricing.Tests.Readings;

public class PlanTests
{
    private const string Bill = "servers: { uses: any/quoted, quoted: 1000 EUR/month }";

    private const string Stripe = "\nstripe: { uses: stripe/payments, usage: { charges: 0/month, amount: 0 EUR/month } }";

    private const string Plans = """
        workload: { volumes: { requests: 1M/month } }
        plans:
          free: { price: 0 EUR/month, customers: 100, quota: { requests: 1000/month } }
          basic: { price: 29 EUR/month, customers: 50, quota: { requests: 10000/month } }
          premium: { price: 1188 EUR/year, customers: 2, quota: { requests: unlimited } }
        plan-costs:
          requests: { per: 1, cost: cost.prod.components.servers / spec.prod.workload.volumes.requests }
        """;

    private static EnvironmentCost Cost(string components = Bill, string plans = Plans) => Given.Cost(Given.System(components, plans));

    private static PlanMargin Plan(string name, string components = Bill, string plans = Plans) =>
        Cost(components, plans).Plans.Single(p => p.Name == name);

    [Fact]
    public void Read_QuotaUsedUp_CostsTheUnitsTimesTheirCost()
    {
        var basic = Plan("basic");

        // 1000 EUR for 1 M requests: 10,000 of them cost 10 EUR
        basic.CostAtQuota!.Low.ShouldBe(10m);
        basic.Margin!.Low.ShouldBe(19m);
        basic.MarginShare!.Low.ShouldBe(19m / 29, 1e-20m);
        basic.Revenue!.Low.ShouldBe(1450m);
    }

    [Fact]
    public void Read_FreePlan_HasANegativeMarginAndNoBreakEven()
    {
        var free = Plan("free");

        free.Margin!.Low.ShouldBe(-1m);
        free.MarginShare.ShouldBeNull();
        free.BreakEvenCustomers.ShouldBeNull();
    }

    [Fact]
    public void Read_UnlimitedQuotaWithACostPerUse_HasNoBound()
    {
        var premium = Plan("premium");

        premium.Price.Low.ShouldBe(99m); // 1188 / 12
        premium.IsUnbounded.ShouldBeTrue();
        premium.CostAtQuota.ShouldBeNull();
        premium.Margin.ShouldBeNull();
        premium.BreakEvenCustomers.ShouldBe(new Range<long>(11, 11)); // 1000 / 99, rounded up
    }

    [Fact]
    public void Read_UnlimitedQuotaWithoutACost_IsBounded() =>
        Plan("premium", Bill, Plans.Replace("cost: cost.prod.components.servers / spec.prod.workload.volumes.requests", "cost: 0 EUR",
            StringComparison.Ordinal))
            .IsUnbounded.ShouldBeFalse();

    [Fact]
    public void Read_PaymentProvider_TakesItsFeeOfEachPayment()
    {
        var basic = Plan("basic", Bill + Stripe);

        basic.PaymentFee!.Low.ShouldBe(0.685m); // 29 × 1.5 % + 0.25
        basic.CostAtQuota!.Low.ShouldBe(10.685m);
        // 1000 / (29 − 0.685) = 35.3
        basic.BreakEvenCustomers.ShouldBe(new Range<long>(36, 36));
        Plan("free", Bill + Stripe).PaymentFee!.Low.ShouldBe(0);
        Plan("basic").PaymentFee.ShouldBeNull();
    }

    [Fact]
    public void Read_PaymentsInTheBill_AreNotCountedTwiceInTheBreakEven()
    {
        const string paid = "\nstripe: { uses: stripe/payments, usage: { charges: 1000/month, amount: 29000 EUR/month } }";

        // the bill holds 685 EUR of fees beside the 1000 EUR of servers: the customers of the plan bear their own
        Plan("basic", Bill + paid).BreakEvenCustomers.ShouldBe(new Range<long>(36, 36));
    }

    [Fact]
    public void Read_QuotaWithoutACost_SaysWhatIsMissing()
    {
        var quota = Plan("basic", Bill, Plans.Replace("plan-costs:\n  requests:", "plan-costs:\n  tokens:", StringComparison.Ordinal))
            .Quotas.ShouldHaveSingleItem();

        quota.PerMonth.ShouldBeNull();
        quota.Reason!.Value.English.ShouldContain("requests");
    }

    [Fact]
    public void Read_ExpressionThatNamesNothing_SaysWhich() =>
        Plan("basic", Bill, Plans.Replace("components.servers", "components.nobody", StringComparison.Ordinal))
            .Quotas[0].Reason!.Value.English.ShouldContain("cost.prod.components.nobody");

    [Fact]
    public void Read_ListPriceInAnExpression_IsThatOfTheRegion() =>
        Plan("basic", "box: { uses: acme/box, sku: large, storage: 1 GB, usage: { calls: 0/month } }",
            Plans.Replace("cost.prod.components.servers / spec.prod.workload.volumes.requests", "list.acme.box.large.compute * 1 h / 1000",
                StringComparison.Ordinal))
            .CostAtQuota!.Low.ShouldBe(4m); // 4 × 0.10 an hour, a thousandth of an hour's price each, 10,000 times

    [Fact]
    public void Income_AllPlans_StandBesideTheBill()
    {
        var income = Cost().PlanIncome!;

        income.Customers.ShouldBe(152);
        income.Revenue.Low.ShouldBe(1648m); // 50 × 29 + 2 × 99
        income.Margin.Low.ShouldBe(648m);
        income.MarginShare!.Low.ShouldBe(648m / 1648, 1e-20m);
    }

    [Fact]
    public void Read_OtherEnvironmentThanTheMainOne_HasNoCustomers()
    {
        var yaml = Given.System(Bill, Plans.Replace("cost.prod", "cost.live", StringComparison.Ordinal)
            .Replace("spec.prod", "spec.live", StringComparison.Ordinal)
            + "\nenvironments: { test: { components: { servers: { quoted: 10 EUR/month } } }, live: {} }");

        Given.Cost(yaml, "test").Plans.ShouldBeEmpty();
        Given.Cost(yaml, "live").Plans.Count.ShouldBe(3);
    }
}
