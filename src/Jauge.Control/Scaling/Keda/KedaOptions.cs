using Jauge.Control.Scaling.Kubernetes;
using Jauge.Core;

namespace Jauge.Control.Scaling.Keda;

/// <summary>A KEDA ScaledObject and the autoscaler that it generates.</summary>
/// <remarks>Source of the defaults: kedacore/keda-docs:content/docs/2.21/reference/scaledobject-spec.md.</remarks>
public sealed record KedaOptions
{
    /// <summary>Triggers; at least one.</summary>
    public required EquatableList<KedaTrigger> Triggers { get; init; }

    /// <summary>Fewest replicas; 0 lets the object sleep.</summary>
    public int MinReplicas { get; init; }

    /// <summary>Most replicas; at least 1.</summary>
    public int MaxReplicas { get; init; } = 100;

    /// <summary>Count while inactive, where it differs from the minimum; only 0 is supported; null: not set.</summary>
    public int? IdleReplicas { get; init; }

    /// <summary>Time between two questions "is anything active?"; it does not set the speed from 1 to N.</summary>
    public TimeSpan PollingInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time without activity before going to zero or idle; it does not concern N to 1.</summary>
    public TimeSpan CooldownPeriod { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>
    /// Time since the object's creation before it may go to zero without ever having been active.
    /// Source: kedacore/keda:pkg/scaling/executor/scale_scaledobjects.go, scaleToZeroOrIdle.
    /// </summary>
    public TimeSpan InitialCooldownPeriod { get; init; } = TimeSpan.Zero;

    /// <summary>When the object was created, since the start of the run.</summary>
    public TimeSpan CreatedAt { get; init; } = TimeSpan.Zero;

    /// <summary>Stand-in for triggers that fail; null: none.</summary>
    public KedaFallback? Fallback { get; init; }

    /// <summary>Pause annotations.</summary>
    public KedaPause Pause { get; init; } = KedaPause.None;

    /// <summary>Speed rules of the generated autoscaler; null: none are written.</summary>
    public HpaBehavior? Behavior { get; init; }

    /// <summary>Period of the generated autoscaler's loop.</summary>
    public TimeSpan SyncPeriod { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Shift of the autoscaler's loop against KEDA's own, 0 to <see cref="SyncPeriod"/>.</summary>
    public TimeSpan SyncPhase { get; init; } = TimeSpan.Zero;

    internal int RestingReplicas => IdleReplicas ?? MinReplicas;

    internal void Check()
    {
        Require.AtLeast(Triggers.Count, 1);
        Require.AtLeast(MinReplicas, 0);
        Require.AtLeast(MaxReplicas, Math.Max(1, MinReplicas));
        Require.Between(IdleReplicas ?? 0, 0, 0);
        Require.Above(PollingInterval, TimeSpan.Zero);
        Require.AtLeast(CooldownPeriod, TimeSpan.Zero);
        Require.Between(SyncPhase, TimeSpan.Zero, SyncPeriod);
        foreach (var trigger in Triggers)
            Require.Above(trigger.Threshold, 0);
    }

    internal HpaOptions ToHpa() => new()
    {
        MinReplicas = Math.Max(1, MinReplicas),
        MaxReplicas = MaxReplicas,
        SyncPeriod = SyncPeriod,
        Behavior = WithPause(),
        Metrics = [.. Triggers.Select(ToMetric)],
    };

    private static HpaMetric ToMetric(KedaTrigger trigger) => new(
        HpaMetricKind.External,
        trigger.Name,
        trigger.IsAverage ? HpaTarget.AverageValue(trigger.Threshold) : HpaTarget.Value(trigger.Threshold));

    private HpaBehavior? WithPause()
    {
        if (!Pause.ScaleIn && !Pause.ScaleOut)
            return Behavior;
        var behavior = Behavior ?? new HpaBehavior();
        return new()
        {
            ScaleUp = Pause.ScaleOut ? behavior.ScaleUp with { Select = HpaSelect.Disabled } : behavior.ScaleUp,
            ScaleDown = Pause.ScaleIn ? behavior.ScaleDown with { Select = HpaSelect.Disabled } : behavior.ScaleDown,
        };
    }
}
