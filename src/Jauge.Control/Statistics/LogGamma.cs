using Jauge.Control.Random;

namespace Jauge.Control.Statistics;

/// <summary>The logarithm of the gamma function, for positive arguments.</summary>
/// <remarks>Stirling's series after shifting the argument to 10 or more (Abramowitz and Stegun 6.1.41); relative error below 1e-15 of the
/// larger of the result and 1.</remarks>
public static class LogGamma
{
    private const double SeriesFrom = 10;
    private const double HalfLogTwoPi = 0.9189385332046728;

    // B(2n) / (2n(2n−1)), n = 8..1
    private static ReadOnlySpan<double> Terms =>
    [
        -0.029550653594771242, 0.00641025641025641, -0.0019175269175269176, 0.0008417508417508417, -0.0005952380952380953,
        0.0007936507936507937, -0.002777777777777778, 0.08333333333333333,
    ];

    /// <summary>ln Γ(x).</summary>
    /// <param name="x">Above 0.</param>
    public static double Of(double x)
    {
        var product = 1.0;
        for (; x < SeriesFrom; x++)
            product *= x;
        var (sum, inverse) = (0.0, 1 / (x * x));
        foreach (var term in Terms)
            sum = Math.FusedMultiplyAdd(sum, inverse, term);
        return ((x - 0.5) * PortableMath.Log(x)) - x + HalfLogTwoPi + (sum / x) - PortableMath.Log(product);
    }
}
