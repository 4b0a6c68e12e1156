namespace Jauge.Control.Alerting;

/// <summary>What a counter did over a range, as Prometheus reads it from samples.</summary>
/// <remarks>Source: prometheus.io/docs/prometheus/latest/querying/functions, <c>rate()</c>, and prometheus/prometheus,
/// <c>promql/functions.go</c>, <c>extrapolatedRate</c>, read 2026-11.</remarks>
public static class CounterRange
{
    // of the mean distance between samples: so near, the ends of the range are reached
    private const double CloseEnough = 1.1;

    /// <summary>Increase between the first and the last sample, restarts bridged.</summary>
    /// <param name="samples">In the order of time.</param>
    /// <returns>Not negative; not a number with fewer than two samples.</returns>
    public static double Increase(ReadOnlySpan<CounterSample> samples)
    {
        if (samples.Length < 2) return double.NaN;
        var increase = samples[^1].Value - samples[0].Value;
        for (var i = 1; i < samples.Length; i++)
            if (samples[i].Value < samples[i - 1].Value)
                increase += samples[i - 1].Value;
        return increase;
    }

    /// <summary>Mean increase a second over a range: that between the samples, continued to the ends of the range where they are
    /// near.</summary>
    /// <param name="samples">All samples in the range, in the order of time: after its beginning, and not after its end.</param>
    /// <param name="end">End of the range: the evaluation.</param>
    /// <param name="window">Its length; above zero.</param>
    /// <returns>Not negative; not a number with fewer than two samples.</returns>
    public static double Rate(ReadOnlySpan<CounterSample> samples, TimeSpan end, TimeSpan window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        if (samples.Length < 2) return double.NaN;
        var increase = Increase(samples);
        var sampled = (samples[^1].At - samples[0].At).TotalSeconds;
        var apart = sampled / (samples.Length - 1);
        var before = Math.Min(Reached((samples[0].At - (end - window)).TotalSeconds, apart), ToZero(samples[0].Value, increase, sampled));
        var after = Reached((end - samples[^1].At).TotalSeconds, apart);
        return increase * ((sampled + before + after) / sampled) / window.TotalSeconds;
    }

    private static double Reached(double seconds, double apart) => seconds >= CloseEnough * apart ? apart / 2 : seconds;

    // a counter was not negative before its first sample
    private static double ToZero(double first, double increase, double sampled) =>
        increase > 0 ? sampled * (first / increase) : double.PositiveInfinity;
}
