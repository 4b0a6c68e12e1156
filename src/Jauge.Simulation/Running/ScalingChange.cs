using Jauge.Control.Scaling;

namespace Jauge.Simulation.Running;

/// <summary>A decision that changes a count.</summary>
internal sealed record ScalingChange(TimeSpan At, int Cell, int From, int To, int Proposed, ScalingReason Reason);
