namespace Jauge.Control.Scaling;

/// <summary>A policy's answer at one instant.</summary>
/// <param name="Replicas">
/// Replicas to ask for from now on; 0 or more, within the policy's bounds, or the present count where nothing is changed.
/// </param>
/// <param name="Proposed">
/// What the metrics alone asked for, before stabilization, steps, cooldowns and bounds; the present count where they say nothing.
/// </param>
/// <param name="Reason">Why <paramref name="Replicas"/> is what it is.</param>
/// <param name="Memory">To be handed to the next call.</param>
public sealed record ScalingDecision(int Replicas, int Proposed, ScalingReason Reason, ScalingMemory Memory)
{
    /// <summary>A decision that leaves the count as observed.</summary>
    /// <param name="observation">Where the present count is read.</param>
    /// <param name="reason">Why nothing changes.</param>
    /// <param name="memory">To be handed to the next call.</param>
    /// <returns>A decision whose <see cref="Replicas"/> and <see cref="Proposed"/> are the observed count.</returns>
    public static ScalingDecision Keep(in ScalingObservation observation, ScalingReason reason, ScalingMemory memory) =>
        new(observation.Replicas, observation.Replicas, reason, memory);
}
