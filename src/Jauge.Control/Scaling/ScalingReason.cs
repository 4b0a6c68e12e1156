namespace Jauge.Control.Scaling;

/// <summary>Why a policy decided as it did.</summary>
/// <param name="Cause">The rule that had the last word.</param>
/// <param name="Subject">Name of the metric, rule or schedule concerned; null where the cause says all.</param>
public readonly record struct ScalingReason(ScalingCause Cause, string? Subject = null);
