using Jauge.Control.Random;

namespace Jauge.Control.Statistics;

/// <summary>Student's t distribution.</summary>
/// <remarks>By the regularized incomplete beta function: P(T > t) = ½·I(ν/(ν+t²); ν/2, ½) for t ≥ 0. Sources: Abramowitz and Stegun,
/// Handbook of Mathematical Functions (1964), 26.7.1; the continued fraction is 26.5.8, evaluated after Lentz. Relative error about
/// 1e-13.</remarks>
public static class StudentT
{
    private const int MaxTerms = 10_000;
    private const double Tiny = 1e-300;
    private const double Precision = 1e-16;

    /// <summary>The value that T stays below with a given probability.</summary>
    /// <param name="probability">Above 0, below 1.</param>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double Quantile(double probability, int degrees)
    {
        if (!(probability > 0 && probability < 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability,
                "A probability here lies between 0 and 1, both excluded.");
        ArgumentOutOfRangeException.ThrowIfLessThan(degrees, 1);
        return probability < 0.5 ? -UpperQuantile(probability, degrees) : UpperQuantile(1 - probability, degrees);
    }

    /// <summary>The probability that T stays at or below a value.</summary>
    /// <param name="value">Any number.</param>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 degree.</exception>
    public static double Cumulative(double value, int degrees)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degrees, 1);
        var tail = UpperTail(Math.Abs(value), degrees);
        return value < 0 ? tail : 1 - tail;
    }

    // bisection to the last bit: a few microseconds, and nothing that can fail to converge
    private static double UpperQuantile(double tail, int degrees)
    {
        var (low, high) = (0.0, 1.0);
        while (UpperTail(high, degrees) > tail)
            (low, high) = (high, high * 2);
        for (var middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2)
            (low, high) = UpperTail(middle, degrees) > tail ? (middle, high) : (low, middle);
        return tail == 0.5 ? 0 : high;
    }

    private static double UpperTail(double t, int degrees) =>
        t == 0 ? 0.5 : 0.5 * IncompleteBeta(degrees / 2.0, 0.5, degrees / (degrees + (t * t)), t * t / (degrees + (t * t)));

    // complement is 1 − x, passed in because x may be as good as 1
    private static double IncompleteBeta(double a, double b, double x, double complement) => x < (a + 1) / (a + b + 2)
        ? Front(a, b, x, complement) * Fraction(a, b, x) / a
        : 1 - (Front(a, b, x, complement) * Fraction(b, a, complement) / b);

    private static double Front(double a, double b, double x, double complement) => PortableMath.Exp(
        LogGamma.Of(a + b) - LogGamma.Of(a) - LogGamma.Of(b) + (a * PortableMath.Log(x)) + (b * PortableMath.Log(complement)));

    private static double Fraction(double a, double b, double x)
    {
        var (c, d) = (1.0, 1 / NotZero(1 - ((a + b) * x / (a + 1))));
        var value = d;
        for (var m = 1; m <= MaxTerms; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            (c, d) = (NotZero(1 + (even / c)), 1 / NotZero(1 + (even * d)));
            value *= c * d;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            (c, d) = (NotZero(1 + (odd / c)), 1 / NotZero(1 + (odd * d)));
            value *= c * d;
            if (Math.Abs((c * d) - 1) < Precision)
                break;
        }

        return value;
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
