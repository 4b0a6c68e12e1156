namespace Jauge.Spec.Model;

/// <summary>Which autoscaler decides.</summary>
public enum ScalingPolicyKind
{
    /// <summary>Nobody: the number of replicas is fixed.</summary>
    None,

    /// <summary>Kubernetes HorizontalPodAutoscaler v2.</summary>
    Hpa,

    /// <summary>KEDA, which drives an HPA and scales to zero.</summary>
    Keda,

    /// <summary>Azure Container Apps.</summary>
    ContainerApps,

    /// <summary>Azure Monitor autoscale.</summary>
    AzureMonitor,

    /// <summary>AWS target tracking.</summary>
    TargetTracking,

    /// <summary>AWS step scaling.</summary>
    Step,

    /// <summary>Kubernetes cluster autoscaler: nodes follow the pods that find no place.</summary>
    ClusterAutoscaler,
}
