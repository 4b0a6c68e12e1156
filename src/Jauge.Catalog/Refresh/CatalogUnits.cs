using System.Globalization;

namespace Jauge.Catalog.Refresh;

/// <summary>Converts a price between units that differ only in how many they count: <c>1</c>, <c>1K</c>, <c>10K</c>, <c>1M</c>.</summary>
internal static class CatalogUnits
{
    /// <returns>How many <paramref name="from"/> are one <paramref name="to"/>; null when the units measure different things.</returns>
    public static decimal? Factor(string from, string to) =>
        from == to ? 1 : CountOf(from) is { } small && CountOf(to) is { } large ? large / small : null;

    private static decimal? CountOf(string unit)
    {
        var scale = unit.Length > 1 ? unit[^1] switch { 'K' => 1_000m, 'M' => 1_000_000m, _ => 1m } : 1m;
        var digits = scale == 1m ? unit : unit[..^1];
        return decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count * scale : null;
    }
}
