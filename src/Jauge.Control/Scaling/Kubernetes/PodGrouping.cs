namespace Jauge.Control.Scaling.Kubernetes;

/// <summary>
/// Sorts pods into ready, unready, missing and ignored. Source:
/// kubernetes/kubernetes:pkg/controller/podautoscaler/replica_calculator.go.
/// </summary>
internal static class PodGrouping
{
    public static PodGroup Of(in PodReading reading, bool isCpu, TimeSpan now, HpaOptions options) => reading switch
    {
        { Pod.IsBeingDeleted: true } or { Pod.Phase: PodPhase.Failed } => PodGroup.Ignored,
        { Pod.Phase: PodPhase.Pending } => PodGroup.Unready,
        { Value: null } => PodGroup.Missing,
        _ when isCpu && IsUnready(reading.Pod, now, options) => PodGroup.Unready,
        _ => PodGroup.Ready,
    };

    private static bool IsUnready(PodObservation pod, TimeSpan now, HpaOptions options)
    {
        if (pod is not { IsReady: { } ready, StartedAt: { } started })
            return true;
        var initializing = started + options.CpuInitializationPeriod > now;
        return initializing
            ? !ready || pod.SampledAt < pod.ReadyChangedAt + pod.SampleWindow
            : !ready && started + options.InitialReadinessDelay > pod.ReadyChangedAt;
    }
}
