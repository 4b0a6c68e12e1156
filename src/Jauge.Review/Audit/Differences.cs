using Jauge.Core;

namespace Jauge.Review.Audit;

/// <summary>By how much a computed figure differs from a stated one, in words. Two percentages differ by points.</summary>
internal static class Differences
{
    private const string Percent = "%";
    private const int FewestDecimals = 2;
    private const int MostDecimals = 12;
    private const int Twentieth = 20;

    /// <summary>Computed less stated, in the stated unit, and as a share of the stated figure where the unit is no share itself.</summary>
    public static Text Of(Quantity figure, Quantity value)
    {
        var low = Apart(figure, figure.Value.LowerBound, value.Value.LowerBound);
        if (figure.IsExact && value.IsExact) return low;
        var high = Apart(figure, figure.Value.UpperBound, value.Value.UpperBound);
        return new Text($"{low.English} at the low end, {high.English} at the high end", $"{low.French} en bas, {high.French} en haut");
    }

    /// <summary>How far a figure lies below or above a stated range.</summary>
    public static Text Outside(Quantity figure, Quantity value)
    {
        var below = value.Value.LowerBound < figure.Value.LowerBound;
        var (end, of) = below ? (figure.Value.LowerBound, value.Value.LowerBound) : (figure.Value.UpperBound, value.Value.UpperBound);
        var distance = Amount(figure, (of - end).Abs());
        return below
            ? new Text($"{distance.English} below", $"{distance.French} au-dessous")
            : new Text($"{distance.English} above", $"{distance.French} au-dessus");
    }

    /// <summary>A figure in a unit; money with cents, or without where there are none.</summary>
    public static Text Show(Quantity value, Unit unit)
    {
        var shown = value.ShownIn(unit);
        if (unit.Dimension.Money == 0) return Text.Format($"{shown}", $"{shown}");
        return Formatted(shown, Math.Max(Math.Abs(value.In(unit).Low), Math.Abs(value.In(unit).High)));
    }

    private static Text Apart(Quantity figure, Rational stated, Rational computed)
    {
        var amount = Signed(Amount(figure, computed - stated), computed - stated);
        if (stated.Sign == 0 || IsShare(figure)) return amount;
        var part = (computed - stated) / stated.Abs();
        var share = new Ratio(decimal.Round(part.ToDecimal(), 4));
        var text = Signed(Text.Format($"{share}", $"{share}"), part);
        return new Text($"{amount.English} ({text.English})", $"{amount.French} ({text.French})");
    }

    private static bool IsShare(Quantity figure) => figure.Unit.Symbol == Percent;

    private static Text Amount(Quantity figure, Rational difference)
    {
        var amount = figure.WithValue(Estimate.Exact(difference)).ShownIn(figure.Unit);
        var size = Math.Abs(amount.In(figure.Unit).Low);
        return IsShare(figure) ? Points(amount.In(figure.Unit).Low, size) : Formatted(amount, size);
    }

    /// <summary>99.85 % is 0.05 points under 99.9 %: a percentage of percentages would be read as either.</summary>
    private static Text Points(decimal points, decimal size)
    {
        var format = Format(size, false);
        string Number(Language language) => points.ToString(format, LanguageFormat.For(language));
        // French counts from two, English from anything that is not one
        return new Text($"{Number(Language.English)} {(size == 1 ? "point" : "points")}",
            $"{Number(Language.French)} {(size < 2 ? "point" : "points")}");
    }

    private static Text Formatted(Quantity amount, decimal size)
    {
        var format = Format(size, amount.Unit.Dimension.Money != 0);
        return new Text(amount.ToString(format, LanguageFormat.For(Language.English)),
            amount.ToString(format, LanguageFormat.For(Language.French)));
    }

    /// <summary>Two decimals, or as many as what is small needs to be right within a twentieth; zeros at the end only where money has
    /// cents.</summary>
    private static string Format(decimal size, bool isMoney)
    {
        var decimals = FewestDecimals;
        while (decimals < MostDecimals && Math.Abs(Math.Round(size, decimals) - size) * Twentieth > size) decimals++;
        var cents = isMoney && Math.Round(size, decimals) % 1 != 0 ? FewestDecimals : 0;
        return "#,##0." + new string('0', cents) + new string('#', decimals - cents);
    }

    private static Text Signed(Text text, Rational of) =>
        of.Sign > 0 ? new Text($"+{text.English}", $"+{text.French}") : text;
}
