namespace Jauge.Control.Scaling.Cluster;

/// <summary>Why a pod keeps its node from going.</summary>
/// <remarks>Source: kubernetes/autoscaler:cluster-autoscaler/FAQ.md, "What types of pods can prevent CA from removing a node?".</remarks>
[Flags]
public enum EvictionObstacles
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>No controller would make it again.</summary>
    NoController = 1,

    /// <summary>Its local storage would be lost.</summary>
    LocalStorage = 2,

    /// <summary>It belongs to kube-system and has no disruption budget.</summary>
    SystemPod = 4,

    /// <summary>Its disruption budget is used up.</summary>
    ExhaustedBudget = 8,

    /// <summary>It is marked <c>safe-to-evict: "false"</c>.</summary>
    NotSafeToEvict = 16,

    /// <summary>A custom controller made it.</summary>
    CustomController = 32,
}
