namespace Jauge.Simulation.Model;

/// <summary>What an alert watches.</summary>
internal enum AlertMetric
{
    /// <summary>Something that the simulation has not.</summary>
    None,
    Availability,
    Connections,
    Cpu,
    Down,
    ErrorRate,
    Latency,
    QueueLength,
    Replicas,
    Restarts,
    Throughput,
}
