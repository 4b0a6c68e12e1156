namespace Jauge.Control.Rollout;

/// <summary>The end of a pod: it leaves the endpoints and is told to end at the same time, and is killed after the grace period.</summary>
/// <remarks>Source: kubernetes/kubernetes:pkg/apis/core/v1/defaults.go.</remarks>
public sealed record Termination
{
    /// <summary><c>terminationGracePeriodSeconds</c>; 0 or more.</summary>
    public TimeSpan GracePeriod { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time before the process is told to end (a <c>preStop</c> that sleeps); it counts in the grace period. 0 or more.</summary>
    public TimeSpan PreStop { get; init; } = TimeSpan.Zero;

    /// <summary>When the pod is gone.</summary>
    /// <param name="work">Time that what is under way still takes; 0 or more.</param>
    /// <returns>From the beginning of the end: the pause before it, the work, the grace period at most.</returns>
    public TimeSpan GoneAfter(TimeSpan work)
    {
        var whole = work > PreStop ? work : PreStop;
        return whole < GracePeriod ? whole : GracePeriod;
    }
}
