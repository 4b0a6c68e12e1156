namespace Jauge.Control.Rollout;

/// <summary>A PodDisruptionBudget: how many pods voluntary evictions may take.</summary>
/// <remarks>
/// Consulted by drains, the cluster autoscaler and the VPA updater; not by crashes, rollouts or scaling in.
/// Source: kubernetes/website:content/en/docs/tasks/run-application/configure-pdb.md.
/// </remarks>
public sealed record DisruptionBudget
{
    private DisruptionBudget(IntOrPercent? minAvailable, IntOrPercent? maxUnavailable) =>
        (MinAvailable, MaxUnavailable) = (minAvailable, maxUnavailable);

    /// <summary>Pods that must stay available; a percentage is rounded up. Null in the other form.</summary>
    public IntOrPercent? MinAvailable { get; }

    /// <summary>Pods that may be unavailable; a percentage is rounded up. Null in the other form.</summary>
    public IntOrPercent? MaxUnavailable { get; }

    /// <summary>A budget that keeps so many.</summary>
    /// <param name="pods">Pods or percent.</param>
    /// <returns>The budget.</returns>
    public static DisruptionBudget Keep(IntOrPercent pods) => new(pods, null);

    /// <summary>A budget that spares so many.</summary>
    /// <param name="pods">Pods or percent.</param>
    /// <returns>The budget.</returns>
    public static DisruptionBudget Spare(IntOrPercent pods) => new(null, pods);

    /// <summary>Pods that must stay healthy.</summary>
    /// <param name="expected">Pods that the workload wants; 0 or more.</param>
    /// <returns>Pods.</returns>
    public int Floor(int expected) =>
        MinAvailable is { } kept ? kept.Up(expected) : Math.Max(0, expected - MaxUnavailable!.Value.Up(expected));

    /// <summary>Pods that may be evicted now; those that are down already use the budget up.</summary>
    /// <param name="expected">Pods that the workload wants; 0 or more.</param>
    /// <param name="healthy">Healthy pods; 0 or more.</param>
    /// <returns>Pods; 0 or more.</returns>
    public int Allowed(int expected, int healthy) => Math.Max(0, healthy - Floor(expected));
}
