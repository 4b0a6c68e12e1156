namespace Jauge.Control.Scaling.Kubernetes;

/// <summary>Where an autoscaler's metric comes from.</summary>
public enum HpaMetricKind
{
    /// <summary>Resource usage of whole pods.</summary>
    Resource,

    /// <summary>Resource usage of one container of each pod.</summary>
    ContainerResource,

    /// <summary>A custom metric of each pod.</summary>
    Pods,

    /// <summary>A custom metric of another object.</summary>
    Object,

    /// <summary>A metric from outside the cluster; several series are summed.</summary>
    External,
}
