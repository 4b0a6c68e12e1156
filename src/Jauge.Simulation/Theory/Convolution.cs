namespace Jauge.Simulation.Theory;

/// <summary>Closed networks of stations with several servers, exactly: Buzen's convolution with weights that are scaled as they are made.</summary>
/// <remarks>Mean value analysis would be shorter, but with several servers its recursion for the probability of an empty station loses all its
/// digits: with 10,000 users and 6 × 8 servers it answers 0.497 s where the truth is 0.0611 s. Here every weight is positive and scaled by a
/// guess of the throughput, so that nothing cancels; the guess moves the range of the weights, not the answer. Product form: exponential
/// services where first come is first served. Source: Buzen, Computational Algorithms for Closed Queueing Networks with Exponential Servers
/// (Communications of the ACM 16(9), 1973).</remarks>
public static class Convolution
{
    private const double Negligible = 1e-22;
    private const int MaxGuesses = 8;

    /// <summary>Solves the network.</summary>
    /// <param name="users">N, at least 1.</param>
    /// <param name="thinkTime">Z, mean, in seconds; above 0; any distribution.</param>
    /// <param name="stations">At least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static ClosedAnswer Solve(int users, double thinkTime, IReadOnlyList<ClosedStation> stations)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(users, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(thinkTime);
        ArgumentOutOfRangeException.ThrowIfZero(stations.Count, nameof(stations));
        var bound = stations.Min(s => s.MaxThroughput);
        var guess = Math.Min(users / (thinkTime + stations.Sum(s => s.Demand)), 0.999 * bound);
        var throughput = Throughput(users, thinkTime, stations, guess);
        for (var i = 1; i < MaxGuesses && Math.Abs(throughput - guess) > 0.002 * throughput; i++)
        {
            guess = Math.Min(throughput, 0.9999 * bound);
            throughput = Throughput(users, thinkTime, stations, guess);
        }

        return new(throughput, LittlesLaw.ClosedResponse(users, throughput, thinkTime), [.. stations.Select(s => throughput / s.MaxThroughput)]);
    }

    // X(N) = G(N−1)/G(N), with G's terms scaled by guess^n
    private static double Throughput(int users, double thinkTime, IReadOnlyList<ClosedStation> stations, double guess)
    {
        var all = new[] { 1.0 };
        foreach (var station in stations)
            all = Convolve(all, Power(Weights(station, users, guess), station.Copies, users), users);
        return guess * Math.Exp(LogNormalizer(all, users - 1, guess * thinkTime) - LogNormalizer(all, users, guess * thinkTime));
    }

    // of n jobs at one copy: Π load / min(k, servers)
    private static double[] Weights(ClosedStation station, int users, double guess)
    {
        var load = guess * station.Demand / station.Copies;
        var (weights, top) = (new List<double> { 1 }, 1.0);
        for (var n = 1; n <= users && (n <= station.Servers || weights[^1] >= Negligible * top); n++)
        {
            weights.Add(weights[^1] * load / Math.Min(n, station.Servers));
            top = Math.Max(top, weights[^1]);
        }

        return [.. weights];
    }

    private static double[] Power(double[] one, int exponent, int users)
    {
        var result = new[] { 1.0 };
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0)
                result = Convolve(result, one, users);
            if (exponent > 1)
                one = Convolve(one, one, users);
        }

        return result;
    }

    private static double[] Convolve(double[] first, double[] second, int users)
    {
        var sum = new double[Math.Min(first.Length + second.Length - 1, users + 1)];
        for (var i = 0; i < first.Length; i++)
        {
            for (var j = 0; j < second.Length && i + j < sum.Length; j++)
                sum[i + j] += first[i] * second[j];
        }

        var top = sum.Max();
        var keep = sum.Length;
        while (keep > 1 && sum[keep - 1] < Negligible * top)
            keep--;
        return [.. sum.Take(keep).Select(weight => weight / top)];
    }

    // with the delay station's weights load^n/n! folded in, in logarithms: they span hundreds of orders of magnitude
    private static double LogNormalizer(double[] weights, int total, double load)
    {
        var logarithms = new double[Math.Min(weights.Length, total + 1)];
        for (var m = 0; m < logarithms.Length; m++)
            logarithms[m] = Math.Log(weights[m]) + ((total - m) * Math.Log(load)) - Statistics.LogGamma.Of(total - m + 1);
        var top = logarithms.Max();
        return top + Math.Log(logarithms.Sum(value => Math.Exp(value - top)));
    }
}
