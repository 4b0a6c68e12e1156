namespace Jauge.Control.Alerting;

/// <summary>What a counter showed when it was scraped.</summary>
/// <param name="At">When.</param>
/// <param name="Value">Not negative; it only grows, but for a restart, which begins at 0 again.</param>
public readonly record struct CounterSample(TimeSpan At, double Value);
