namespace Jauge.Control.Forecast;

/// <summary>Where a policy looks for a metric.</summary>
public enum LoadMetricSource
{
    /// <summary>A series, one contribution per serving replica.</summary>
    Series,

    /// <summary>Resource usage of the pods, in percent of their requests.</summary>
    PodUtilization,

    /// <summary>Resource usage of the pods, in the resource's unit.</summary>
    PodUsage,

    /// <summary>A custom metric of the pods.</summary>
    PodMetric,
}
