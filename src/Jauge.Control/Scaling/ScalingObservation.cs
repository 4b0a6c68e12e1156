using Jauge.Core;

namespace Jauge.Control.Scaling;

/// <summary>What a controller can see at one instant; plain values, written to the trace as they are.</summary>
public readonly record struct ScalingObservation
{
    private readonly int? _existingReplicas;
    private readonly int? _servingReplicas;
    private readonly EquatableList<PodObservation>? _pods;
    private readonly EquatableList<MetricSeries>? _metrics;

    /// <summary>Instant of the observation, since the start of the run; not before the previous one.</summary>
    public required TimeSpan At { get; init; }

    /// <summary>Replicas asked for at this instant (the scale's <c>spec.replicas</c>, the desired capacity); 0 or more.</summary>
    public required int Replicas { get; init; }

    /// <summary>
    /// Replicas that exist, ready or not (the scale's <c>status.replicas</c>); <see cref="Replicas"/> where nothing else is said.
    /// </summary>
    public int ExistingReplicas { get => _existingReplicas ?? Replicas; init => _existingReplicas = value; }

    /// <summary>Replicas that take work (running tasks, in-service instances); <see cref="Replicas"/> where nothing else is said.</summary>
    public int ServingReplicas { get => _servingReplicas ?? Replicas; init => _servingReplicas = value; }

    /// <summary>Whether a deployment is replacing replicas; some services do not scale in meanwhile.</summary>
    public bool IsRollingOut { get; init; }

    /// <summary>Pods that match the selector; read by the per-pod metrics of Kubernetes alone.</summary>
    public EquatableList<PodObservation> Pods { get => _pods ?? []; init => _pods = value; }

    /// <summary>Measured series, as far back as the policy's windows reach; several may share a name.</summary>
    public EquatableList<MetricSeries> Metrics { get => _metrics ?? []; init => _metrics = value; }

    /// <summary>Sum of the newest values of every series of that name, not newer than <paramref name="notAfter"/>.</summary>
    /// <param name="name">Name of the metric, compared by ordinal.</param>
    /// <param name="notAfter">Newest instant that counts; the metric pipeline's delay is taken off by the caller.</param>
    /// <returns>The sum in the metric's own unit, or null where no series has a sample yet.</returns>
    public double? Newest(string name, TimeSpan notAfter)
    {
        double? sum = null;
        foreach (var series in Metrics)
            if (series.Name == name && series.Newest(notAfter) is { } sample)
                sum = (sum ?? 0) + sample.Sum;
        return sum;
    }

    /// <summary>First series of that name.</summary>
    /// <param name="name">Name of the metric, compared by ordinal.</param>
    /// <returns>The series, or null where it is not measured.</returns>
    public MetricSeries? Series(string name)
    {
        foreach (var series in Metrics)
            if (series.Name == name)
                return series;
        return null;
    }
}
