namespace Jauge.Control.Scaling;

/// <summary>Comparisons applied.</summary>
public static class Comparisons
{
    /// <summary>Whether the comparison holds.</summary>
    /// <param name="comparison">Which comparison.</param>
    /// <param name="value">Left side, in the metric's unit.</param>
    /// <param name="threshold">Right side, in the metric's unit.</param>
    /// <returns>True where it holds; equality is exact.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The comparison is not one of the enumeration.</exception>
    public static bool Holds(this Comparison comparison, double value, double threshold) => comparison switch
    {
        Comparison.Above => value > threshold,
        Comparison.AtLeast => value >= threshold,
        Comparison.Below => value < threshold,
        Comparison.AtMost => value <= threshold,
        Comparison.Equal => value == threshold,
        Comparison.NotEqual => value != threshold,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Not a comparison."),
    };
}
