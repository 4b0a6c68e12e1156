namespace Jauge.Core;

/// <summary>A part of a whole, written in percent: <c>99.9 %</c> is 0.999. It may be negative, or above 1.</summary>
public readonly record struct Ratio : IComparable<Ratio>, IFormattable
{
    private const decimal Limit = decimal.MaxValue / 100;

    /// <summary>A ratio from its value.</summary>
    /// <param name="value">1 is 100 %.</param>
    /// <exception cref="ArgumentOutOfRangeException">Beyond what percent can print.</exception>
    public Ratio(decimal value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(value), Limit);
        Value = value;
    }

    /// <summary>0 %.</summary>
    public static Ratio Zero => default;

    /// <summary>100 %.</summary>
    public static Ratio One => new(1);

    /// <summary>1 for 100 %.</summary>
    public decimal Value { get; }

    /// <summary>100 for 100 %.</summary>
    public decimal Percent => Value * 100;

    /// <summary>What is left of the whole.</summary>
    public Ratio Complement => new(1 - Value);

    /// <summary>Reads <c>99.9 %</c>; false for anything else, a bare number included, and where a digit would be lost.</summary>
    public static bool TryParse(string? text, out Ratio ratio)
    {
        ratio = default;
        if (text is null || !Measure.TrySplit(text, allowPrefix: false, out var percent, out var unit) || unit != "%")
            return false;

        ratio = new(percent / 100);
        return ratio.Percent == percent;
    }

    /// <summary>By value.</summary>
    public static bool operator <(Ratio a, Ratio b) => a.Value < b.Value;

    /// <summary>By value.</summary>
    public static bool operator <=(Ratio a, Ratio b) => a.Value <= b.Value;

    /// <summary>By value.</summary>
    public static bool operator >(Ratio a, Ratio b) => a.Value > b.Value;

    /// <summary>By value.</summary>
    public static bool operator >=(Ratio a, Ratio b) => a.Value >= b.Value;

    /// <summary>By value.</summary>
    public int CompareTo(Ratio other) => Value.CompareTo(other.Value);

    /// <summary>The canonical text, <c>99.9 %</c>; reading it gives the ratio again.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The percentage in a number format, then the sign.</summary>
    /// <param name="format">A .NET number format such as <c>N1</c>, applied to the percentage; null for every digit.</param>
    /// <param name="formatProvider">From <see cref="LanguageFormat"/>: "99.9 %", "99,9 %"; null for the canonical text.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => $"{NumberDisplay.Format(Percent, format, formatProvider)} %";
}
