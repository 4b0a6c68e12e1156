namespace Jauge.Control.Scaling.Keda;

/// <summary>The pause annotations of a ScaledObject.</summary>
/// <param name="IsPaused">Nothing moves (<c>autoscaling.keda.sh/paused</c>).</param>
/// <param name="Replicas">The count is held at this number (<c>paused-replicas</c>), 0 or more; null where not set.</param>
/// <param name="ScaleIn">No decrease (<c>paused-scale-in</c>).</param>
/// <param name="ScaleOut">No increase (<c>paused-scale-out</c>).</param>
public sealed record KedaPause(bool IsPaused = false, int? Replicas = null, bool ScaleIn = false, bool ScaleOut = false)
{
    /// <summary>No annotation.</summary>
    public static KedaPause None { get; } = new();
}
