namespace Jauge.Control.Rollout;

/// <summary>A Deployment's RollingUpdate: how many replicas may be too many, how many too few.</summary>
/// <remarks>
/// total ≤ desired + surge, available ≥ desired − unavailable.
/// Source: kubernetes/kubernetes:pkg/apis/apps/v1/defaults.go.
/// </remarks>
public sealed record RollingUpdate
{
    /// <summary>Replicas above the wanted count; a percentage is rounded up.</summary>
    public IntOrPercent MaxSurge { get; init; } = IntOrPercent.Percent(25);

    /// <summary>Replicas below the wanted count; a percentage is rounded down, and is 1 where both come to 0
    /// (<see cref="MayStandStill"/>).</summary>
    public IntOrPercent MaxUnavailable { get; init; } = IntOrPercent.Percent(25);

    /// <summary>How long a replica must have been ready to count as available.</summary>
    public TimeSpan MinReady { get; init; } = TimeSpan.Zero;

    /// <summary>After this time without progress the rollout is reported as stuck; nothing is rolled back.</summary>
    public TimeSpan ProgressDeadline { get; init; } = TimeSpan.FromSeconds(600);

    /// <summary>Whether a rollout that may neither add nor miss a replica stands still, as on ECS; on Kubernetes one may then be
    /// missing.</summary>
    public bool MayStandStill { get; init; }

    /// <summary>A DaemonSet's default: one node after the other, nothing on top.</summary>
    /// <remarks>Source: kubernetes/kubernetes:pkg/apis/apps/v1/defaults.go.</remarks>
    public static RollingUpdate DaemonSet { get; } = new() { MaxSurge = new(0), MaxUnavailable = new(1) };

    /// <summary>Whether a rollout is reported as stuck.</summary>
    /// <param name="sinceProgress">Time since a replica was last created, ended or found available.</param>
    /// <returns>True after the deadline; nothing else follows from it.</returns>
    public bool IsStuck(TimeSpan sinceProgress) => sinceProgress > ProgressDeadline;

    /// <summary>An ECS service's rolling deployment in the same terms.</summary>
    /// <param name="minimumHealthyPercent">0 to 100; rounded up.</param>
    /// <param name="maximumPercent">100 or more; rounded down.</param>
    /// <param name="desired">Wanted tasks; 0 or more.</param>
    /// <returns>Surge and unavailable as counts.</returns>
    /// <remarks>Source: awsdocs/amazon-ecs-developer-guide:doc_source/deployment-type-ecs.md.</remarks>
    public static RollingUpdate Ecs(int desired, int minimumHealthyPercent = 100, int maximumPercent = 200) => new()
    {
        MaxSurge = new(IntOrPercent.Percent(maximumPercent).Down(desired) - desired),
        MaxUnavailable = new(desired - IntOrPercent.Percent(minimumHealthyPercent).Up(desired)),
        MayStandStill = true,
    };

    /// <summary>Both limits as counts.</summary>
    /// <param name="desired">Wanted replicas; 0 or more.</param>
    /// <returns>Replicas above, replicas below.</returns>
    public (int Surge, int Unavailable) Resolve(int desired)
    {
        var (surge, unavailable) = (MaxSurge.Up(desired), Math.Min(desired, MaxUnavailable.Down(desired)));
        return (surge, surge == 0 && unavailable == 0 && !MayStandStill ? Math.Min(1, desired) : unavailable);
    }

    /// <summary>What to create and to delete now.</summary>
    /// <param name="state">Replicas of both versions.</param>
    /// <returns>New replicas to create, old ones to delete; both 0 while there is nothing to do but wait.</returns>
    public RolloutStep Step(RolloutState state)
    {
        var (surge, unavailable) = Resolve(state.Desired);
        var create = Math.Clamp(state.Desired + surge - state.Old - state.New, 0, Math.Max(0, state.Desired - state.New));
        // Old replicas that are unavailable cost nothing; of the others only as many as the floor leaves.
        var spare = state.OldAvailable + state.NewAvailable - (state.Desired - unavailable);
        var broken = state.Old - state.OldAvailable;
        var unstarted = state.New - state.NewAvailable;
        var delete = Math.Clamp(state.Old + state.New - (state.Desired - unavailable) - unstarted, 0, broken + Math.Max(0, spare));
        return new(create, Math.Min(state.Old, delete));
    }
}
