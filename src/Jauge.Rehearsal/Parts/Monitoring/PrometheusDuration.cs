using System.Globalization;
using System.Text.RegularExpressions;

namespace Jauge.Rehearsal.Parts.Monitoring;

/// <summary>Durations as Prometheus writes them: <c>1h30m</c>, <c>250ms</c>.</summary>
/// <remarks>Source: Prometheus documentation, "Time durations", 2.42.</remarks>
internal static partial class PrometheusDuration
{
    /// <exception cref="FormatException">It is none.</exception>
    internal static TimeSpan Read(string text)
    {
        var match = Whole().Match(text);
        if (!match.Success || text.Length == 0) throw new FormatException($"'{text}' is no duration of Prometheus.");
        return TimeSpan.FromMilliseconds(match.Groups["part"].Captures.Sum(c => Part(c.Value)));
    }

    /// <summary>In milliseconds, which it reads as well.</summary>
    internal static string Write(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(long)Math.Ceiling(time.TotalMilliseconds)}ms");

    private static double Part(string part)
    {
        var digits = part.TrimEnd('y', 'w', 'd', 'h', 'm', 's');
        return double.Parse(digits, CultureInfo.InvariantCulture) * Unit(part[digits.Length..]).TotalMilliseconds;
    }

    private static TimeSpan Unit(string unit) => unit switch
    {
        "ms" => TimeSpan.FromMilliseconds(1),
        "s" => TimeSpan.FromSeconds(1),
        "m" => TimeSpan.FromMinutes(1),
        "h" => TimeSpan.FromHours(1),
        "d" => TimeSpan.FromDays(1),
        "w" => TimeSpan.FromDays(7),
        _ => TimeSpan.FromDays(365),
    };

    [GeneratedRegex("^(?<part>[0-9]+(ms|[smhdwy]))+$")]
    private static partial Regex Whole();
}
