namespace Jauge.Simulation.Analysis;

/// <summary>A time by its mean and variance. Seconds and seconds squared.</summary>
internal readonly record struct TwoMoments(double Mean, double Variance)
{
    private const double RootOfTwoPi = 2.5066282746310002;

    public static TwoMoments operator +(TwoMoments a, TwoMoments b) => new(a.Mean + b.Mean, a.Variance + b.Variance);

    /// <summary>The sum of so many, of which the last may be made or not.</summary>
    internal TwoMoments Times(int whole, double fraction) => new((whole + fraction) * Mean,
        ((whole + fraction) * Variance) + (fraction * (1 - fraction) * Mean * Mean));

    /// <summary>With a probability this, else nothing.</summary>
    internal TwoMoments Thinned(double probability) =>
        new(probability * Mean, (probability * Variance) + (probability * (1 - probability) * Mean * Mean));

    /// <summary>The longer of two independent times, as if both were normal.</summary>
    /// <remarks>Source: Clark, The Greatest of a Finite Set of Random Variables (Operations Research 9(2), 1961).</remarks>
    internal static TwoMoments Longer(TwoMoments a, TwoMoments b)
    {
        var spread = Math.Sqrt(a.Variance + b.Variance);
        if (spread <= 0) return a.Mean >= b.Mean ? a : b;
        var distance = (a.Mean - b.Mean) / spread;
        var (first, density) = (1 - NormalTail(distance), Math.Exp(-distance * distance / 2) / RootOfTwoPi);
        var mean = (a.Mean * first) + (b.Mean * (1 - first)) + (spread * density);
        var square = (((a.Mean * a.Mean) + a.Variance) * first) + (((b.Mean * b.Mean) + b.Variance) * (1 - first))
            + ((a.Mean + b.Mean) * spread * density);
        return new(mean, Math.Max(0, square - (mean * mean)));
    }

    /// <summary>Probability that a lognormal time of these moments is longer.</summary>
    internal double Beyond(double time)
    {
        if (Mean <= 0 || Variance <= 0) return Mean > time ? 1 : 0;
        var sigma = Math.Sqrt(Math.Log(1 + (Variance / (Mean * Mean))));
        return NormalTail((Math.Log(time / Mean) + (sigma * sigma / 2)) / sigma);
    }

    /// <summary>P(N > x) of a standard normal number, to 7.5e-8.</summary>
    /// <remarks>Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.2.17.</remarks>
    internal static double NormalTail(double x)
    {
        if (x < 0) return 1 - NormalTail(-x);
        var t = 1 / (1 + (0.2316419 * x));
        var sum = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return sum * Math.Exp(-x * x / 2) / RootOfTwoPi;
    }
}
