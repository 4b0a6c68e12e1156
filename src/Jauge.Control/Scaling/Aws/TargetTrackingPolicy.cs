namespace Jauge.Control.Scaling.Aws;

/// <summary>AWS target tracking: out at once and in proportion, in by small steps once every tracker agrees.</summary>
/// <remarks>
/// Source: docs/background/policies/aws-target-tracking.md. The decrease is a model (AWS publishes none): the proportional count,
/// at most <see cref="TargetTrackingOptions.ScaleInStep"/> below, and only where the metric would stay below its target.
/// The starting point is what runs, not what is wanted; with an instance warm-up, what warms counts as well. Bounds are corrected only when
/// an alarm acts in their direction: below the minimum an increase, above the maximum a decrease. From zero one data point is enough: any
/// one brings the minimum, one above the target brings 1 where the minimum is 0.
/// </remarks>
public sealed class TargetTrackingPolicy : IScalingPolicy
{
    /// <summary>A policy with checked options.</summary>
    /// <param name="options">The scalable target.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public TargetTrackingPolicy(TargetTrackingOptions options)
    {
        options.Check();
        Options = options;
    }

    /// <summary>The scalable target.</summary>
    public TargetTrackingOptions Options { get; }

    /// <summary>The shortest period among the trackers.</summary>
    public TimeSpan EvaluationInterval => Options.Trackers.Min(tracker => tracker.Period);

    /// <inheritdoc/>
    public ScalingDecision Decide(in ScalingObservation observation, ScalingMemory memory)
    {
        var known = memory.As(CooldownMemory.Start);
        var horizon = observation.At - Options.MetricDelay - Options.AlarmDelay;
        if (observation.Replicas == 0)
            return FromZero(observation, horizon, known);
        return Out(observation, horizon, known) ?? In(observation, horizon, known);
    }

    private ScalingDecision FromZero(in ScalingObservation observation, TimeSpan horizon, CooldownMemory known)
    {
        var measured = false;
        foreach (var tracker in Options.Trackers)
        {
            if (tracker.High.ValueAt(observation, horizon) is not { } value)
                continue;
            if (Options.MinReplicas > 0)
                return Moved(observation, Options.MinReplicas, Options.MinReplicas, new(ScalingCause.Minimum, tracker.Metric), known);
            if (value > tracker.Target)
                return Moved(observation, 1, 1, new(ScalingCause.Activated, tracker.Metric), known);
            measured = true;
        }

        return ScalingDecision.Keep(observation, new(measured ? ScalingCause.Steady : ScalingCause.MetricsUnavailable), known);
    }

    // Null where no high alarm acts.
    private ScalingDecision? Out(in ScalingObservation observation, TimeSpan horizon, CooldownMemory known)
    {
        var (wanted, metric) = (-1, (string?)null);
        var capacity = known.OutBase(Options.StartingPoint(observation), observation.At, Options.OutRest);
        foreach (var tracker in Options.Trackers)
            if (tracker.High.StateAt(observation, horizon) == AlarmState.InAlarm
                && tracker.Proportional(capacity, tracker.High.ValueAt(observation, horizon)!.Value) is var count && count > wanted)
                (wanted, metric) = (count, tracker.Metric);
        return metric is null ? null : Increase(observation, Math.Max(1, wanted), metric, known);
    }

    private ScalingDecision Increase(in ScalingObservation observation, int wanted, string metric, CooldownMemory known)
    {
        var next = Math.Max(observation.Replicas, Math.Clamp(wanted, Options.MinReplicas, Options.MaxReplicas));
        if (next > observation.Replicas)
            return Moved(observation, next, wanted, new(next < wanted ? ScalingCause.Maximum : ScalingCause.MetricAsksMore, metric), known);
        var rests = known.OutRests(observation.At, Options.OutRest);
        var cause = wanted > Options.MaxReplicas ? ScalingCause.Maximum : rests ? ScalingCause.CoolingDown : ScalingCause.Steady;
        return Moved(observation, next, wanted, new(cause, metric), known);
    }

    private ScalingDecision In(in ScalingObservation observation, TimeSpan horizon, CooldownMemory known)
    {
        if (Vote(observation, horizon, out var wanted, out var missing) is not { } metric)
            return ScalingDecision.Keep(observation, new(missing ? ScalingCause.MetricsUnavailable : ScalingCause.Steady), known);
        if (Blocked(observation, known) is { } cause)
            return ScalingDecision.Keep(observation, new(cause, metric), known) with { Proposed = wanted };
        var step = Math.Max(wanted, observation.Replicas - Options.ScaleInStep);
        var next = Math.Min(observation.Replicas, Math.Clamp(step, Options.MinReplicas, Options.MaxReplicas));
        return Moved(observation, next, wanted, new(Lowered(next, step, wanted), metric), known);
    }

    private static ScalingCause Lowered(int next, int step, int wanted) =>
        next > step ? ScalingCause.Minimum : step > wanted ? ScalingCause.ScaleDownLimited : ScalingCause.MetricAsksLess;

    // All trackers that may scale in must be in their low alarm and keep below their target; the largest count wins.
    private string? Vote(in ScalingObservation observation, TimeSpan horizon, out int wanted, out bool missing)
    {
        (wanted, missing) = (-1, false);
        string? metric = null;
        foreach (var tracker in Options.Trackers.Where(tracker => !tracker.DisableScaleIn))
        {
            var state = tracker.Low.StateAt(observation, horizon);
            missing |= state == AlarmState.InsufficientData;
            if (state != AlarmState.InAlarm)
                return null;
            var count = Smallest(tracker, Options.StartingPoint(observation), tracker.Low.ValueAt(observation, horizon)!.Value);
            if (count > wanted)
                (wanted, metric) = (count, tracker.Metric);
        }
        return wanted < observation.Replicas ? metric : null;
    }

    private static int Smallest(TargetTracker tracker, int capacity, double value)
    {
        var count = tracker.Proportional(capacity, value);
        return count == 0 || tracker.StaysBelow(capacity, count, value) ? count : count + 1;
    }

    private ScalingCause? Blocked(in ScalingObservation observation, CooldownMemory known)
    {
        if (known.InRests(observation.At, Options.ScaleInCooldown))
            return ScalingCause.CoolingDown;
        if (known.OutRests(observation.At, Options.InstanceWarmup))
            return ScalingCause.WarmingUp;
        return Options.HoldsDuringRollout && observation.IsRollingOut ? ScalingCause.Disabled : null;
    }

    private static ScalingDecision Moved(in ScalingObservation observation, int next, int wanted, ScalingReason reason,
        CooldownMemory known) =>
        new(next, wanted, reason, known.Moved(observation.Replicas, next, observation.At));
}
