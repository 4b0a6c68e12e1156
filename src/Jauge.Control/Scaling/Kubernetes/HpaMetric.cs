namespace Jauge.Control.Scaling.Kubernetes;

/// <summary>One metric of an autoscaler with its target.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Name">Resource (<c>cpu</c>, <c>memory</c>) or metric name.</param>
/// <param name="Target">
/// Its target; resources take utilization or an average, pods an average, objects and external metrics a value or an average.
/// </param>
/// <param name="Container">Name of the container for <see cref="HpaMetricKind.ContainerResource"/>, else null.</param>
public sealed record HpaMetric(HpaMetricKind Kind, string Name, HpaTarget Target, string? Container = null)
{
    /// <summary>Name of the processor resource, the only one whose readiness rules differ.</summary>
    public const string Cpu = "cpu";

    /// <summary>Whether the metric is read pod by pod.</summary>
    public bool IsPerPod => Kind is HpaMetricKind.Resource or HpaMetricKind.ContainerResource or HpaMetricKind.Pods;

    /// <summary>Processor use in percent of the requests.</summary>
    /// <param name="percent">Whole percent; 80 is what an autoscaler without metrics gets.</param>
    /// <returns>The metric.</returns>
    public static HpaMetric CpuUtilization(int percent = 80) => new(HpaMetricKind.Resource, Cpu, HpaTarget.Utilization(percent));

    /// <summary>Memory use in percent of the requests.</summary>
    /// <param name="percent">Whole percent, above 0.</param>
    /// <returns>The metric.</returns>
    public static HpaMetric MemoryUtilization(int percent) => new(HpaMetricKind.Resource, "memory", HpaTarget.Utilization(percent));
}
