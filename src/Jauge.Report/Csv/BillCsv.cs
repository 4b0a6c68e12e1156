using System.Globalization;
using Jauge.Core;
using Jauge.Pricing.Bill;

namespace Jauge.Report.Csv;

/// <summary>The charges of a bill as comma-separated values, one row a charge. Specified in docs/reference/outputs.md.</summary>
public static class BillCsv
{
    private static readonly string[] Header =
    [
        "environment", "component", "provider", "offering", "sku", "region", "meter", "title", "team", "category", "pricing-category",
        "commitment", "optional",
        "unit", "used-low", "used-high", "granted-low", "granted-high", "list-cost-low", "list-cost-high", "list-currency", "cost-low",
        "cost-high", "currency", "price-from",
    ];

    /// <summary>Writes the header and the charges.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="bill">The bill.</param>
    /// <param name="language">Language of titles; numbers are the same in all.</param>
    public static void Write(TextWriter writer, MonthlyBill bill, Language language)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(bill);
        CsvWriter.Row(writer, Header);
        foreach (var charge in bill.Charges) CsvWriter.Row(writer, Fields(bill, charge, language));
    }

    private static string?[] Fields(MonthlyBill bill, Charge charge, Language language)
    {
        var (component, cost) = (charge.Component, bill.CostOf(charge));
        return
        [
            bill.Environment, component.Name, component.Provider, component.Offering.Id, component.Sku?.Id, charge.Region.Region,
            charge.Meter?.Name, charge.Title.In(language),
            component.Spec.Team, component.Spec.Category ?? component.Offering.Service.Category, Json.JsonTree.Word(charge.Category),
            charge.Commitment?.Name,
            charge.IsOptional ? "true" : "false", charge.Unit, Number(charge.Low?.Used), Number(charge.High?.Used),
            Number(charge.Low?.Granted), Number(charge.High?.Granted),
            Number(charge.Cost.Low), Number(charge.Cost.High), charge.Currency.Code, Number(cost.Low), Number(cost.High),
            bill.Currency.Code, charge.PriceFrom,
        ];
    }

    private static string? Number(decimal? number) =>
        number is { } n ? Math.Round(n, Json.JsonTree.Decimals, MidpointRounding.AwayFromZero)
            .ToString("0.######", CultureInfo.InvariantCulture) : null;
}
