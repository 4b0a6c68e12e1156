using System.Globalization;
using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing.Bill;

namespace Jauge.Pricing.Focus;

/// <summary>Holds rows against the rules that FOCUS 1.2 states about them.</summary>
public static class FocusCheck
{
    private static readonly (string Rule, Func<FocusRow, bool> Holds)[] Rules =
    [
        ("mandatory columns are never null",
            r => FocusColumns.All.Where(c => c.IsRequired).All(c => !string.IsNullOrWhiteSpace(c.Read(r)))),
        ("ListCost = ListUnitPrice × PricingQuantity",
            r => Number(r, "ListCost") == Number(r, "ListUnitPrice") * Number(r, "PricingQuantity")),
        ("ContractedCost = ContractedUnitPrice × PricingQuantity",
            r => Number(r, "ContractedCost") == Number(r, "ContractedUnitPrice") * Number(r, "PricingQuantity")),
        ("usage that a commitment covers is billed with the commitment", r => !IsCovered(r) || r.Price.BilledCost == 0),
        ("the purchase of a commitment has no effective cost", r => !IsCommitmentPurchase(r) || r.Price.EffectiveCost == 0),
        ("without a commitment BilledCost = EffectiveCost = ContractedCost", r =>
            r.Commitment is not null || (r.Price.BilledCost == r.Price.ListCost && r.Price.EffectiveCost == r.Price.ListCost)),
        ("PricingCategory is Committed exactly for covered usage", r => (r.PricingCategory == PricingCategory.Committed) == IsCovered(r)),
        ("covered usage has a commitment status", r => !IsCovered(r) || r.Commitment!.Status is not null),
        ("no quantity is negative", r => r.Price.Quantity >= 0 && r.ConsumedQuantity is null or >= 0),
        ("ConsumedQuantity belongs to usage only",
            r => (r.ConsumedQuantity is not null) == (r.ChargeCategory == FocusChargeCategory.Usage)),
        ("SkuId and SkuPriceId are given for usage and purchases", r => r.Sku.Id.Length > 0 && r.Sku.PriceId.Length > 0),
        ("ServiceCategory is an allowed value", r => FocusServiceCategory.Allowed.Contains(r.ServiceCategory)),
        ("the period is not empty", r => r.PeriodStart < r.PeriodEnd),
        ("PricingCurrency is given, and its prices agree where it is the billing currency", r =>
            r.Price.PricingCurrency != r.BillingCurrency || r.Price.PricingCurrencyListUnitPrice == r.Price.ListUnitPrice),
    ];

    /// <summary>The rules that rows break, each with the number of its row from 1; empty when all hold.</summary>
    public static EquatableList<string> Broken(IReadOnlyList<FocusRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var single = rows.SelectMany((row, i) => Rules.Where(rule => !rule.Holds(row)).Select(rule => $"row {i + 1}: {rule.Rule}"));
        var currencies = rows.Select(r => r.BillingCurrency).Distinct().Count() > 1
            ? new[] { "all rows: one billing account has one billing currency" } : [];
        var units = rows.Select(r => r.Commitment).OfType<FocusCommitment>().GroupBy(c => c.Id)
            .Where(g => g.Select(c => c.Unit).Distinct().Count() > 1)
            .Select(g => $"all rows: commitment {g.Key} is measured in one unit");
        return [.. single, .. currencies, .. units];
    }

    /// <summary>A number as it is printed: what the reader of the file multiplies.</summary>
    private static decimal Number(FocusRow row, string column) =>
        decimal.Parse(FocusColumns.All.Single(c => c.Name == column).Read(row)!, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static bool IsCovered(FocusRow row) => row.Commitment is not null && row.ChargeCategory == FocusChargeCategory.Usage;

    private static bool IsCommitmentPurchase(FocusRow row) =>
        row.Commitment is not null && row.ChargeCategory == FocusChargeCategory.Purchase;
}
