using System.Globalization;

namespace Jauge.Catalog;

/// <summary>Days as catalogs write them: ISO 8601, and nothing else.</summary>
internal static class Days
{
    public const string Undated = "undated";

    public static bool TryParse(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
