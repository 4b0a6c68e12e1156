namespace Jauge.Control.Scaling.Vertical;

/// <summary>The vertical pod autoscaler's updater: which pods to evict so that they come back with a better request.</summary>
/// <remarks>
/// Source: kubernetes/autoscaler:vertical-pod-autoscaler/pkg/updater. Disruption budgets are the caller's (<see
/// cref="Rollout.DisruptionBudget"/>).
/// </remarks>
public static class VerticalUpdater
{
    /// <summary>Fewest live replicas for any eviction.</summary>
    public const int MinReplicas = 2;

    /// <summary>Most of the replicas evicted at once, as a fraction.</summary>
    public const double EvictionTolerance = 0.5;

    /// <summary>Time between two runs.</summary>
    public static TimeSpan Interval { get; } = TimeSpan.FromMinutes(1);

    private const double SignificantDifference = 0.1;
    private static readonly TimeSpan LongRunning = TimeSpan.FromHours(12);

    /// <summary>Whether a pod should be replaced.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="advice">The recommendation.</param>
    /// <returns>
    /// True where a request lies outside the bounds, or differs by a tenth after twelve hours, or the pod was killed quickly.
    /// </returns>
    public static bool IsCandidate(VerticalPod pod, VerticalRecommendation advice) =>
        pod.WasKilledQuickly
        || IsOutside(pod.Request.Cpu, advice.LowerBound.Cpu, advice.UpperBound.Cpu)
        || IsOutside(pod.Request.Memory, advice.LowerBound.Memory, advice.UpperBound.Memory)
        || (pod.RunningFor >= LongRunning && Difference(pod.Request, advice.Target) >= SignificantDifference);

    /// <summary>How many candidates may be evicted now.</summary>
    /// <param name="candidates">Pods that should be replaced; 0 or more.</param>
    /// <param name="live">Live replicas; 0 or more.</param>
    /// <param name="wanted">Replicas that the workload wants; at least <paramref name="candidates"/>.</param>
    /// <returns>Pods; 0 below two live replicas.</returns>
    public static int Evictions(int candidates, int live, int wanted)
    {
        if (live < MinReplicas)
            return 0;
        var missing = Math.Max(0, wanted - live);
        return Math.Clamp((int)(wanted * EvictionTolerance) - missing, 0, candidates);
    }

    private static bool IsOutside(double request, double low, double high) => request < low || request > high;

    // The sum over the resources of |request - target| / request.
    private static double Difference(ResourceAmounts request, ResourceAmounts target) =>
        Relative(request.Cpu, target.Cpu) + Relative(request.Memory, target.Memory);

    private static double Relative(double request, double target) =>
        request > 0 ? Math.Abs(request - target) / request : target > 0 ? double.PositiveInfinity : 0;
}
