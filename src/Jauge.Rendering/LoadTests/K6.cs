using System.Globalization;

namespace Jauge.Rendering.LoadTests;

/// <summary>How k6 writes times, numbers and rates.</summary>
internal static class K6
{
    /// <summary>Such as <c>1h30m</c>: whole seconds, no unit that is empty.</summary>
    internal static string Time(TimeSpan time)
    {
        var seconds = (long)Math.Max(1, Math.Round(time.TotalSeconds));
        var parts = new[] { (seconds / 3600, "h"), (seconds / 60 % 60, "m"), (seconds % 60, "s") }.Where(p => p.Item1 > 0);
        return string.Concat(parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Item1}{p.Item2}")));
    }

    /// <summary>A name as k6 takes it for scenarios, tags and files.</summary>
    internal static string Slug(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));

    internal static string Number(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>k6 counts starts in whole numbers of a unit of time: the shortest in which the rounding is under one in a
    /// hundred.</summary>
    internal static (string Text, decimal Seconds) Unit(decimal perSecond) =>
        new[] { ("1s", 1m), ("1m", 60m), ("1h", 3600m) }.First(u => u.Item2 == 3600 || IsNearlyWhole(perSecond * u.Item2));

    internal static decimal Whole(decimal value) => Math.Max(0, Math.Round(value, MidpointRounding.AwayFromZero));

    private static bool IsNearlyWhole(decimal value) => value >= 1 && Math.Abs(value - Whole(value)) <= value / 100;
}
