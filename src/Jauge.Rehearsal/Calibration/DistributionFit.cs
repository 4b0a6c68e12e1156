using Jauge.Core;

namespace Jauge.Rehearsal.Calibration;

/// <summary>Finds the distribution of the language that describes measured times best.</summary>
/// <remarks>
/// Each candidate has the measured mean; its shape is the most likely one, and the candidate of the least Akaike criterion wins (Akaike, A
/// New Look at the Statistical Model Identification, 1974). Counts between bounds are used as they are: the likelihood of a count is the
/// probability between its bounds.
/// </remarks>
public static class DistributionFit
{
    private const double Alike = 0.02;              // a deviation below 2 % of the mean is none to plan with
    private const double Normal95 = 1.959964;
    private const int MostStages = 100;
    private const double LeastSigma = 0.01;
    private const double MostSigma = 3;

    /// <summary>Fits.</summary>
    /// <param name="times">What was measured.</param>
    public static FittedTime Of(MeasuredTimes times)
    {
        ArgumentNullException.ThrowIfNull(times);
        var mean = times.MeanSeconds;
        var best = IsAlike(times) ? new Shape(new ConstantDistribution(Rounded(mean)), _ => 0, 0, 0)
            : Candidates(times, mean).MinBy(c => c.Criterion)!;
        var half = HalfInterval(times, best.Deviation);
        return new(best.Distribution, times.Count, Math.Max(0, mean - half), mean + half,
            best.Distribution is ConstantDistribution ? double.NaN : Distance(times, best.Below));
    }

    /// <summary>A time to three digits, at least 100 ns.</summary>
    /// <param name="seconds">Not negative.</param>
    internal static TimeSpan Rounded(double seconds)
    {
        var ticks = Math.Max(1, seconds * TimeSpan.TicksPerSecond);
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(ticks)) - 2));
        return TimeSpan.FromTicks((long)(Math.Round(ticks / unit) * unit));
    }

    private static bool IsAlike(MeasuredTimes times) => times.MeanSeconds <= 0 || (times.Values.Count > 0
        ? Deviation(times.Values) <= Alike * times.MeanSeconds
        : times.Counts.Count(c => c > 0) == 1);

    private static IEnumerable<Shape> Candidates(MeasuredTimes times, double mean)
    {
        var logs = Logs.Of(times);
        yield return Stages(times, logs, mean, 1);
        yield return Climb(k => Stages(times, logs, mean, k));
        yield return OfSigma(times, logs, mean,
            GoldenSection.Least(sigma => OfSigma(times, logs, mean, sigma).Criterion, LeastSigma, MostSigma));
    }

    // the likelihood of the stages has one summit, and is flat far beyond it where probabilities vanish: up from below
    private static Shape Climb(Func<int, Shape> of)
    {
        var best = of(2);
        for (var stages = 3; stages <= MostStages && of(stages) is var next && next.Criterion < best.Criterion; stages++) best = next;
        return best;
    }

    private static Shape Stages(MeasuredTimes times, Logs? logs, double mean, int stages)
    {
        var rounded = Rounded(mean);
        Distribution distribution = stages == 1 ? new ExponentialDistribution(rounded) : new ErlangDistribution(stages, rounded);
        double Below(double x) => Distributions.ErlangBelow(stages, x * stages / mean);
        var likelihood = logs?.OfStages(stages, mean) ?? Between(times, Below);
        return new(distribution, Below, mean / Math.Sqrt(stages), (2 * (stages == 1 ? 1 : 2)) - (2 * likelihood));
    }

    private static Shape OfSigma(MeasuredTimes times, Logs? logs, double mean, double sigma)
    {
        var mu = Math.Log(mean) - (sigma * sigma / 2);
        var deviation = mean * Math.Sqrt(Math.Exp(sigma * sigma) - 1);
        double Below(double x) => x <= 0 ? 0 : Distributions.NormalBelow((Math.Log(x) - mu) / sigma);
        var likelihood = logs?.OfLogNormal(mu, sigma) ?? Between(times, Below);
        return new(new LogNormalDistribution(Rounded(mean), Rounded(deviation)), Below, deviation, 4 - (2 * likelihood));
    }

    private static double Between(MeasuredTimes times, Func<double, double> below)
    {
        var (sum, before) = (0.0, 0.0);
        for (var i = 0; i < times.Bounds.Count; i++)
        {
            var to = double.IsFinite(times.Bounds[i]) ? below(times.Bounds[i]) : 1;
            if (times.Counts[i] > 0) sum += times.Counts[i] * Math.Log(Math.Max(to - before, 1e-300));
            before = to;
        }

        return sum;
    }

    private static double Distance(MeasuredTimes times, Func<double, double> below)
    {
        var (most, seen) = (0.0, 0L);
        for (var i = 0; i < Math.Max(times.Values.Count, times.Bounds.Count); i++)
        {
            var at = times.Values.Count > 0 ? times.Values[i] : times.Bounds[i];
            var before = (double)seen / times.Count;
            seen += times.Values.Count > 0 ? 1 : times.Counts[i];
            if (!double.IsFinite(at)) continue;
            most = Math.Max(most, Math.Abs(below(at) - ((double)seen / times.Count)));
            if (times.Values.Count > 0) most = Math.Max(most, Math.Abs(below(at) - before));
        }

        return most;
    }

    // Student's quantile from the normal one: Cornish and Fisher's first term
    private static double HalfInterval(MeasuredTimes times, double fitted)
    {
        if (times.Count < 2) return double.PositiveInfinity;
        var deviation = times.Values.Count > 0 ? Deviation(times.Values) : fitted;
        var quantile = Normal95 + ((Math.Pow(Normal95, 3) + Normal95) / (4 * (times.Count - 1)));
        return quantile * deviation / Math.Sqrt(times.Count);
    }

    private static double Deviation(EquatableList<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / Math.Max(1, values.Count - 1));
    }

    /// <summary>What the likelihoods of single times need of them: sums, so that a candidate costs the same whatever their
    /// number.</summary>
    private sealed record Logs(long Count, double Sum, double Squares)
    {
        private const double Least = 1e-9;          // a time of 0 has no logarithm; no clock here is finer

        internal static Logs? Of(MeasuredTimes times) => times.Values.Count == 0 ? null
            : new(times.Count, times.Values.Sum(v => Math.Log(Math.Max(v, Least))),
                times.Values.Sum(v => Math.Pow(Math.Log(Math.Max(v, Least)), 2)));

        internal double OfStages(int stages, double mean)
        {
            var rate = stages / mean;
            var logFactorial = Enumerable.Range(1, stages - 1).Sum(i => Math.Log(i));
            return (Count * ((stages * Math.Log(rate)) - logFactorial - stages)) + ((stages - 1) * Sum);
        }

        internal double OfLogNormal(double mu, double sigma) =>
            -((Squares - (2 * mu * Sum)
                + (Count * mu * mu)) / (2 * sigma * sigma)) - Sum - (Count * Math.Log(sigma * Math.Sqrt(2 * Math.PI)));
    }

    private sealed record Shape(Distribution Distribution, Func<double, double> Below, double Deviation, double Criterion);
}
