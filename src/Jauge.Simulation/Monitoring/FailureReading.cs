namespace Jauge.Simulation.Monitoring;

/// <summary>One reason for which requests were not served.</summary>
/// <param name="Cause">The reason.</param>
/// <param name="Share">Share of the requests ended, from 0 to 1, all replications together.</param>
public readonly record struct FailureReading(FailureCause Cause, double Share);
