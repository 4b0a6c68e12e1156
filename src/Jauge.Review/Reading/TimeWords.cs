using Jauge.Core;

namespace Jauge.Review.Reading;

/// <summary>Times as people say them: the largest unit in which the time is whole, else the one that its size deserves.</summary>
internal static class TimeWords
{
    private const int MostCount = 200;
    private static readonly (TimeSpan Length, string English, string French)[] Units =
    [
        (TimeSpan.FromDays(1), "day", "jour"), (TimeSpan.FromHours(1), "h", "h"), (TimeSpan.FromMinutes(1), "min", "min"),
        (TimeSpan.FromSeconds(1), "s", "s"),
        (TimeSpan.FromMilliseconds(1), "ms", "ms"),
    ];

    /// <summary>One time.</summary>
    public static Text Show(TimeSpan time) => Show(new Range<TimeSpan>(time, time));

    /// <summary>A time or its two ends, in the unit of the upper one.</summary>
    public static Text Show(Range<TimeSpan> range)
    {
        var unit = UnitOf(range);
        var (low, high) = (Count(range.Low, unit.Length), Count(range.High, unit.Length));
        var plural = high > 1 && unit.English == "day" ? "s" : "";
        return low == high
            ? Text.Format($"{high:#,0.###} {unit.English}{plural}", $"{high:#,0.###} {unit.French}{plural}")
            : Text.Format($"{low:#,0.###} to {high:#,0.###} {unit.English}{plural}",
                $"{low:#,0.###} à {high:#,0.###} {unit.French}{plural}");
    }

    private static (TimeSpan Length, string English, string French) UnitOf(Range<TimeSpan> range) =>
        range.High == TimeSpan.Zero ? Units[3]
        : Units.FirstOrDefault(u => IsWhole(range.Low, u.Length) && IsWhole(range.High, u.Length) && range.High >= u.Length
            && range.High < u.Length * MostCount) is { English: not null } whole ? whole
        : Units.FirstOrDefault(u => range.High >= u.Length * 2) is { English: not null } fit ? fit : Units[^1];

    private static bool IsWhole(TimeSpan time, TimeSpan unit) => time.Ticks % unit.Ticks == 0;

    /// <summary>Three digits that count.</summary>
    private static decimal Count(TimeSpan time, TimeSpan unit)
    {
        var count = (decimal)time.Ticks / unit.Ticks;
        return Math.Round(count, count >= 100 ? 0 : count >= 10 ? 1 : 2);
    }
}
