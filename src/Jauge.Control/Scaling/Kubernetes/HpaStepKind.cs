namespace Jauge.Control.Scaling.Kubernetes;

/// <summary>Unit of a behavior policy's step.</summary>
public enum HpaStepKind
{
    /// <summary>A number of pods.</summary>
    Pods,

    /// <summary>A percentage of the pods at the beginning of the period.</summary>
    Percent,
}
