using System.Globalization;

namespace Jauge.Catalog.Refresh;

/// <summary>Days of price rows: both APIs write instants at midnight UTC.</summary>
internal static class PriceDate
{
    public static DateOnly? TryParse(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? Of(instant) : null;

    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(instant.UtcDateTime);
}
