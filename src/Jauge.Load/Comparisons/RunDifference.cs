namespace Jauge.Load.Comparisons;

/// <summary>A figure of two runs.</summary>
/// <param name="Name">Such as <c>p99</c>.</param>
/// <param name="Request">The class of requests; null for all together.</param>
/// <param name="First">Of the first run.</param>
/// <param name="Second">Of the second run.</param>
/// <param name="Low">Lower end of the interval of second − first, at 99 %.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Kind">What that is worth.</param>
public sealed record RunDifference(string Name, string? Request, double First, double Second, double Low, double High, DifferenceKind Kind)
{
    /// <summary>Second − first.</summary>
    public double Difference => Second - First;

    /// <summary>The difference relative to the first; not a number where that is zero.</summary>
    public double Share => First == 0 ? double.NaN : Difference / First;
}
