using Jauge.Core;

namespace Jauge.Control.Scaling.Kubernetes;

/// <summary>A HorizontalPodAutoscaler (autoscaling/v2) with the flags of the controller that runs it.</summary>
/// <remarks>Source of the defaults: kubernetes/kubernetes:pkg/controller/podautoscaler/config/v1alpha1/defaults.go.</remarks>
public sealed record HpaOptions
{
    /// <summary>Fewest replicas; 0 needs the HPAScaleToZero gate and an object or external metric.</summary>
    public int MinReplicas { get; init; } = 1;

    /// <summary>Most replicas; at least <see cref="MinReplicas"/> and 1.</summary>
    public required int MaxReplicas { get; init; }

    /// <summary>Metrics; an autoscaler without any follows the processor at 80 %.</summary>
    public EquatableList<HpaMetric> Metrics { get; init; } = [HpaMetric.CpuUtilization()];

    /// <summary>Rules of speed; null keeps the rules of the time before <c>behavior</c>.</summary>
    public HpaBehavior? Behavior { get; init; }

    /// <summary>Time between two reconciliations; 15 s, fixed on managed clusters.</summary>
    public TimeSpan SyncPeriod { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Relative distance from the target that changes nothing, both ways; a fraction, inclusive.</summary>
    public double Tolerance { get; init; } = 0.1;

    /// <summary>How long an earlier, larger recommendation keeps the count up.</summary>
    public TimeSpan DownscaleStabilization { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>How long after its start a pod's processor samples are taken with care.</summary>
    public TimeSpan CpuInitializationPeriod { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>How long after its start an unready pod counts as never having been ready.</summary>
    public TimeSpan InitialReadinessDelay { get; init; } = TimeSpan.FromSeconds(30);

    internal double ToleranceUp => Behavior?.ScaleUp.Tolerance ?? Tolerance;

    internal double ToleranceDown => Behavior?.ScaleDown.Tolerance ?? Tolerance;

    internal TimeSpan UpWindow => Behavior?.ScaleUp.StabilizationWindow ?? TimeSpan.Zero;

    internal TimeSpan DownWindow => Behavior?.ScaleDown.StabilizationWindow ?? DownscaleStabilization;

    internal bool IsSteady(double ratio) => 1.0 - ToleranceDown <= ratio && ratio <= 1.0 + ToleranceUp;

    internal void Check()
    {
        Require.AtLeast(MinReplicas, 0);
        Require.AtLeast(MaxReplicas, Math.Max(1, MinReplicas));
        Require.Above(SyncPeriod, TimeSpan.Zero);
        Require.AtLeast(Metrics.Count, 1);
        Require.AtLeast(Tolerance, 0);
        foreach (var metric in Metrics)
            metric.Check();
        if (MinReplicas == 0 && Metrics.All(metric => metric.IsPerPod))
            throw new ArgumentException("A minimum of zero needs an object or external metric: without pods there is nothing to measure.");
        if (Behavior is { } behavior)
            foreach (var rules in (HpaRules[])[behavior.ScaleUp, behavior.ScaleDown])
                Check(rules);
    }

    private static void Check(HpaRules rules)
    {
        Require.AtLeast(rules.Steps.Count, 1);
        Require.AtLeast(rules.Tolerance ?? 0, 0);
        Require.Between(rules.StabilizationWindow ?? TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromHours(1));
        foreach (var step in rules.Steps)
        {
            Require.Above(step.Value, 0);
            Require.Between(step.Period, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1800));
        }
    }
}
