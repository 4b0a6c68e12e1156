namespace Jauge.Core.Expressions;

/// <summary>Finds where names and quantities end in a formula.</summary>
internal static class LiteralScanner
{
    /// <summary>Words joined by points; a hyphen belongs to a word between letters or digits.</summary>
    internal static int EndOfPath(string text, int start)
    {
        var end = start;
        while (end < text.Length && (IsWord(text[end]) || (text[end] is '-' or '.' && IsWordAt(text, end - 1) && IsWordAt(text, end + 1))))
            end++;
        return end;
    }

    /// <summary>A number with its unit, or two joined by two points.</summary>
    internal static int EndOfQuantity(string text, int start)
    {
        var end = EndOfUnit(text, start + DecimalText.LengthAtStart(text.AsSpan(start)));
        var isRange = string.CompareOrdinal(text, end, "..", 0, 2) == 0 && end + 2 < text.Length && char.IsAsciiDigit(text[end + 2]);
        return isRange ? EndOfUnit(text, end + 2 + DecimalText.LengthAtStart(text.AsSpan(end + 2))) : end;
    }

    private static int EndOfUnit(string text, int start)
    {
        var afterPrefix = start < text.Length && text[start] is 'k' or 'K' or 'M' or 'G' && !IsWordAt(text, start + 1) ? start + 1 : start;
        var unit = afterPrefix;
        while (unit < text.Length && text[unit] == ' ')
            unit++;

        var isBareRate = unit == afterPrefix && unit < text.Length && text[unit] == '/';
        var end = isBareRate ? EndOfUnitParts(text, unit) : EndOfUnitParts(text, EndOfUnitWord(text, unit));
        return end == unit || text[unit..end] is "and" or "or" or "not" ? afterPrefix : LongestUnit(text, unit, end, afterPrefix);
    }

    // 730 h/x divides by x: what follows a slash belongs to the unit only where the whole is one
    private static int LongestUnit(string text, int start, int end, int afterPrefix)
    {
        for (var cut = end; cut > start; cut = text.LastIndexOf('/', cut - 1, cut - start))
        {
            if (Units.TryParse(text[start..cut], out _, out _))
                return cut;
        }

        return text[start] == '/' ? afterPrefix : EndOfUnitWord(text, start);
    }

    private static int EndOfUnitWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '%' or '€' or '$' or '£'))
            end++;
        return end > start && char.IsAsciiDigit(text[start]) ? start : end;
    }

    // joined by a slash before a word or a scale (EUR/1M), or by a hyphen before a word
    private static int EndOfUnitParts(string text, int start)
    {
        var end = start;
        while (end + 1 < text.Length && text[end] is '/' or '-')
        {
            var part = text[end] == '/' && char.IsAsciiDigit(text[end + 1]) ? EndOfScale(text, end + 1) : EndOfUnitWord(text, end + 1);
            if (part == end + 1)
                return end;
            end = part;
        }

        return end;
    }

    private static int EndOfScale(string text, int start)
    {
        var end = start + DecimalText.LengthAtStart(text.AsSpan(start));
        return end < text.Length && text[end] is 'k' or 'K' or 'M' or 'G' && !IsWordAt(text, end + 1) ? end + 1 : start;
    }

    private static bool IsWordAt(string text, int index) => index >= 0 && index < text.Length && IsWord(text[index]);

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
