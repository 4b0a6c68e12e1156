using Jauge.Core;

namespace Jauge.Control.Scaling.Aws;

/// <summary>A scalable target with its target tracking policies (Application Auto Scaling, EC2 Auto Scaling).</summary>
public sealed record TargetTrackingOptions
{
    /// <summary>Fewest units of capacity; 0 or more.</summary>
    public int MinReplicas { get; init; } = 1;

    /// <summary>Most units of capacity; at least 1.</summary>
    public required int MaxReplicas { get; init; }

    /// <summary>Policies; at least one.</summary>
    public required EquatableList<TargetTracker> Trackers { get; init; }

    /// <summary>Rest after an increase; 300 s for ECS, Aurora, SageMaker and others, 0 for DynamoDB and Lambda.</summary>
    public TimeSpan ScaleOutCooldown { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>Rest after a decrease; as for the increase.</summary>
    public TimeSpan ScaleInCooldown { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>Most that one decrease takes away; AWS publishes no formula, only that it is gradual. 1 or more.</summary>
    public int ScaleInStep { get; init; } = 1;

    /// <summary>Time from the end of a data point to its appearance; not documented, see <see cref="AlarmDelay"/>.</summary>
    public TimeSpan MetricDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Time from the data point to the alarm's action; not documented: both delays together 120 s fit AWS's benchmark of 363 s from
    /// below.
    /// </summary>
    public TimeSpan AlarmDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// EC2's instance warm-up: added capacity that still warms counts toward the next increase and blocks scaling in; 0: not set.
    /// Source: awsdocs/amazon-ec2-auto-scaling-user-guide.
    /// </summary>
    public TimeSpan InstanceWarmup { get; init; } = TimeSpan.Zero;

    /// <summary>ECS does not scale in while a deployment runs.</summary>
    public bool HoldsDuringRollout { get; init; } = true;

    // What was added rests for the longer of the two: meanwhile only a larger increase acts.
    internal TimeSpan OutRest => ScaleOutCooldown > InstanceWarmup ? ScaleOutCooldown : InstanceWarmup;

    internal int StartingPoint(in ScalingObservation observation) =>
        InstanceWarmup > TimeSpan.Zero ? observation.Replicas : observation.ServingReplicas;

    internal void Check()
    {
        Require.AtLeast(MinReplicas, 0);
        Require.AtLeast(MaxReplicas, Math.Max(1, MinReplicas));
        Require.AtLeast(Trackers.Count, 1);
        Require.AtLeast(ScaleInStep, 1);
        foreach (var tracker in Trackers)
        {
            Require.Above(tracker.Target, 0);
            Require.Above(tracker.Period, TimeSpan.Zero);
            Require.AtLeast(tracker.HighDatapoints, 1);
            Require.AtLeast(tracker.LowDatapoints, 1);
            Require.Between(tracker.LowMargin, 0, 1);
        }
    }
}
