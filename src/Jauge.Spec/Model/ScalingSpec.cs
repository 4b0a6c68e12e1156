using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>How the number of replicas follows the load. Several triggers may stand together.</summary>
public sealed record ScalingSpec
{
    /// <summary>Which autoscaler decides; the offering's own when it is left out.</summary>
    public ScalingPolicyKind? Policy { get; init; }

    /// <summary>Concurrent HTTP requests per replica.</summary>
    [AtLeast(1)]
    public int? HttpConcurrency { get; init; }

    /// <summary>Target utilization of the processor.</summary>
    public Ratio? Cpu { get; init; }

    /// <summary>Target utilization of the memory.</summary>
    public Ratio? Memory { get; init; }

    /// <summary>Target request rate per replica.</summary>
    public Rate? RequestsPerReplica { get; init; }

    /// <summary>Target queue length per replica.</summary>
    [AtLeast(1)]
    public int? QueueLength { get; init; }

    /// <summary>Threshold rules, as Azure Monitor autoscale and step scaling take them.</summary>
    public EquatableList<ScalingRuleSpec> Rules { get; init; } = [];

    /// <summary>Vertical autoscaling of the same replicas.</summary>
    public VerticalScaling? Vertical { get; init; }

    /// <summary>Resources that the vertical autoscaler may change; both when it is left out.</summary>
    public EquatableList<string> VerticalResources { get; init; } = [];

    /// <summary>Time between two evaluations; the autoscaler's own when it is left out.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>How long a scale-in waits for the highest recommendation to pass.</summary>
    public TimeSpan? Stabilization { get; init; }

    /// <summary>How fast a Kubernetes autoscaler may grow and shrink.</summary>
    public BehaviorSpec? Behavior { get; init; }

    /// <summary>Planned changes of the bounds, such as before a sale opens.</summary>
    public EquatableList<ScheduledScalingSpec> Scheduled { get; init; } = [];
}
