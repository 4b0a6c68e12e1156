using System.Globalization;
using Jauge.Catalog;
using Jauge.Report.Layout;

namespace Jauge.Report.Cost;

/// <summary>A unit price with everything that names it.</summary>
internal static class UnitPrices
{
    private const string EveryDigit = "#,##0.############################";

    /// <summary><c>0.000034 EUR per GiB-s</c>.</summary>
    public static string Of(Page page, Price price) =>
        $"{Number(page, price.Amount)}\u00a0{price.Currency} {page.Say("per", "par")} {price.Unit.Symbol}";

    /// <summary>A number with every digit.</summary>
    public static string Number(Page page, decimal number) => number.ToString(EveryDigit, page.Format);

    /// <summary>The source of a price and its day.</summary>
    public static string Source(Page page, Price price) => $"{page.Say(price.Source.Title)}, {Day(page, price.AsOf)}";

    public static string Day(Page page, DateOnly? day) => day is { } d ? d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : page.Say("undated", "sans date");
}
