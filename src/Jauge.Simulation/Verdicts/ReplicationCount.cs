namespace Jauge.Simulation.Verdicts;

/// <summary>How many replications stand behind a result.</summary>
/// <param name="Used">Replications that were run to their end; at least 2.</param>
/// <param name="Why">Why there were no more.</param>
public sealed record ReplicationCount(int Used, StopReason Why);
