namespace Jauge.Core;

/// <summary>Reads and prints times as the language writes them: <c>18 ms</c>, <c>90 min</c>, <c>35 days</c>, <c>3 months</c>.</summary>
/// <remarks>
/// A month is 730 h and a year 8760 h, because that is what cloud bills multiply hourly prices by: 365 × 24 = 8760 = 12 × 730, as Azure's
/// and AWS's price calculators count and as Infracost does (infracost/infracost, internal/schema: HourToMonthUnitMultiplier = 730).
/// Calendar months would make the same system cost more in March than in February. A week is 7 days, a day 24 h.
/// </remarks>
public static class Durations
{
    /// <summary>The billed month: 730 h.</summary>
    public static readonly TimeSpan Month = TimeSpan.FromHours(730);

    /// <summary>The billed year: 8760 h, twelve billed months.</summary>
    public static readonly TimeSpan Year = TimeSpan.FromHours(8760);

    /// <summary>What a price per day is charged for: a thirtieth of the billed month, 24 h 20 min.</summary>
    public static readonly TimeSpan BillingDay = Month / 30;

    /// <summary>Reads a time with its unit; false for anything else, for a fraction of 100 ns, and beyond
    /// <see cref="TimeSpan.MaxValue"/>.</summary>
    public static bool TryParse(string? text, out TimeSpan time)
    {
        time = TimeSpan.Zero;
        if (text is null || !Measure.TrySplit(text, allowPrefix: false, out var number, out var word))
            return false;

        return UnitWords.Find(word) is { } unit && unit.Dimension == Dimension.OfTime && TryTicks(number, unit.Factor, out time);
    }

    /// <summary>The canonical text: the fewest digits; reading it gives the time again.</summary>
    public static string Format(TimeSpan time)
    {
        var (number, unit) = UnitChoice.Shortest(UnitWords.TimeUnits, Seconds(time));
        return $"{DecimalText.Canonical(number)} {UnitWords.Localize(unit.Symbol, number, Language.English)}";
    }

    /// <summary>The same unit in both languages, numbers grouped: "35 days", "35 jours".</summary>
    public static Text Show(TimeSpan time) => new(Show(time, Language.English), Show(time, Language.French));

    /// <summary>A measured time as people say it, to three digits: "48.6 ms", "48,6 ms".</summary>
    /// <param name="time">Any.</param>
    public static Text ShowRounded(TimeSpan time)
    {
        if (time == TimeSpan.Zero) return Show(time);
        var digits = (int)Math.Floor(Math.Log10(Math.Abs((double)time.Ticks))) - 2;
        var step = digits > 0 ? (long)Math.Pow(10, digits) : 1;
        return Show(new((long)Math.Round(time.Ticks / (double)step) * step));
    }

    /// <summary>Exact seconds.</summary>
    public static Rational Seconds(TimeSpan time) => new(time.Ticks, TimeSpan.TicksPerSecond);

    private static string Show(TimeSpan time, Language language)
    {
        var (number, unit) = UnitChoice.Shortest(UnitWords.TimeUnits, Seconds(time));
        return $"{NumberDisplay.Format(number, null, LanguageFormat.For(language))} {UnitWords.Localize(unit.Symbol, number, language)}";
    }

    private static bool TryTicks(decimal number, Rational unitSeconds, out TimeSpan time)
    {
        time = TimeSpan.Zero;
        if (Math.Abs(number) > (decimal)TimeSpan.MaxValue.TotalSeconds * 1_000_000_000m)
            return false;

        var seconds = number * unitSeconds;
        if (seconds.Abs() > (decimal)TimeSpan.MaxValue.TotalSeconds)
            return false;

        var ticks = seconds * TimeSpan.TicksPerSecond;
        if (!ticks.IsWhole || ticks > long.MaxValue || ticks < long.MinValue)
            return false;

        time = new((long)ticks.Numerator);
        return true;
    }
}
