namespace Jauge.Rehearsal.Parts.Monitoring;

/// <summary>Replicas of a component, as Prometheus asks them.</summary>
/// <param name="Component">Names the job: the rendered rules look for it by that name.</param>
public sealed record WatchedJob(string Component)
{
    /// <summary>Path of its metrics.</summary>
    public string Path { get; init; } = "/metrics";

    /// <summary>What a replica here has of the described replica's CPU: its use counts so much more. Over 0.</summary>
    public double CpuShare { get; init; } = 1;

    /// <summary>The same of memory.</summary>
    public double MemoryShare { get; init; } = 1;
}
