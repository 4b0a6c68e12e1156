namespace Jauge.Control.Scaling.Kubernetes;

/// <summary>The pods of one metric by group; those that have no value of their own carry the conservative one.</summary>
/// <param name="Ready">Pods with a usable value.</param>
/// <param name="Unready">Pods not counted on yet, at zero use.</param>
/// <param name="MissingFull">Pods without a sample, as if they used all they may.</param>
/// <param name="MissingIdle">The same pods, as if they used nothing.</param>
internal readonly record struct PodTally(PodSum Ready, PodSum Unready, PodSum MissingFull, PodSum MissingIdle)
{
    /// <summary>Null where a utilization is asked for and a container has no request.</summary>
    public static PodTally? Of(HpaMetric metric, in ScalingObservation observation, HpaOptions options)
    {
        var tally = default(PodTally);
        foreach (var pod in observation.Pods)
        {
            var reading = PodReading.Of(pod, metric);
            if (metric.Target.Kind == HpaTargetKind.Utilization && reading.Request is null)
                return null;
            tally = tally.Plus(reading, PodGrouping.Of(reading, IsCpu(metric), observation.At, options), metric.Target);
        }
        return tally;
    }

    private static bool IsCpu(HpaMetric metric) => metric.Kind != HpaMetricKind.Pods && metric.Name == HpaMetric.Cpu;

    private PodTally Plus(in PodReading reading, PodGroup group, HpaTarget target)
    {
        var request = reading.Request ?? 0;
        var pods = reading.Pod.Count;
        return group switch
        {
            PodGroup.Ready => this with { Ready = Ready.Plus(reading.Value!.Value, request, pods) },
            PodGroup.Unready => this with { Unready = Unready.Plus(0, request, pods) },
            PodGroup.Missing => this with
            {
                MissingFull = MissingFull.Plus(Full(request, target), request, pods),
                MissingIdle = MissingIdle.Plus(0, request, pods),
            },
            _ => this,
        };
    }

    private static long Full(long request, HpaTarget target) =>
        target.Kind == HpaTargetKind.Utilization ? request * Math.Max(100, target.Amount) / 100 : target.Amount;
}
