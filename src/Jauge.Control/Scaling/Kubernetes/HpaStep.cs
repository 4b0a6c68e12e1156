namespace Jauge.Control.Scaling.Kubernetes;

/// <summary>One entry of <c>behavior.scaleUp.policies</c> or <c>scaleDown.policies</c>: the change allowed in a period.</summary>
/// <param name="Kind">Pods or percent.</param>
/// <param name="Value">Pods, or percent; above 0.</param>
/// <param name="Period">1 s to 1800 s.</param>
public readonly record struct HpaStep(HpaStepKind Kind, int Value, TimeSpan Period);
