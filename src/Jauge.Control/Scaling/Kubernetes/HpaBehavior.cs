namespace Jauge.Control.Scaling.Kubernetes;

/// <summary>An autoscaler's <c>behavior</c>; a half that is not written has its default.</summary>
public sealed record HpaBehavior
{
    /// <summary>Rules for growing.</summary>
    public HpaRules ScaleUp { get; init; } = HpaRules.DefaultUp;

    /// <summary>Rules for shrinking.</summary>
    public HpaRules ScaleDown { get; init; } = HpaRules.DefaultDown;
}
