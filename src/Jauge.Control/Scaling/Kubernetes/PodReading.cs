namespace Jauge.Control.Scaling.Kubernetes;

/// <summary>One pod's value and request for one metric, in thousandths; null where it has none.</summary>
internal readonly record struct PodReading(PodObservation Pod, long? Value, long? Request)
{
    /// <summary>Reads a per-pod metric; the request stays null unless the metric is a resource.</summary>
    public static PodReading Of(PodObservation pod, HpaMetric metric) => metric.Kind == HpaMetricKind.Pods
        ? new(pod, Find(pod.Metrics, metric.Name), null)
        : new(pod, Usage(pod, metric), RequestOf(pod, metric));

    private static IEnumerable<ResourceObservation> Resources(PodObservation pod, HpaMetric metric) =>
        pod.Containers
            .Where(container => metric.Kind == HpaMetricKind.Resource || container.Name == metric.Container)
            .Select(container => container.Find(metric.Name));

    private static long? Usage(PodObservation pod, HpaMetric metric) => SumOrNull(Resources(pod, metric).Select(entry => entry.UsageMilli));

    private static long? RequestOf(PodObservation pod, HpaMetric metric) =>
        (metric.Kind == HpaMetricKind.Resource ? Find(pod.PodRequests, metric.Name) : null)
        ?? SumOrNull(Resources(pod, metric).Select(entry => entry.RequestMilli));

    // One container without an amount leaves the whole pod without one.
    private static long? SumOrNull(IEnumerable<long?> amounts)
    {
        long? sum = null;
        foreach (var amount in amounts)
        {
            if (amount is null)
                return null;
            sum = (sum ?? 0) + amount;
        }
        return sum;
    }

    private static long? Find(IEnumerable<NamedMilli> amounts, string name)
    {
        foreach (var amount in amounts)
            if (amount.Name == name)
                return amount.Milli;
        return null;
    }
}
