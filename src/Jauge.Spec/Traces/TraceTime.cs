using System.Globalization;
using Jauge.Core;

namespace Jauge.Spec.Traces;

/// <summary>Times as recordings write them: seconds, durations, ISO 8601, or the form of access logs.</summary>
internal static class TraceTime
{
    private static readonly string[] LogForms = ["dd/MMM/yyyy:HH:mm:ss zzz", "dd/MMM/yyyy:HH:mm:ss.FFFFFFF zzz"];

    /// <summary>Reads a time.</summary>
    /// <param name="text">As it is written.</param>
    /// <param name="time">Since 1 January of year 1 where it is a date, else as it is written.</param>
    /// <param name="isDate">Whether it says a day.</param>
    public static bool TryParse(string text, out TimeSpan time, out bool isDate)
    {
        isDate = false;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= (decimal)TimeSpan.MaxValue.TotalSeconds)
        {
            time = TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
            return true;
        }

        if (Durations.TryParse(text, out time)) return time >= TimeSpan.Zero;
        isDate = TryIso(text, out var date) || TryLog(text, out date);
        time = TimeSpan.FromTicks(date.UtcTicks);
        return isDate;
    }

    private static bool TryIso(string text, out DateTimeOffset date)
    {
        date = default;
        return text.Length >= 10 && text[4] == '-' && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out date);
    }

    private static bool TryLog(string text, out DateTimeOffset date) =>
        DateTimeOffset.TryParseExact(text, LogForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);
}
