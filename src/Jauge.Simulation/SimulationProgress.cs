namespace Jauge.Simulation;

/// <summary>How far a simulation is.</summary>
/// <param name="Replication">The replication that reports, from 0.</param>
/// <param name="Replications">How many there are in this part of the study.</param>
/// <param name="Share">The share of that replication that is done, from 0 to 1.</param>
/// <param name="LoadFactor">Multiple of the stated load that is being run.</param>
public readonly record struct SimulationProgress(int Replication, int Replications, double Share, double LoadFactor)
{
    /// <summary>Events that this replication has handled.</summary>
    public long Events { get; init; }

    /// <summary>Simulated time of the whole replication.</summary>
    public TimeSpan Until { get; init; }
}
