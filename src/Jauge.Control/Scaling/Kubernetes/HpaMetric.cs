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

    internal void Check()
    {
        Require.Above(Target.Amount, 0);
        var fits = Target.Kind switch
        {
            HpaTargetKind.Utilization => Kind is HpaMetricKind.Resource or HpaMetricKind.ContainerResource,
            HpaTargetKind.Value => !IsPerPod,
            _ => true,
        };
        if (!fits)
            throw new ArgumentException($"A {Kind} metric takes no target of kind {Target.Kind}.");
        if (Kind == HpaMetricKind.ContainerResource && string.IsNullOrEmpty(Container))
            throw new ArgumentException("A ContainerResource metric names its container.");
    }

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
