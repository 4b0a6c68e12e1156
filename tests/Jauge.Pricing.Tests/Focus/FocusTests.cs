using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Focus;

namespace Jauge.Pricing.Tests.Focus;

public class FocusTests
{
    private static readonly DateOnly December = new(2026, 12, 20);

    private static EquatableList<FocusRow> Rows(string components, string rest = "", RangeEnd end = RangeEnd.High,
        PriceBasis basis = PriceBasis.List) =>
        FocusExport.Rows(Given.Bill(Given.System(components, rest), basis: basis), December, end);

    private static string? Read(FocusRow row, string column) => FocusColumns.All.Single(c => c.Name == column).Read(row);

    [Fact]
    public void Rows_GraduatedPrice_IsOneRowATier()
    {
        var rows = Rows("box: { uses: acme/box, sku: small, storage: 1500 GB, usage: { calls: 0/month } }")
            .Where(r => r.Sku.Meter == "Storage").ToList();

        rows.Select(r => (r.Price.Quantity, r.Price.ListUnitPrice, r.Price.ListCost))
            .ShouldBe([(100m, 0.10m, 10m), (900m, 0.08m, 72m), (500m, 0.05m, 25m)]);
        rows.Select(r => r.Price.Unit).Distinct().ShouldBe(["GB-Months"]);
        rows.Select(r => r.Sku.PriceId)
            .ShouldBe(["acme/box/storage/north/on-demand/0", "acme/box/storage/north/on-demand/100",
                "acme/box/storage/north/on-demand/1000"]);
    }

    [Fact]
    public void Rows_FreeGrant_IsARowAtPriceZero()
    {
        var rows = Rows("box: { uses: acme/box, sku: small, storage: 1 GB, usage: { calls: 1500/month } }")
            .Where(r => r.Sku.Meter == "Calls").ToList();

        rows.Select(r => (r.Price.Quantity, r.Price.ListUnitPrice)).ShouldBe([(1000m, 0m), (500m, 0.002m)]);
        rows[0].PricingCategory.ShouldBe(PricingCategory.Other);
        rows[0].ChargeDescription.ShouldContain("free grant");
    }

    [Fact]
    public void Rows_QuotedPrice_IsAPurchaseOfItsOwn()
    {
        var row = Rows("box: { uses: acme/box, sku: small, storage: 1 GB, quoted: { price: 80..90 EUR/month, from: an offer } }",
            basis: PriceBasis.Quoted).ShouldHaveSingleItem();

        row.ChargeCategory.ShouldBe(FocusChargeCategory.Purchase);
        (row.Price.Quantity, row.Price.Unit, row.Price.BilledCost).ShouldBe((1m, "Months", 90m));
        row.Sku.Id.ShouldBe("acme/box/small/quoted");
        Read(row, "ChargeFrequency").ShouldBe("Recurring");
    }

    [Fact]
    public void Rows_Commitment_CoversUsageAndIsBilledAsAPurchase()
    {
        var rows = Rows("box: { uses: acme/box, sku: small, storage: 1 GB, usage: { calls: 0/month }, commitment: plan-1-year }")
            .Where(r => r.Commitment is not null).ToList();

        var (usage, purchase) = (rows[0], rows[1]);
        (usage.Price.ListCost, usage.Price.BilledCost, usage.Price.EffectiveCost).ShouldBe((73m, 0m, 58.4m)); // 730 × 0.10; 730 × 0.08
        (purchase.Price.BilledCost, purchase.Price.EffectiveCost).ShouldBe((58.4m, 0m));
        usage.PricingCategory.ShouldBe(PricingCategory.Committed);
        (usage.Commitment!.Category, usage.Commitment.Status, usage.Commitment.Unit).ShouldBe(("Spend", "Used", "EUR"));
        purchase.ChargeCategory.ShouldBe(FocusChargeCategory.Purchase);
    }

    [Fact]
    public void Rows_Reservation_IsMeasuredInWhatItReserves()
    {
        var rows = Rows("box: { uses: acme/box, sku: small, storage: 1 GB, usage: { calls: 0/month }, commitment: reserved-1-year }")
            .Where(r => r.Commitment is not null).ToList();

        rows.Select(r => (r.Commitment!.Category, r.Commitment.Quantity, r.Commitment.Unit)).Distinct()
            .ShouldBe([("Usage", 730m, "Hours")]);
        // sold by the month, used by the hour: 730 × 0.10 at list, 51.10 under the reservation
        (rows[0].Price.ListCost, rows[0].Price.EffectiveCost, rows[1].Price.BilledCost).ShouldBe((73m, 51.1m, 51.1m));
    }

    [Fact]
    public void Rows_ForeignPrice_KeepsBothCurrencies()
    {
        var row = Rows("wire: { uses: acme/wire, usage: { traffic: 110 GB/month } }",
            "exchange-rates: { USD: { rate: 0.86 EUR, on: 2026-08-15, source: test } }")[1];

        (Read(row, "BillingCurrency"), Read(row, "PricingCurrency")).ShouldBe(("EUR", "USD"));
        (Read(row, "ListUnitPrice"), Read(row, "PricingCurrencyListUnitPrice")).ShouldBe(("0.86", "1"));
        (Read(row, "BilledCost"), Read(row, "PricingCurrencyEffectiveCost")).ShouldBe(("8.6", "10"));
    }

    [Fact]
    public void Rows_Month_IsTheCalendarMonthOfTheDay()
    {
        var row = Rows("quote: { uses: any/quoted, quoted: 5 EUR/month, title: Domain, team: web, tags: { service: shop } }")[0];

        (Read(row, "BillingPeriodStart"), Read(row, "BillingPeriodEnd")).ShouldBe(("2026-12-01T00:00:00Z", "2027-01-01T00:00:00Z"));
        (Read(row, "ChargePeriodStart"), Read(row, "ChargePeriodEnd")).ShouldBe(("2026-12-01T00:00:00Z", "2027-01-01T00:00:00Z"));
        (Read(row, "SubAccountId"), Read(row, "ResourceName"), Read(row, "RegionId")).ShouldBe(("prod", "Domain", null));
        Read(row, "Tags").ShouldBe("""{"component":"quote","service":"shop","team":"web"}""");
    }

    [Fact]
    public void Rows_Range_TakesTheEndThatIsAskedFor()
    {
        const string quote = "quote: { uses: any/quoted, quoted: 149..176 EUR/month }";

        Rows(quote, end: RangeEnd.Low)[0].Price.BilledCost.ShouldBe(149m);
        Rows(quote)[0].Price.BilledCost.ShouldBe(176m);
    }

    [Fact]
    public void Rows_Option_IsLeftOut() => Rows("quote: { uses: any/quoted, quoted: 5 EUR/month, optional: true }").ShouldBeEmpty();

    [Fact]
    public void All_Columns_AreThoseOfTheSpecificationInItsOrder()
    {
        FocusColumns.All.Count.ShouldBe(57);
        FocusColumns.All.Select(c => c.Name).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
        FocusColumns.All.Count(c => c.IsRequired).ShouldBe(16);
    }

    [Fact]
    public void Broken_RowsThatDisagree_NamesRowAndRule()
    {
        var row = Rows("quote: { uses: any/quoted, quoted: 5 EUR/month }")[0];

        FocusCheck.Broken([row]).ShouldBeEmpty();
        FocusCheck.Broken([row, row with { Price = row.Price with { BilledCost = 4 } }]).ShouldHaveSingleItem()
            .ShouldStartWith("row 2: without a commitment");
        FocusCheck.Broken([row with { ServiceCategory = "Compute!" }]).ShouldHaveSingleItem().ShouldContain("allowed value");
        FocusCheck.Broken([row with { ProviderName = " " }]).ShouldHaveSingleItem().ShouldContain("never null");
        FocusCheck.Broken([row, row with { BillingCurrency = Currency.Usd }])
            .ShouldContain(b => b.StartsWith("all rows", StringComparison.Ordinal));
    }
}
