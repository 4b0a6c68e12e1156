using System.Globalization;
using System.Numerics;

namespace Jauge.Core;

/// <summary>Decimals as the language writes them: invariant, no group separator, no exponent, no digit lost.</summary>
internal static class DecimalText
{
    private const int MaxLength = 64;

    // 28 is the largest scale of a decimal: every decimal is printed whole
    private const string AllDigits = "0.############################";

    private static readonly BigInteger MaxMantissa = (BigInteger.One << 96) - 1;

    /// <summary>The shortest text of the value: no trailing zero, no sign on zero.</summary>
    internal static string Canonical(decimal value) => value.ToString(AllDigits, CultureInfo.InvariantCulture);

    /// <summary>Characters of the number that the text starts with, 0 where it starts with none: an optional minus, digits, a point
    /// between digits.</summary>
    internal static int LengthAtStart(ReadOnlySpan<char> text)
    {
        var start = text.StartsWith("-") ? 1 : 0;
        var end = SkipDigits(text, start);
        if (end == start)
            return 0;

        var fraction = end < text.Length && text[end] == '.' ? SkipDigits(text, end + 1) : end;
        return fraction > end + 1 ? fraction : end;
    }

    /// <summary>Reads a number that is the whole text; false where a digit would be lost.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        if (text.Length is 0 or > MaxLength || LengthAtStart(text) != text.Length)
            return false;

        var point = text.IndexOf('.');
        var trimmed = point < 0 ? text : text.TrimEnd('0').TrimEnd('.');
        return IsExact(trimmed, point < 0 ? 0 : trimmed.Length - Math.Min(point + 1, trimmed.Length))
            && decimal.TryParse(trimmed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                out value);
    }

    private static bool IsExact(ReadOnlySpan<char> number, int scale)
    {
        var digits = string.Concat(number.ToString().Where(char.IsAsciiDigit));
        return digits.Length <= 28 || (scale <= 28 && BigInteger.Parse(digits, CultureInfo.InvariantCulture) <= MaxMantissa);
    }

    private static int SkipDigits(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && char.IsAsciiDigit(text[from]))
            from++;
        return from;
    }

    /// <summary>How much a text weighs when the canonical one is chosen: the fewest digits; a point counts as one more
    /// half-digit.</summary>
    internal static int Cost(string number) => (2 * number.Length) + (number.Contains('.', StringComparison.Ordinal) ? 1 : 0);
}
