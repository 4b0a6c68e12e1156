namespace Jauge.Rehearsal.Calibration;

/// <summary>Probabilities that the fits need.</summary>
internal static class Distributions
{
    private const double FarTail = 8;

    /// <summary>P(Z ≤ x) of a standard normal number.</summary>
    /// <remarks>Marsaglia, Evaluating the Normal Distribution, Journal of Statistical Software 11 (2004): the series of the integral of the
    /// density.</remarks>
    internal static double NormalBelow(double x)
    {
        if (Math.Abs(x) > FarTail) return x < 0 ? 0 : 1;
        var (sum, term, square) = (x, x, x * x);
        for (var i = 3; Math.Abs(term) > 1e-17 * Math.Abs(sum); i += 2) sum += term *= square / i;
        return 0.5 + (sum * Math.Exp(-square / 2) / Math.Sqrt(2 * Math.PI));
    }

    /// <summary>P(X ≤ x) of a sum of unit exponential stages.</summary>
    internal static double ErlangBelow(int stages, double x)
    {
        if (x <= 0) return 0;
        var (tail, logTerm) = (0.0, -x);
        for (var i = 0; i < stages; i++)
        {
            tail += Math.Exp(logTerm);
            logTerm += Math.Log(x / (i + 1));
        }

        return 1 - tail;
    }
}
