namespace Jauge.Control.Alerting;

/// <summary>When a Prometheus server looks: the defaults are those that it documents.</summary>
/// <remarks>Source: prometheus.io/docs/prometheus/latest/configuration/configuration, <c>global</c>: <c>scrape_interval</c> and
/// <c>evaluation_interval</c> are 1m by default. The range of a rate is written in each rule; five minutes is the range of the server's
/// own examples.</remarks>
public sealed record AlertTiming
{
    /// <summary>Time between two looks at the counters (<c>scrape_interval</c>); above zero.</summary>
    public TimeSpan ScrapeInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Time between two evaluations of the rules (<c>evaluation_interval</c>); above zero.</summary>
    public TimeSpan EvaluationInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Range over which a rule takes a rate, <c>rate(…[5m])</c>; at least two scrapes, or no rate has a value.</summary>
    public TimeSpan RateWindow { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Checks the ranges above.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of them is left.</exception>
    public void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(ScrapeInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(EvaluationInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(RateWindow, 2 * ScrapeInterval);
    }
}
