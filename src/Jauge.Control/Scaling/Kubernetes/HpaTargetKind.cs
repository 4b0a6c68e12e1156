namespace Jauge.Control.Scaling.Kubernetes;

/// <summary>How a metric is held against its target.</summary>
public enum HpaTargetKind
{
    /// <summary>Percent of the pods' requests.</summary>
    Utilization,

    /// <summary>Mean per pod.</summary>
    AverageValue,

    /// <summary>The metric as a whole.</summary>
    Value,
}
