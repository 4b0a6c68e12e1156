namespace Jauge.Core;

/// <summary>Splits <c>5M requests/month</c> into its number, scaled, and its unit: what every parser of quantities begins with.</summary>
internal static class Measure
{
    /// <summary>The number, a count prefix k, K, M or G right after it where allowed, and the unit after any spaces; the unit may be
    /// empty.</summary>
    internal static bool TrySplit(ReadOnlySpan<char> text, bool allowPrefix, out decimal number, out string unit)
    {
        unit = "";
        var length = DecimalText.LengthAtStart(text);
        if (!DecimalText.TryParse(text[..length], out number))
            return false;

        var rest = text[length..];
        var scale = allowPrefix ? PrefixAtStart(rest) : 1;
        rest = scale == 1 ? rest : rest[1..];
        unit = rest.TrimStart(' ').ToString();
        return (rest.IsEmpty || unit.Length > 0) && !unit.Any(char.IsWhiteSpace) && TryScale(ref number, scale);
    }

    /// <summary>1 where there is none: a prefix is followed by the end, a space or a slash, so that <c>5GB</c> has none.</summary>
    internal static decimal PrefixAtStart(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || (text.Length > 1 && text[1] is not (' ' or '/')))
            return 1;

        return text[0] switch
        {
            'k' or 'K' => 1_000,
            'M' => 1_000_000,
            'G' => 1_000_000_000,
            _ => 1,
        };
    }

    private static bool TryScale(ref decimal number, decimal scale)
    {
        var fits = Math.Abs(number) <= decimal.MaxValue / scale;
        number = fits ? number * scale : number;
        return fits;
    }
}
