using System.Globalization;
using System.Text.RegularExpressions;

namespace Jauge.StandIn.QStash;

/// <summary>Times as QStash writes them: <c>5s</c>, <c>1d10h</c>, <c>250ms</c>; bare numbers are seconds.</summary>
internal static partial class GoTime
{
    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    internal static TimeSpan Parse(string text)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(seconds);
        var parts = Part().Matches(text);
        return parts.Count > 0 && parts.Sum(p => p.Length) == text.Length
            ? parts.Aggregate(TimeSpan.Zero, (sum, part) => sum + Of(part))
            : throw new FormatException($"'{text}' is no time such as 5s or 1d10h");
    }

    private static TimeSpan Of(Match part) =>
        double.Parse(part.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * (part.Groups[2].Value switch
    {
        "d" => TimeSpan.FromDays(1),
        "h" => TimeSpan.FromHours(1),
        "m" => TimeSpan.FromMinutes(1),
        "ms" => TimeSpan.FromMilliseconds(1),
        _ => TimeSpan.FromSeconds(1),
    });

    [GeneratedRegex("([0-9.]+)(ms|d|h|m|s)")]
    private static partial Regex Part();
}
