namespace Jauge.Control.Rollout;

/// <summary>What a rollout does now.</summary>
/// <param name="Create">New replicas to create.</param>
/// <param name="Delete">Old replicas to delete, unavailable ones first.</param>
public readonly record struct RolloutStep(int Create, int Delete);
