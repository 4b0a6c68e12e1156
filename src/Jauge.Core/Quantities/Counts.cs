namespace Jauge.Core;

/// <summary>Plain counts: <c>10000</c>, <c>10K</c>, <c>5M</c>, <c>0.5</c>.</summary>
public static class Counts
{
    /// <summary>Reads a number, with a prefix k or K (1,000), M (1,000,000) or G (1,000,000,000) right after it; false for anything
    /// else.</summary>
    public static bool TryParse(string? text, out decimal count)
    {
        count = 0;
        return text is not null && Measure.TrySplit(text, allowPrefix: true, out count, out var unit) && unit.Length == 0;
    }

    /// <summary>The same for a whole number that an <see cref="int"/> holds; false where there is a fraction.</summary>
    public static bool TryParseWhole(string? text, out int count)
    {
        var isWhole = TryParse(text, out var number) && decimal.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue;
        count = isWhole ? (int)number : 0;
        return isWhole;
    }

    /// <summary>The canonical text: plain digits, no prefix.</summary>
    public static string Format(decimal count) => DecimalText.Canonical(count);
}
