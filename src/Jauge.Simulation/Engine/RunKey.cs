namespace Jauge.Simulation.Engine;

/// <summary>What all chance of a run comes from.</summary>
/// <param name="Seed">The same for all replications of a study.</param>
/// <param name="Replication">From 0.</param>
public readonly record struct RunKey(long Seed, int Replication = 0);
