using Jauge.Control.Scaling;

namespace Jauge.Control.Forecast;

/// <summary>One increase on the way.</summary>
/// <param name="At">Instant of the decision, since the load arrived.</param>
/// <param name="From">Replicas asked for before.</param>
/// <param name="To">Replicas asked for from now on.</param>
/// <param name="Reason">The policy's reason.</param>
public readonly record struct LadderStep(TimeSpan At, int From, int To, ScalingReason Reason);
