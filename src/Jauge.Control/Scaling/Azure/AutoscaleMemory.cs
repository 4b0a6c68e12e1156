namespace Jauge.Control.Scaling.Azure;

/// <summary>What the autoscale engine remembers: the rest that its last action imposes.</summary>
/// <param name="RestsUntil">End of the cooldown of the rule that last acted; null: none has.</param>
public sealed record AutoscaleMemory(TimeSpan? RestsUntil) : ScalingMemory;
