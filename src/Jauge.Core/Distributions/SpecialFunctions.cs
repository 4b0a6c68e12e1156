namespace Jauge.Core;

/// <summary>The functions behind the quantiles; accurate to about 1e-14, relative.</summary>
internal static class SpecialFunctions
{
    private const double CentralHalfWidth = 0.425;
    private const double NearTailLimit = 5;
    private const int MaxBisections = 200;

    // Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988) 477-484: numerators and denominators, highest power first
    private static readonly double[] CentralAbove =
    [
        2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
        1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0,
    ];

    private static readonly double[] CentralBelow =
    [
        5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
        5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1,
    ];

    private static readonly double[] NearTailAbove =
    [
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e+0,
        3.64784832476320460504e+0, 5.76949722146069140550e+0, 4.63033784615654529590e+0, 1.42343711074968357734e+0,
    ];

    private static readonly double[] NearTailBelow =
    [
        1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
        6.89767334985100004550e-1, 1.67638483018380384940e+0, 2.05319162663775882187e+0, 1,
    ];

    private static readonly double[] FarTailAbove =
    [
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580e+0, 5.46378491116411436990e+0, 6.65790464350110377720e+0,
    ];

    private static readonly double[] FarTailBelow =
    [
        2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
        1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1,
    ];

    /// <summary>The standard normal quantile; infinite at 0 and 1.</summary>
    internal static double NormalQuantile(double probability)
    {
        if (probability is 0 or 1)
            return probability == 0 ? double.NegativeInfinity : double.PositiveInfinity;

        var offset = probability - 0.5;
        return Math.Abs(offset) <= CentralHalfWidth
            ? offset * Quotient(CentralAbove, CentralBelow, (CentralHalfWidth * CentralHalfWidth) - (offset * offset))
            : Math.Sign(offset) * TailQuantile(Math.Sqrt(-Math.Log(Math.Min(probability, 1 - probability))));
    }

    /// <summary>ln(1 + x), accurate where x is small: Kahan's correction.</summary>
    internal static double LogOfOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * x / (sum - 1);
    }

    /// <summary>ln(1 − p), accurate where p is small; minus infinity at 1.</summary>
    internal static double LogOfComplement(double p) => p == 1 ? double.NegativeInfinity : LogOfOnePlus(-p);

    /// <summary>The quantile of a sum of unit exponential stages, by bisection on its distribution function; infinite at 1.</summary>
    internal static double ErlangQuantile(int stages, double probability)
    {
        if (probability == 1)
            return double.PositiveInfinity;

        var (low, high) = (0.0, (double)stages);
        while (ErlangTail(stages, high) > 1 - probability)
            high *= 2;
        for (var i = 0; i < MaxBisections && high - low > double.Epsilon; i++)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = ErlangTail(stages, middle) > 1 - probability ? (middle, high) : (low, middle);
        }

        return probability == 0 ? 0 : high;
    }

    // P(sum > x) = Σ e^-x x^i / i!, summed in logarithms so that neither factor overflows
    private static double ErlangTail(int stages, double x)
    {
        if (x == 0)
            return 1;

        var (logTerm, sum) = (-x, 0.0);
        for (var i = 0; i < stages; i++)
        {
            sum += Math.Exp(logTerm);
            logTerm += Math.Log(x / (i + 1));
        }

        return sum;
    }

    private static double TailQuantile(double r) =>
        r <= NearTailLimit ? Quotient(NearTailAbove, NearTailBelow, r - 1.6) : Quotient(FarTailAbove, FarTailBelow, r - NearTailLimit);

    private static double Quotient(double[] above, double[] below, double x) => Polynomial(above, x) / Polynomial(below, x);

    private static double Polynomial(double[] coefficients, double x) => coefficients.Aggregate(0.0, (sum, c) => (sum * x) + c);
}
