using Jauge.Control.Scaling;

namespace Jauge.Rehearsal.Drills;

/// <summary>A decision of the live policy while a drill was played.</summary>
/// <param name="At">Since the fault, a quarter of a second late at most; before it where negative.</param>
/// <param name="Replicas">What it asked for.</param>
/// <param name="Proposed">What the metrics alone asked for.</param>
/// <param name="Cause">The rule that had the last word.</param>
/// <param name="Subject">The metric, rule or schedule concerned; null where the cause says all.</param>
public sealed record ScalingStep(TimeSpan At, int Replicas, int Proposed, ScalingCause Cause, string? Subject);
