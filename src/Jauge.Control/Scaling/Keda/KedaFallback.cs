namespace Jauge.Control.Scaling.Keda;

/// <summary>What stands in for a trigger that keeps failing; only for average targets.</summary>
/// <param name="FailureThreshold">Consecutive failures after which it applies; 0 or more.</param>
/// <param name="Replicas">The fallback's count; 0 or more.</param>
/// <param name="Behavior">Which count is reported.</param>
public sealed record KedaFallback(int FailureThreshold, int Replicas, KedaFallbackBehavior Behavior = KedaFallbackBehavior.Static)
{
    /// <summary>The count that stands in.</summary>
    /// <param name="current">Present replicas.</param>
    /// <returns>Replicas.</returns>
    public int CountAt(int current) => Behavior switch
    {
        KedaFallbackBehavior.CurrentReplicas => current,
        KedaFallbackBehavior.CurrentReplicasIfHigher => Math.Max(current, Replicas),
        KedaFallbackBehavior.CurrentReplicasIfLower => Math.Min(current, Replicas),
        _ => Replicas,
    };
}
