namespace Jauge.Core;

/// <summary>Things per time: <c>1000/s</c>, <c>5M/month</c>.</summary>
/// <param name="PerSecond">To 28 digits: 300000/month is 0.114155251… a second.</param>
public readonly record struct Rate(decimal PerSecond) : IComparable<Rate>, IFormattable
{
    private static readonly (string Symbol, decimal Seconds)[] Periods =
        [("s", 1), ("min", 60), ("h", 3600), ("day", 86400), ("month", 2_628_000), ("year", 31_536_000)];

    /// <summary>Nothing.</summary>
    public static Rate Zero => default;

    /// <summary>Reads a number per time, with or without a count word: <c>1000/s</c>, <c>5M requests/month</c>; false for anything
    /// else.</summary>
    public static bool TryParse(string? text, out Rate rate)
    {
        rate = default;
        if (text is null || !Measure.TrySplit(text, allowPrefix: true, out var number, out var symbol)
            || !Units.TryParse(symbol, out var unit, out _) || unit.Dimension != Dimension.OfRate || unit.Factor > 1)
        {
            return false;
        }

        rate = new((number * unit.Factor).ToDecimal());
        return true;
    }

    /// <summary>How many in a time, to 28 digits.</summary>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public decimal Over(TimeSpan time) => (PerSecond * Durations.Seconds(time)).ToDecimal();

    /// <summary>By value.</summary>
    public static bool operator <(Rate a, Rate b) => a.PerSecond < b.PerSecond;

    /// <summary>By value.</summary>
    public static bool operator <=(Rate a, Rate b) => a.PerSecond <= b.PerSecond;

    /// <summary>By value.</summary>
    public static bool operator >(Rate a, Rate b) => a.PerSecond > b.PerSecond;

    /// <summary>By value.</summary>
    public static bool operator >=(Rate a, Rate b) => a.PerSecond >= b.PerSecond;

    /// <summary>By value.</summary>
    public int CompareTo(Rate other) => PerSecond.CompareTo(other.PerSecond);

    /// <summary>The canonical text, in the period with the fewest digits: <c>1000/s</c>, <c>300000/month</c>; reading it gives the rate
    /// again.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The same period, the number in a format and a language.</summary>
    /// <param name="format">A .NET number format; null for every digit.</param>
    /// <param name="formatProvider">From <see cref="LanguageFormat"/>: "300,000/month", "300 000/mois"; null for the canonical
    /// text.</param>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var (number, symbol) = Shortest();
        return $"{NumberDisplay.Format(number, format, formatProvider)}/{UnitWords.Localize(symbol, 1, LanguageFormat.LanguageOf(formatProvider))}";
    }

    private (decimal Number, string Symbol) Shortest()
    {
        var perSecond = PerSecond;
        return Periods
            .Where(p => Math.Abs(perSecond) < decimal.MaxValue / p.Seconds)
            .Select(p => (Number: Math.Round(perSecond * p.Seconds, 12), p.Symbol, p.Seconds))
            .Where(c => ((Rational)c.Number / c.Seconds).ToDecimal() == perSecond)
            .Select(c => (c.Number, c.Symbol))
            .Append((Number: perSecond, Symbol: "s"))
            .MinBy(c => DecimalText.Cost(DecimalText.Canonical(c.Number)));
    }
}
