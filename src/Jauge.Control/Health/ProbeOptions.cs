using Jauge.Core;

namespace Jauge.Control.Health;

/// <summary>A periodic check with thresholds: a Kubernetes probe, a balancer's or a DNS service's health check.</summary>
/// <remarks>The defaults are those of Kubernetes. Source: kubernetes/kubernetes:pkg/apis/core/v1/defaults.go.</remarks>
public sealed record ProbeOptions
{
    /// <summary>Time from the start to the first check.</summary>
    public TimeSpan InitialDelay { get; init; } = TimeSpan.Zero;

    /// <summary>Time between two checks; above 0.</summary>
    public TimeSpan Period { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>After this time a check has failed; above 0.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Consecutive failures that take the target out; 1 or more.</summary>
    public int FailureThreshold { get; init; } = 3;

    /// <summary>Consecutive passes that bring it back; 1 or more.</summary>
    public int SuccessThreshold { get; init; } = 1;

    /// <summary>Time from the fault to the verdict "out", where every check runs into its timeout.</summary>
    /// <remarks>(failures − 1) · period + timeout, plus the wait for the first check: from nothing to one period.</remarks>
    public Range<TimeSpan> DetectionTime => OfThreshold(FailureThreshold, Timeout);

    /// <summary>Time from the cure to the verdict "in", where checks answer at once.</summary>
    public Range<TimeSpan> RecoveryTime => OfThreshold(SuccessThreshold, TimeSpan.Zero);

    /// <summary>How long a startup probe lets a container start before it is killed: meanwhile no other probe runs.</summary>
    /// <remarks>Initial delay + failures · period.</remarks>
    public TimeSpan StartupBudget => InitialDelay + Period * FailureThreshold;

    private Range<TimeSpan> OfThreshold(int threshold, TimeSpan last)
    {
        var low = Period * (threshold - 1) + last;
        return new(low, low + Period);
    }
}
