using Jauge.Core;

namespace Jauge.Control.Health;

/// <summary>What a failing liveness probe leads to: the container is ended, waits, and starts again.</summary>
/// <remarks>Source: kubernetes/kubernetes:pkg/apis/core/v1/defaults.go; the wait is <see cref="CrashLoopBackOff"/>'s.</remarks>
public sealed record LivenessRestart
{
    /// <summary>The probe.</summary>
    public ProbeOptions Probe { get; init; } = new();

    /// <summary>Longest time that the container is given to end (<c>terminationGracePeriodSeconds</c>); 0 or more.</summary>
    public TimeSpan TerminationGrace { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time from the fault until the container is started again.</summary>
    /// <param name="restarts">Restarts before this one since the last reset; 0 or more.</param>
    /// <returns>Detection, an end at once or after the whole grace, and the wait; the start itself comes on top.</returns>
    public Range<TimeSpan> UntilStarted(int restarts)
    {
        var wait = CrashLoopBackOff.Delay(restarts);
        return new(Probe.DetectionTime.Low + wait, Probe.DetectionTime.High + TerminationGrace + wait);
    }
}
