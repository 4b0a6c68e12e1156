namespace Jauge.Control.Scaling;

/// <summary>A pod's phase, as Kubernetes names it.</summary>
public enum PodPhase
{
    /// <summary>Accepted, not yet running: no node, image not pulled, or containers not started.</summary>
    Pending,

    /// <summary>Bound to a node, at least one container runs.</summary>
    Running,

    /// <summary>All containers ended well.</summary>
    Succeeded,

    /// <summary>All containers ended, one of them badly.</summary>
    Failed,
}
