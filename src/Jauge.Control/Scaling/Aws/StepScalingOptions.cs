using Jauge.Core;

namespace Jauge.Control.Scaling.Aws;

/// <summary>A scalable target with its step scaling policies.</summary>
public sealed record StepScalingOptions
{
    /// <summary>Fewest units of capacity; 0 or more.</summary>
    public int MinReplicas { get; init; } = 1;

    /// <summary>Most units of capacity; at least 1.</summary>
    public required int MaxReplicas { get; init; }

    /// <summary>Policies, of either direction; at least one.</summary>
    public required EquatableList<StepRule> Rules { get; init; }

    /// <summary>Time from the end of a data point to its appearance; not documented.</summary>
    public TimeSpan MetricDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Time from the data point to the alarm's action; not documented.</summary>
    public TimeSpan AlarmDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>EC2's instance warm-up: added capacity that still warms counts, and blocks scaling in; 0: not set.</summary>
    public TimeSpan InstanceWarmup { get; init; } = TimeSpan.Zero;

    /// <summary>ECS does not scale in while a deployment runs.</summary>
    public bool HoldsDuringRollout { get; init; } = true;

    internal int StartingPoint(in ScalingObservation observation) =>
        InstanceWarmup > TimeSpan.Zero ? observation.Replicas : observation.ServingReplicas;

    internal void Check()
    {
        Require.AtLeast(MinReplicas, 0);
        Require.AtLeast(MaxReplicas, Math.Max(1, MinReplicas));
        Require.AtLeast(Rules.Count, 1);
        foreach (var rule in Rules)
            rule.Check();
    }
}
