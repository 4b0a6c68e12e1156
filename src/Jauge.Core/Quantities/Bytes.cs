namespace Jauge.Core;

/// <summary>A size. Decimal units (kB, MB, GB) count by 1000, binary ones (KiB, MiB, GiB) by 1024; both are read, neither stands for the
/// other.</summary>
/// <param name="Count">Whole bytes.</param>
public readonly record struct Bytes(long Count) : IComparable<Bytes>, IFormattable
{
    /// <summary>No byte.</summary>
    public static Bytes Zero => default;

    /// <summary>In 2^30 bytes, to 28 digits.</summary>
    public decimal Gibibytes => Count / (decimal)(1 << 30);

    /// <summary>In 10^9 bytes, exactly.</summary>
    public decimal Gigabytes => Count / 1_000_000_000m;

    /// <summary>Reads <c>2 GiB</c>, <c>512GB</c>, <c>1.5 KiB</c>; false for anything else, for a fraction of a byte and beyond
    /// 2^63.</summary>
    public static bool TryParse(string? text, out Bytes size)
    {
        size = default;
        if (text is null || !Measure.TrySplit(text, allowPrefix: false, out var number, out var word)
            || UnitWords.Find(word) is not { } unit || unit.Dimension != Dimension.OfSize || Math.Abs(number) > long.MaxValue)
        {
            return false;
        }

        var bytes = number * unit.Factor;
        var fits = bytes.IsWhole && bytes <= long.MaxValue && bytes >= long.MinValue;
        size = fits ? new((long)bytes.Numerator) : default;
        return fits;
    }

    /// <summary>Exact sum.</summary>
    /// <exception cref="OverflowException">Beyond 2^63.</exception>
    public static Bytes operator +(Bytes a, Bytes b) => new(a.Count + b.Count);

    /// <inheritdoc cref="op_Addition"/>
    public static Bytes Add(Bytes a, Bytes b) => a + b;

    /// <summary>Exact difference.</summary>
    /// <exception cref="OverflowException">Beyond 2^63.</exception>
    public static Bytes operator -(Bytes a, Bytes b) => new(a.Count - b.Count);

    /// <inheritdoc cref="op_Subtraction"/>
    public static Bytes Subtract(Bytes a, Bytes b) => a - b;

    /// <summary>So many times the size.</summary>
    /// <exception cref="OverflowException">Beyond 2^63.</exception>
    public static Bytes operator *(Bytes a, long factor) => new(a.Count * factor);

    /// <inheritdoc cref="op_Multiply"/>
    public static Bytes Multiply(Bytes a, long factor) => a * factor;

    /// <summary>By size.</summary>
    public static bool operator <(Bytes a, Bytes b) => a.Count < b.Count;

    /// <summary>By size.</summary>
    public static bool operator <=(Bytes a, Bytes b) => a.Count <= b.Count;

    /// <summary>By size.</summary>
    public static bool operator >(Bytes a, Bytes b) => a.Count > b.Count;

    /// <summary>By size.</summary>
    public static bool operator >=(Bytes a, Bytes b) => a.Count >= b.Count;

    /// <summary>By size.</summary>
    public int CompareTo(Bytes other) => Count.CompareTo(other.Count);

    /// <summary>The canonical text, in the unit with the fewest digits: <c>4 GiB</c>, <c>512 GB</c>; reading it gives the size
    /// again.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The same unit, the number in a format and a language.</summary>
    /// <param name="format">A .NET number format; null for every digit.</param>
    /// <param name="formatProvider">From <see cref="LanguageFormat"/>: "4 GiB", "4 Gio"; null for the canonical text.</param>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var (number, unit) = UnitChoice.Shortest(UnitWords.SizeUnits, Count);
        var symbol = UnitWords.Localize(unit.Symbol, number, LanguageFormat.LanguageOf(formatProvider));
        return $"{NumberDisplay.Format(number, format, formatProvider)} {symbol}";
    }
}
