using Jauge.Catalog;
using Jauge.Report.Layout;

namespace Jauge.Report.Cost;

/// <summary>A unit price in words.</summary>
internal static class UnitPrices
{
    /// <summary><c>0.000034 EUR per GiB-s</c>.</summary>
    public static string Of(Page page, Price price) =>
        $"{Figures.Exact(page, price.Amount)}\u00a0{price.Currency} {page.Say("per", "par")} {Unit(page, price)}";

    private static string Unit(Page page, Price price) =>
        price.Unit.Symbol == "1" ? page.Say("unit", "unité") : Figures.Symbol(page, price.Unit);

    /// <summary>The source of a price and its day.</summary>
    public static string Source(Page page, Price price) =>
        $"{page.Say(price.Source.Title)}, {Figures.Day(page, price.AsOf)}, {price.Source.At}";
}
