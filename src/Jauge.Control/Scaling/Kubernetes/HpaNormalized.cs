namespace Jauge.Control.Scaling.Kubernetes;

/// <summary>A proposal after stabilization and limits.</summary>
internal readonly record struct HpaNormalized(int Replicas, ScalingCause Cause);
