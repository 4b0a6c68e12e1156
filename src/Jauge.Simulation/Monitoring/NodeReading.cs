namespace Jauge.Simulation.Monitoring;

/// <summary>A node group, all regions together.</summary>
/// <param name="Name">Name in the file.</param>
/// <param name="Nodes">Mean number over the run.</param>
/// <param name="Most">Most that carried replicas at the end of an interval, in any replication.</param>
/// <param name="NodeHours">Node-hours of the whole run: what is billed.</param>
public sealed record NodeReading(string Name, Measured Nodes, int Most, Measured NodeHours);
