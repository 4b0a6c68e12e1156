namespace Jauge.Rendering.Observability;

/// <summary>What Kubernetes measures of a component's containers: cAdvisor for use, kube-state-metrics for what was asked.</summary>
internal sealed class PodMetrics(string container, string scope)
{
    private string Labels => $"namespace=\"{scope}\",container=\"{container}\"";

    internal WatchedMetric? Find(string metric) => metric switch
    {
        "cpu" => OfAsked($"sum(rate(container_cpu_usage_seconds_total{{{Labels}}}[{Conventions.Window}]))", "requests", "cpu",
            phases => InputSeries.Counter($"container_cpu_usage_seconds_total{{{Labels}}}", phases, v => v)),
        "memory" => OfAsked($"sum(container_memory_working_set_bytes{{{Labels}}})", "limits", "memory",
            phases => InputSeries.Gauge($"container_memory_working_set_bytes{{{Labels}}}", phases, v => v)),
        "restarts" => new($"sum(increase(kube_pod_container_status_restarts_total{{{Labels}}}[1h]))",
            phases => [InputSeries.Counter($"kube_pod_container_status_restarts_total{{{Labels}}}", phases, v => v / ServiceMetrics.LongWindow.TotalSeconds)])
        {
            Window = ServiceMetrics.LongWindow,
        },
        "disk" => Disk(),
        _ => null,
    };

    private WatchedMetric OfAsked(string used, string kind, string resource, Func<IReadOnlyList<Phase>, InputSeries> input)
    {
        var asked = $"kube_pod_container_resource_{kind}{{{Labels},resource=\"{resource}\"}}";
        return new($"{used} / sum({asked})", phases => [input(phases), InputSeries.Constant(asked, phases, 1)]) { Max = resource == "cpu" ? double.PositiveInfinity : 1 };
    }

    private WatchedMetric Disk()
    {
        var claim = $"namespace=\"{scope}\",persistentvolumeclaim=~\"{container}-.*\"";
        var of = $"namespace=\"{scope}\",persistentvolumeclaim=\"{container}-1\"";
        return new($"max(kubelet_volume_stats_used_bytes{{{claim}}} / kubelet_volume_stats_capacity_bytes{{{claim}}})",
            phases => [InputSeries.Gauge($"kubelet_volume_stats_used_bytes{{{of}}}", phases, v => v),
                InputSeries.Constant($"kubelet_volume_stats_capacity_bytes{{{of}}}", phases, 1)]) { Max = 1 };
    }
}
