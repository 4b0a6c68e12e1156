namespace Jauge.Control.Scaling.Kubernetes;

/// <summary>
/// The rules of an autoscaler that has no <c>behavior</c>. Source: kubernetes/kubernetes:pkg/controller/podautoscaler/horizontal.go.
/// </summary>
internal static class HpaWithoutBehavior
{
    private const double UpLimitFactor = 2;
    private const int UpLimitMinimum = 4;

    public static HpaNormalized Normalize(int proposal, int current, HpaMemory memory, TimeSpan now, HpaOptions options)
    {
        var stabilized = proposal;
        foreach (var entry in memory.Recommendations)
            if (entry.At >= now - options.DownscaleStabilization)
                stabilized = Math.Max(stabilized, entry.Count);
        return Clamp(stabilized, proposal, current, options);
    }

    private static HpaNormalized Clamp(int wanted, int proposal, int current, HpaOptions options)
    {
        var limit = Math.Max(Rounding.Toward0(UpLimitFactor * current), UpLimitMinimum);
        var cap = Math.Min(options.MaxReplicas, limit);
        if (wanted < options.MinReplicas)
            return new(options.MinReplicas, ScalingCause.Minimum);
        if (wanted > cap)
            return new(cap, options.MaxReplicas > limit ? ScalingCause.ScaleUpLimited : ScalingCause.Maximum);
        return new(wanted, wanted > proposal ? ScalingCause.ScaleDownStabilized : Direction(wanted, current));
    }

    internal static ScalingCause Direction(int wanted, int current) =>
        wanted > current ? ScalingCause.MetricAsksMore : wanted < current ? ScalingCause.MetricAsksLess : ScalingCause.Steady;
}
