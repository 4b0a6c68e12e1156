namespace Jauge.Core;

/// <summary>Reads and prints ranges of any quantity.</summary>
public static class Ranges
{
    private const string Separator = "..";

    /// <summary>
    /// Reads <c>5..50</c>, <c>35..45 USD/month</c> (the unit once, at the end), <c>500 ms..2 s</c>, or a single value.
    /// False for anything else. A reversed range is read: <see cref="Range{T}.IsReversed"/> says so.
    /// </summary>
    /// <param name="text">As the file has it.</param>
    /// <param name="parse">The parser of one end, for instance <c>MoneyRate.TryParse</c> or <c>Counts.TryParseWhole</c>.</param>
    /// <param name="range">What was read.</param>
    public static bool TryParse<T>(string? text, QuantityParser<T> parse, out Range<T> range)
        where T : IComparable<T>
    {
        ArgumentNullException.ThrowIfNull(parse);
        range = default;
        if (!TrySplit(text, out var low, out var high) || !parse(high, out var last) || !parse(low, out var first))
            return false;

        range = new(first, last);
        return true;
    }

    /// <summary>A range of one value.</summary>
    public static Range<T> Exactly<T>(T value)
        where T : IComparable<T> => new(value, value);

    /// <summary>Both ends as texts, the low one with the high one's unit where it has none of its own.</summary>
    internal static bool TrySplit(string? text, out string low, out string high)
    {
        low = high = text ?? "";
        var separator = low.IndexOf(Separator, StringComparison.Ordinal);
        if (separator < 0)
            return text is not null;

        (low, high) = (low[..separator], low[(separator + Separator.Length)..]);
        if (DecimalText.LengthAtStart(low) == low.Length)
            low += high[DecimalText.LengthAtStart(high)..];
        return low.Length > 0 && high.Length > 0;
    }

    internal static string End<T>(T value, string? format, IFormatProvider? provider) => value switch
    {
        TimeSpan time when LanguageFormat.IsOurs(provider) => Durations.Show(time).In(LanguageFormat.LanguageOf(provider)),
        TimeSpan time => Durations.Format(time),
        decimal number => NumberDisplay.Format(number, format, provider),
        int number => NumberDisplay.Format(number, format, provider),
        IFormattable formattable => formattable.ToString(format, provider),
        _ => value?.ToString() ?? "",
    };

    /// <summary>Drops the low end's unit where the high end has the same.</summary>
    internal static string Join(string low, string high)
    {
        var (lowUnit, highUnit) = (UnitStart(low), UnitStart(high));
        return low[lowUnit..] == high[highUnit..] ? low[..lowUnit] + Separator + high : low + Separator + high;
    }

    // numbers hold digits, signs, points, commas and the French group separator; a unit starts with a letter, a sign of its own or a slash
    private static int UnitStart(string end)
    {
        var index = 0;
        while (index < end.Length && (char.IsAsciiDigit(end[index]) || end[index] is '-' or '.' or ',' or '\u202f'))
            index++;
        return index;
    }
}
