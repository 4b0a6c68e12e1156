namespace Jauge.Control.Rollout;

/// <summary>Replicas of a rollout, by version.</summary>
/// <param name="Desired">Wanted replicas.</param>
/// <param name="Old">Old replicas that exist.</param>
/// <param name="OldAvailable">Of them, available ones.</param>
/// <param name="New">New replicas that exist.</param>
/// <param name="NewAvailable">Of them, available ones.</param>
public readonly record struct RolloutState(int Desired, int Old, int OldAvailable, int New, int NewAvailable)
{
    /// <summary>Whether only wanted, available, new replicas are left.</summary>
    public bool IsDone => Old == 0 && New == Desired && NewAvailable == Desired;
}
