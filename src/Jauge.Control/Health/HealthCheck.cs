namespace Jauge.Control.Health;

/// <summary>A service's published health check.</summary>
/// <param name="Name">Name of the check.</param>
/// <param name="Options">Its default interval, timeout and thresholds.</param>
/// <param name="FailsOpen">Whether all targets are used when all are out.</param>
/// <param name="Source">Where the defaults are published.</param>
public sealed record HealthCheck(string Name, ProbeOptions Options, bool FailsOpen, string Source);
