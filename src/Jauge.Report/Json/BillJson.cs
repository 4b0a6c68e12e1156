using System.Text.Json.Nodes;
using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing.Bill;

namespace Jauge.Report.Json;

/// <summary>A bill as JSON: every charge with its arithmetic. Specified in docs/reference/outputs.md.</summary>
public static class BillJson
{
    /// <summary>One bill.</summary>
    public static JsonObject Of(MonthlyBill bill)
    {
        ArgumentNullException.ThrowIfNull(bill);
        return new()
        {
            ["at"] = JsonTree.Word(bill.At),
            ["basis"] = JsonTree.Word(bill.Basis),
            ["currency"] = bill.Currency.Code,
            ["environment"] = bill.Environment,
            ["system"] = bill.System,
            ["incomplete"] = bill.IsIncomplete,
            ["total"] = Of(bill.Total),
            ["rates"] = JsonTree.Map(bill.Rates.Select(r => KeyValuePair.Create(r.Key, (JsonNode?)JsonTree.Exact(r.Value)))),
            ["charges"] = JsonTree.Array(bill.Charges.Select(c => Of(bill, c))),
            ["gaps"] = JsonTree.Array(bill.Gaps.Select(Of)),
        };
    }

    /// <summary>An amount that may be a range: <c>{ "low": 1, "high": 2 }</c>.</summary>
    public static JsonObject Of(Estimate amount)
    {
        ArgumentNullException.ThrowIfNull(amount);
        return Of(amount.Bounds);
    }

    /// <summary>The same, or null where there is none.</summary>
    public static JsonObject? OrNull(Estimate? amount) => amount is null ? null : Of(amount);

    /// <summary>Something that could not be billed.</summary>
    public static JsonObject Of(BillGap gap)
    {
        ArgumentNullException.ThrowIfNull(gap);
        return new()
        {
            ["kind"] = JsonTree.Word(gap.Kind),
            ["component"] = gap.Component.Name,
            ["region"] = gap.Region.ToString(),
            ["title"] = JsonTree.Of(gap.Title),
            ["reason"] = JsonTree.Of(gap.Reason),
            ["unitPrice"] = gap.UnitPrice is { } price ? Of(price) : null,
        };
    }

    /// <summary>The sums of a bill by some key.</summary>
    public static JsonArray Shares(MonthlyBill bill, Func<Charge, string?> key)
    {
        ArgumentNullException.ThrowIfNull(bill);
        return JsonTree.Array(bill.By(key).Select(s => new JsonObject
        {
            ["name"] = s.Name,
            ["cost"] = Of(s.Cost),
            ["share"] = s.Share is { } share ? JsonTree.Number(share) : null,
        }));
    }

    private static JsonObject Of(Interval amount) =>
        new() { ["low"] = JsonTree.Number(amount.Low), ["high"] = JsonTree.Number(amount.High) };

    private static JsonObject Of(MonthlyBill bill, Charge charge) => new()
    {
        ["component"] = charge.Component.Name,
        ["offering"] = charge.Component.Offering.Id,
        ["sku"] = charge.Component.Sku?.Id,
        ["region"] = charge.Region.ToString(),
        ["meter"] = charge.Meter?.Name,
        ["title"] = JsonTree.Of(charge.Title),
        ["pricingCategory"] = JsonTree.Word(charge.Category),
        ["commitment"] = charge.Commitment?.Name,
        ["optional"] = charge.IsOptional,
        ["priceFrom"] = charge.PriceFrom,
        ["unit"] = charge.Unit.Length > 0 ? charge.Unit : null,
        ["arithmetic"] = JsonTree.Of(charge.Arithmetic.Text),
        ["low"] = charge.Low is { } low ? Of(low) : null,
        ["high"] = charge.High is { } high ? Of(high) : null,
        ["listCurrency"] = charge.Currency.Code,
        ["listCost"] = Of(charge.Cost),
        ["cost"] = Of(bill.CostOf(charge)),
    };

    private static JsonObject Of(MeteredQuantity quantity) => new()
    {
        ["used"] = JsonTree.Number(quantity.Used),
        ["granted"] = JsonTree.Number(quantity.Granted),
        ["tiers"] = JsonTree.Array(quantity.Steps.Select(s => new JsonObject
        {
            ["quantity"] = JsonTree.Number(s.Quantity),
            ["from"] = JsonTree.Exact(s.Price.From),
            ["amount"] = JsonTree.Number(s.Amount),
            ["price"] = Of(s.Price),
        })),
    };

    private static JsonObject Of(Price price) => new()
    {
        ["amount"] = JsonTree.Exact(price.Amount),
        ["currency"] = price.Currency.Code,
        ["unit"] = price.Unit.Symbol,
        ["region"] = price.Region,
        ["term"] = price.Term.Word(),
        ["asOf"] = JsonTree.Day(price.AsOf),
        ["source"] = new JsonObject { ["title"] = JsonTree.Of(price.Source.Title), ["at"] = price.Source.At },
    };
}
