namespace Jauge.Core;

/// <summary>Numbers inside quantities: canonical where nobody asks otherwise, grouped where a language is given.</summary>
internal static class NumberDisplay
{
    private const string GroupedAllDigits = "#,##0.############################";

    internal static string Format(decimal number, string? format, IFormatProvider? provider)
    {
        if (!string.IsNullOrEmpty(format))
            return number.ToString(format, provider ?? System.Globalization.CultureInfo.InvariantCulture);

        return LanguageFormat.IsOurs(provider) ? number.ToString(GroupedAllDigits, provider) : DecimalText.Canonical(number);
    }

    /// <summary>At most four decimals, or four significant digits below 1: for values that may be the rounding of a fraction.</summary>
    internal static string Rounded(decimal number, string? format, IFormatProvider? provider) =>
        Format(string.IsNullOrEmpty(format) ? Math.Round(number, Decimals(number)) : number, format, provider);

    private static int Decimals(decimal number)
    {
        var decimals = 4;
        for (var magnitude = Math.Abs(number); magnitude is > 0 and < 0.1m && decimals < 28; magnitude *= 10)
            decimals++;
        return decimals;
    }
}
