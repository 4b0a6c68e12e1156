namespace Jauge.Simulation.Statistics;

/// <summary>What one replication counted.</summary>
/// <param name="Duration">Nanoseconds counted, the warm-up left out.</param>
/// <param name="Classes">In the network's order.</param>
/// <param name="Stations">In the network's order.</param>
public sealed record NetworkStatistics(long Duration, IReadOnlyList<ClassStatistics> Classes, IReadOnlyList<StationStatistics> Stations);
