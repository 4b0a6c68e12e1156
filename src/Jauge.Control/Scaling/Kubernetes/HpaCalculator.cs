namespace Jauge.Control.Scaling.Kubernetes;

/// <summary>The count that one metric asks for. Source: kubernetes/kubernetes:pkg/controller/podautoscaler/replica_calculator.go.</summary>
internal static class HpaCalculator
{
    /// <summary>Null where the metric cannot be read.</summary>
    public static int? Propose(HpaMetric metric, in ScalingObservation observation, HpaOptions options) =>
        metric.IsPerPod ? PerPod(metric, observation, options) : Whole(metric, observation, options);

    private static int? PerPod(HpaMetric metric, in ScalingObservation observation, HpaOptions options)
    {
        if (PodTally.Of(metric, observation, options) is not { Ready.Pods: > 0 } tally || HasNoRequest(tally.Ready, metric.Target))
            return null;
        var ratio = tally.Ready.RatioTo(metric.Target);
        var fillUnready = tally.Unready.Pods > 0 && ratio > 1;
        if (tally.MissingIdle.Pods == 0 && !fillUnready)
            return options.IsSteady(ratio) ? observation.Replicas : Rounding.Up(ratio * tally.Ready.Pods);
        return Rebalanced(tally, ratio, fillUnready, metric.Target, observation.Replicas, options);
    }

    private static bool HasNoRequest(PodSum ready, HpaTarget target) => target.Kind == HpaTargetKind.Utilization && ready.Request == 0;

    // Fills the gaps with what argues against moving, and moves only if the direction survives.
    private static int Rebalanced(PodTally tally, double ratio, bool fillUnready, HpaTarget target, int current, HpaOptions options)
    {
        var filled = tally.Ready + (ratio < 1 ? tally.MissingFull : ratio > 1 ? tally.MissingIdle : default);
        filled += fillUnready ? tally.Unready : default;
        var ratio2 = filled.RatioTo(target);
        if (options.IsSteady(ratio2) || (ratio < 1 && ratio2 > 1) || (ratio > 1 && ratio2 < 1))
            return current;
        var replicas = Rounding.Up(ratio2 * filled.Pods);
        return (ratio2 < 1 && replicas > current) || (ratio2 > 1 && replicas < current) ? current : replicas;
    }

    private static int? Whole(HpaMetric metric, in ScalingObservation observation, HpaOptions options)
    {
        if (observation.Newest(metric.Name, observation.At) is not { } newest)
            return null;
        var milli = (double)NamedMilli.FromValue(newest);
        return metric.Target.Kind == HpaTargetKind.AverageValue
            ? Average(milli, metric.Target.Amount, observation.ExistingReplicas, options)
            : Value(milli / metric.Target.Amount, observation, options);
    }

    private static int Average(double milli, long target, int existing, HpaOptions options) =>
        options.IsSteady(milli / ((double)target * existing)) ? existing : Rounding.Up(milli / target);

    private static int? Value(double ratio, in ScalingObservation observation, HpaOptions options)
    {
        if (observation.Replicas == 0)
            return Rounding.Up(ratio);
        if (options.IsSteady(ratio))
            return observation.Replicas;
        return observation.Pods.Count == 0 ? null : Rounding.Up(ratio * ReadyPods(observation));
    }

    private static int ReadyPods(in ScalingObservation observation) =>
        observation.Pods.Where(pod => pod is { Phase: PodPhase.Running, IsReady: true }).Sum(pod => pod.Count);
}
