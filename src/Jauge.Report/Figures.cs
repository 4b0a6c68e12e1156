using System.Globalization;
using Jauge.Core;
using Jauge.Report.Layout;

namespace Jauge.Report;

/// <summary>Figures that are not money, as people read them.</summary>
internal static class Figures
{
    private const string EveryDigit = "#,##0.############################";

    /// <summary>A number with every digit.</summary>
    public static string Exact(Page page, decimal number) => number.ToString(EveryDigit, page.Format);

    /// <summary>A number to four decimals at most.</summary>
    public static string Short(Page page, decimal number) =>
        Math.Round(number, 4, MidpointRounding.AwayFromZero).ToString("#,##0.####", page.Format);

    /// <summary>A share, 0.2 for 20.0 %.</summary>
    public static string Percent(Page page, decimal ratio, int decimals = 1) =>
        (ratio * 100).ToString($"N{decimals}", page.Format).Replace('-', '−') + "\u00a0%";

    /// <summary>A share that may be a range.</summary>
    public static string Percent(Page page, Estimate ratio, int decimals = 1) =>
        Percent(page, ratio.Low, decimals) is var low && Percent(page, ratio.High, decimals) is var high && low == high
            ? high : $"{low.Split('\u00a0')[0]}–{high}";

    /// <summary>Whole things, or a range of them.</summary>
    public static string Count(Page page, Range<long> count) =>
        count.Low == count.High
            ? count.High.ToString("N0", page.Format)
            : $"{count.Low.ToString("N0", page.Format)}–{count.High.ToString("N0", page.Format)}";

    /// <summary>A quantity of a pricing unit: <c>7,300 h</c>, <c>12 × 1M</c>.</summary>
    public static string Units(Page page, decimal number, Unit unit)
    {
        if (unit.Symbol == "1") return Short(page, number);
        if (char.IsAsciiDigit(unit.Symbol.FirstOrDefault()) || unit.Dimension.Money != 0) return $"{Short(page, number)} × {unit.Symbol}";
        return Typography.Tight(Quantity.Of(Estimate.Exact(number), unit, null).ToString("#,##0.####", page.Format));
    }

    /// <summary>The symbol of a unit in the page's language.</summary>
    public static string Symbol(Page page, Unit unit)
    {
        if (char.IsAsciiDigit(unit.Symbol.FirstOrDefault())) return unit.Symbol;
        var one = Quantity.Of(Estimate.Exact(1), unit, unit.Dimension.Money == 0 ? null : Currency.Eur).ToString(null, page.Format);
        return one.StartsWith("1 ", StringComparison.Ordinal) ? one[2..] : unit.Symbol;
    }

    /// <summary>A day, or that there is none.</summary>
    public static string Day(Page page, DateOnly? day) =>
        day is { } d ? d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : page.Say("undated", "sans date");

    /// <summary>A value of the file with the page's separators and words; what is no quantity stays as it is.</summary>
    public static string Localized(Page page, string text) =>
        Typography.Tight(Quantity.TryParse(text, "value", out var quantity) ? Dashed(quantity.ToString(null, page.Format)) : text);

    /// <summary>A range as people write it: with a dash.</summary>
    public static string Dashed(string text) => text.Replace("..", "–", StringComparison.Ordinal);
}
