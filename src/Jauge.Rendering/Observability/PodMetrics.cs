using Jauge.Catalog;
using Jauge.Spec.Resolution;
using Jauge.Spec.Sizes;

namespace Jauge.Rendering.Observability;

/// <summary>What Kubernetes measures of a component's containers: cAdvisor for use, kube-state-metrics for what was asked.</summary>
/// <remarks>Operators call containers as they like: CloudNativePG <c>postgres</c>, the Redis operator after the cluster and the
/// role.</remarks>
internal sealed class PodMetrics(DeployedComponent component, string scope)
{
    private string Name => Kubernetes.Naming.Of(component);

    private string Space => $"namespace=\"{Kubernetes.Naming.NamespaceOf(scope)}\"";

    private string Labels => $"{Space},{Container(component.Offering.Kind switch
    {
        OfferingKind.Database => ("container=\"postgres\"", $"pod=~\"{Name}-[0-9]+\""),
        OfferingKind.Cache => ($"container=~\"{Name}-(leader|follower)\"", null),
        _ => ($"container=\"{Name}\"", null),
    })}";

    // labels that one series of a test has
    private string One => $"{Space},{Container(component.Offering.Kind switch
    {
        OfferingKind.Database => ("container=\"postgres\"", $"pod=\"{Name}-1\""),
        OfferingKind.Cache => ($"container=\"{Name}-leader\"", null),
        _ => ($"container=\"{Name}\"", null),
    })}";

    private static string Container((string Container, string? Pod) labels) =>
        labels.Pod is { } pod ? $"{labels.Container},{pod}" : labels.Container;

    internal WatchedMetric? Find(string metric) => metric switch
    {
        "cpu" when component.Cores() is not null || component.Spec.Asks?.Cpu is not null => OfAsked(
            $"sum(rate(container_cpu_usage_seconds_total{{{Labels}}}[{Conventions.Window}]))", "requests", "cpu",
            phases => InputSeries.Counter($"container_cpu_usage_seconds_total{{{One}}}", phases, v => v)),
        "memory" when component.Memory() is not null || component.Spec.Asks?.Memory is not null => OfAsked(
            $"sum(container_memory_working_set_bytes{{{Labels}}})", "limits", "memory",
            phases => InputSeries.Gauge($"container_memory_working_set_bytes{{{One}}}", phases, v => v)),
        "restarts" => new($"sum(increase(kube_pod_container_status_restarts_total{{{Labels}}}[1h]))",
            phases => [InputSeries.Counter($"kube_pod_container_status_restarts_total{{{One}}}", phases,
                v => v / ServiceMetrics.LongWindow.TotalSeconds)])
        {
            Window = ServiceMetrics.LongWindow,
        },
        "disk" when component.Spec.Storage is not null => Disk(),
        _ => null,
    };

    private WatchedMetric OfAsked(string used, string kind, string resource, Func<IReadOnlyList<Phase>, InputSeries> input)
    {
        string Asked(string labels) => $"kube_pod_container_resource_{kind}{{{labels},resource=\"{resource}\"}}";
        return new($"{used} / sum({Asked(Labels)})", phases => [input(phases), InputSeries.Constant(Asked(One), phases, 1)])
        {
            Max = resource == "cpu" ? double.PositiveInfinity : 1,
        };
    }

    private WatchedMetric Disk()
    {
        var claim = $"{Space},persistentvolumeclaim=~\"{(component.Offering.Kind == OfferingKind.Cache ? ".*-" : "")}{Name}-.*\"";
        var of = $"{Space},persistentvolumeclaim=\"{(component.Offering.Kind == OfferingKind.Cache ? "data-" : "")}{Name}-1\"";
        return new($"max(kubelet_volume_stats_used_bytes{{{claim}}} / kubelet_volume_stats_capacity_bytes{{{claim}}})",
            phases => [InputSeries.Gauge($"kubelet_volume_stats_used_bytes{{{of}}}", phases, v => v),
                InputSeries.Constant($"kubelet_volume_stats_capacity_bytes{{{of}}}", phases, 1)]) { Max = 1 };
    }
}
