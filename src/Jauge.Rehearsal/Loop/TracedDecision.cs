using Jauge.Control.Scaling;

namespace Jauge.Rehearsal.Loop;

/// <summary>One decision, with all that it was decided on.</summary>
/// <param name="Component">Whose replicas it is about.</param>
/// <param name="Observation">What the policy saw.</param>
/// <param name="Replicas">What it asked for.</param>
/// <param name="Proposed">What the metrics alone asked for.</param>
/// <param name="Cause">The rule that had the last word.</param>
/// <param name="Subject">The metric, rule or schedule concerned; null where the cause says all.</param>
public sealed record TracedDecision(
    string Component, ScalingObservation Observation, int Replicas, int Proposed, ScalingCause Cause, string? Subject = null)
{
    /// <summary>A decision as it is recorded.</summary>
    public static TracedDecision Of(string component, in ScalingObservation observation, ScalingDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return new(component, observation, decision.Replicas, decision.Proposed, decision.Reason.Cause, decision.Reason.Subject);
    }
}
