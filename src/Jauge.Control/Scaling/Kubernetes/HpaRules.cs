using Jauge.Core;

namespace Jauge.Control.Scaling.Kubernetes;

/// <summary>One direction of an autoscaler's <c>behavior</c>.</summary>
/// <remarks>Source: kubernetes/kubernetes:pkg/apis/autoscaling/v2/defaults.go.</remarks>
public sealed record HpaRules
{
    /// <summary>What <c>scaleUp</c> is when it is not written: +4 pods or +100 % per 15 s, whichever is more, at once.</summary>
    public static HpaRules DefaultUp { get; } = new()
    {
        StabilizationWindow = TimeSpan.Zero,
        Steps = [new(HpaStepKind.Pods, 4, TimeSpan.FromSeconds(15)), new(HpaStepKind.Percent, 100, TimeSpan.FromSeconds(15))],
    };

    /// <summary>What <c>scaleDown</c> is when it is not written: everything per 15 s, after the controller's window.</summary>
    public static HpaRules DefaultDown { get; } = new() { Steps = [new(HpaStepKind.Percent, 100, TimeSpan.FromSeconds(15))] };

    /// <summary>0 to 3600 s; null takes 0 going up and the controller's downscale window going down.</summary>
    public TimeSpan? StabilizationWindow { get; init; }

    /// <summary>Which of the steps counts.</summary>
    public HpaSelect Select { get; init; } = HpaSelect.Max;

    /// <summary>Allowed steps; a written list replaces the default one entirely, so it is never empty.</summary>
    public required EquatableList<HpaStep> Steps { get; init; }

    /// <summary>Tolerance of this direction as a fraction, 0 or more; null takes the controller's.</summary>
    public double? Tolerance { get; init; }

    /// <summary>The longest period among the steps.</summary>
    public TimeSpan LongestPeriod => Steps.Max(step => step.Period);
}
