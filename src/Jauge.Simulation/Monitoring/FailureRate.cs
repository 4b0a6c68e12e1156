namespace Jauge.Simulation.Monitoring;

/// <summary>One reason for which requests were not served in an interval, mean over the replications.</summary>
/// <param name="Cause">The reason.</param>
/// <param name="PerSecond">Requests a second.</param>
public readonly record struct FailureRate(FailureCause Cause, double PerSecond);
