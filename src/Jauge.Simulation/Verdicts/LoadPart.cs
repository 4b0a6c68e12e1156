namespace Jauge.Simulation.Verdicts;

/// <summary>What of a load's run is simulated.</summary>
/// <param name="Until">When a replication ends.</param>
/// <param name="Replications">How many.</param>
/// <param name="FromFullLoad">Whether it begins at full load with the most replicas, in place of the ramp.</param>
internal sealed record LoadPart(TimeSpan Until, int Replications, bool FromFullLoad);
