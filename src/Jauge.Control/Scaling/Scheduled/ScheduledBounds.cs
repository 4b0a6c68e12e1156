namespace Jauge.Control.Scaling.Scheduled;

/// <summary>Bounds that hold inside a window.</summary>
/// <param name="Name">Name of the schedule.</param>
/// <param name="Window">When it holds.</param>
/// <param name="MinReplicas">Fewest replicas meanwhile; null leaves the policy's own.</param>
/// <param name="MaxReplicas">Most replicas meanwhile, at least the minimum; null leaves the policy's own.</param>
public sealed record ScheduledBounds(string Name, ScheduleWindow Window, int? MinReplicas = null, int? MaxReplicas = null)
{
    /// <summary>The nearest count inside the bounds.</summary>
    /// <param name="replicas">Any count.</param>
    /// <returns>Replicas.</returns>
    public int Clamp(int replicas) => Math.Min(Math.Max(replicas, MinReplicas ?? 0), MaxReplicas ?? int.MaxValue);
}
