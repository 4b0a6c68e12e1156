namespace Jauge.Control.Scaling.Keda;

/// <summary>Which count a fallback reports.</summary>
public enum KedaFallbackBehavior
{
    /// <summary>The fallback's own count.</summary>
    Static,

    /// <summary>The present count.</summary>
    CurrentReplicas,

    /// <summary>The larger of the two.</summary>
    CurrentReplicasIfHigher,

    /// <summary>The smaller of the two.</summary>
    CurrentReplicasIfLower,
}
