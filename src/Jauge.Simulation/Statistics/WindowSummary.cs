namespace Jauge.Simulation.Statistics;

/// <summary>The response times that ended within one window of time.</summary>
/// <param name="Start">Nanoseconds.</param>
/// <param name="Count">How many.</param>
/// <param name="Mean">Nanoseconds; not a number without any; so below.</param>
/// <param name="P50">The median, nanoseconds.</param>
/// <param name="P95">The 95th percentile, nanoseconds.</param>
/// <param name="P99">The 99th percentile, nanoseconds.</param>
public readonly record struct WindowSummary(long Start, long Count, double Mean, double P50, double P95, double P99);
