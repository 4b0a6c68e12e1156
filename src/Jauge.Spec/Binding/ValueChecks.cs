using Jauge.Core;

namespace Jauge.Spec.Binding;

/// <summary>Checks of a value that its type alone does not make.</summary>
internal static class ValueChecks
{
    /// <summary>Whether a range runs from a larger to a smaller end.</summary>
    public static bool IsReversed(object value) => value switch
    {
        Range<int> range => range.IsReversed,
        Range<TimeSpan> range => range.IsReversed,
        Range<Rate> range => range.IsReversed,
        _ => false,
    };

    /// <summary>Whether a value lies below its smallest; times, ratios, rates and distributions are never negative.</summary>
    public static bool IsBelow(object value, int? minimum) => value switch
    {
        int number => number < (minimum ?? int.MinValue),
        decimal number => number < (minimum ?? decimal.MinValue),
        Range<int> range => range.Low < (minimum ?? int.MinValue),
        Bytes size => size.Count < (minimum ?? long.MinValue),
        TimeSpan time => time < TimeSpan.Zero,
        Range<TimeSpan> range => range.Low < TimeSpan.Zero,
        Ratio ratio => ratio.Value < 0,
        Rate rate => rate.PerSecond < 0,
        Range<Rate> range => range.Low.PerSecond < 0,
        Money money => money.Amount < 0,
        _ => false,
    };

    /// <summary>Whether a quantity has the dimension of a sample unit, whatever its currency.</summary>
    public static bool Measures(Quantity quantity, string sample) =>
        Units.TryParse(sample, out var unit, out _) && quantity.Dimension == unit.Dimension;
}
