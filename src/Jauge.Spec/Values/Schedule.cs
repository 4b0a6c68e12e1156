using System.Globalization;

namespace Jauge.Spec.Values;

/// <summary>Hours of the week in which something runs.</summary>
/// <param name="Days">Days of the week, 1 to 7.</param>
/// <param name="Opens">Hour at which it starts, from 0 to 24.</param>
/// <param name="Closes">Hour at which it stops, after <paramref name="Opens"/> and at most 24.</param>
/// <param name="Label">The days as written: <c>daily</c>, <c>weekdays</c> or <c>weekends</c>.</param>
public sealed record Schedule(int Days, TimeSpan Opens, TimeSpan Closes, string Label)
{
    /// <summary>Days by label.</summary>
    private static readonly Dictionary<string, int> DaysByLabel =
        new(StringComparer.Ordinal) { ["daily"] = 7, ["weekdays"] = 5, ["weekends"] = 2 };

    /// <summary>Share of the week in which it runs, in (0, 1].</summary>
    public decimal Share => Days * (decimal)(Closes - Opens).TotalHours / (7 * 24);

    /// <summary>Reads <c>weekdays 8:00..20:00</c>.</summary>
    public static bool TryParse(string? text, out Schedule? schedule)
    {
        schedule = null;
        var parts = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 || !DaysByLabel.TryGetValue(parts[0], out var days)) return false;
        var hours = parts[1].Split("..");
        if (hours.Length != 2 || !TryHour(hours[0], out var opens) || !TryHour(hours[1], out var closes) || closes <= opens) return false;
        schedule = new Schedule(days, opens, closes, parts[0]);
        return true;
    }

    /// <summary>The schedule as the language writes it.</summary>
    public override string ToString() => $"{Label} {Hour(Opens)}..{Hour(Closes)}";

    private static bool TryHour(string text, out TimeSpan hour)
    {
        hour = default;
        var parts = text.Split(':');
        if (parts.Length != 2 || !TryNumber(parts[0], 24, out var hours) || !TryNumber(parts[1], 59, out var minutes)) return false;
        hour = TimeSpan.FromMinutes((hours * 60) + minutes);
        return hour <= TimeSpan.FromHours(24);
    }

    private static bool TryNumber(string text, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most;

    private static string Hour(TimeSpan hour) => string.Create(CultureInfo.InvariantCulture, $"{(int)hour.TotalHours}:{hour.Minutes:00}");
}
