using Jauge.Core;

namespace Jauge.Control.Scaling;

/// <summary>One pod, or several that look alike, as the API server and the metrics server show it.</summary>
public sealed record PodObservation
{
    /// <summary>Number of pods that this entry stands for; 1 or more.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Phase.</summary>
    public PodPhase Phase { get; init; } = PodPhase.Running;

    /// <summary>Whether the pod carries a deletion timestamp.</summary>
    public bool IsBeingDeleted { get; init; }

    /// <summary>Ready condition; null where the pod has none yet.</summary>
    public bool? IsReady { get; init; } = true;

    /// <summary>Start time, since the start of the run (negative: before it); null where the pod has none yet.</summary>
    public TimeSpan? StartedAt { get; init; }

    /// <summary>When the Ready condition last changed, since the start of the run.</summary>
    public TimeSpan ReadyChangedAt { get; init; }

    /// <summary>End of the metric sample's window, since the start of the run.</summary>
    public TimeSpan SampledAt { get; init; }

    /// <summary>Length of the metric sample's window; 1 min is the metrics server's.</summary>
    public TimeSpan SampleWindow { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Containers (and restartable init containers) with their requests and usages.</summary>
    public EquatableList<ContainerObservation> Containers { get; init; } = [];

    /// <summary>
    /// Requests set on the pod itself, which stand for its containers' (pod-level resources); in thousandths of the unit.
    /// </summary>
    public EquatableList<NamedMilli> PodRequests { get; init; } = [];

    /// <summary>Custom metrics of the pod, in thousandths of the unit.</summary>
    public EquatableList<NamedMilli> Metrics { get; init; } = [];
}
