using System.Globalization;

namespace Jauge.Catalog.Refresh;

/// <summary>A commitment's length. Billing time: a month is 730 h, a year 8,760 h.</summary>
internal readonly record struct CommitmentLength(int Months)
{
    private const int HoursPerMonth = 730;

    public int Hours => Months * HoursPerMonth;

    /// <summary>The catalog's spelling, for instance <c>savings-1y</c> or <c>reserved-6m</c>.</summary>
    public string Named(string kind) =>
        Months % 12 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{kind}-{Months / 12}y")
            : string.Create(CultureInfo.InvariantCulture, $"{kind}-{Months}m");

    /// <summary>Reads <c>1 Year</c>, <c>3 Years</c>, <c>6 Months</c> (Azure), <c>1yr</c>, <c>3 yr</c> (AWS).</summary>
    public static CommitmentLength? TryParse(string? text)
    {
        var compact = (text ?? "").Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        var digits = compact.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 0 or > 3)
        {
            return null;
        }

        var count = int.Parse(compact.AsSpan(0, digits), CultureInfo.InvariantCulture);
        return (compact[digits..], count) switch
        {
            (_, 0) => null,
            ("YEAR" or "YEARS" or "YR", _) => new CommitmentLength(count * 12),
            ("MONTH" or "MONTHS", _) => new CommitmentLength(count),
            _ => null,
        };
    }

    /// <summary>How many of the unit the whole term holds; null when the unit is not a time, so that a share cannot be computed.</summary>
    public decimal? UnitsIn(string unit) => unit switch
    {
        "1 Hour" or "1/Hour" or "Hrs" => Hours,
        "1 Day" or "1/Day" => Hours / 24m,
        "1 Month" or "1/Month" => Months,
        "1 Year" or "1/Year" => Months / 12m,
        _ => null,
    };

    /// <summary>The share of one unit, rounded to 12 decimals.</summary>
    public decimal? Share(decimal wholeTerm, string unit) =>
        UnitsIn(unit) is { } units ? decimal.Round(wholeTerm / units, 12, MidpointRounding.AwayFromZero) : null;
}
