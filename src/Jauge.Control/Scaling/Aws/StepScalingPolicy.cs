namespace Jauge.Control.Scaling.Aws;

/// <summary>AWS step scaling: the further the metric from the alarm's threshold, the larger the step.</summary>
/// <remarks>
/// Source: docs/background/policies/aws-step-scaling.md. The largest capacity wins among the policies whose alarm rings.
/// While an increase rests, the next one is computed from where it began: only a larger one acts. The starting point is what runs, not what
/// is wanted; with an instance warm-up, what warms counts as well. A count beyond a bound is brought back only by an alarm in that
/// direction.
/// </remarks>
public sealed class StepScalingPolicy : IScalingPolicy
{
    /// <summary>A policy with checked options.</summary>
    /// <param name="options">The scalable target.</param>
    /// <exception cref="ArgumentException">The steps leave a gap or overlap, or an option is out of range.</exception>
    public StepScalingPolicy(StepScalingOptions options)
    {
        options.Check();
        Options = options;
    }

    /// <summary>The scalable target.</summary>
    public StepScalingOptions Options { get; }

    /// <summary>The shortest period among the alarms.</summary>
    public TimeSpan EvaluationInterval => Options.Rules.Min(rule => rule.Alarm.Period);

    /// <inheritdoc/>
    public ScalingDecision Decide(in ScalingObservation observation, ScalingMemory memory)
    {
        var known = memory.As(CooldownMemory.Start);
        var horizon = observation.At - Options.MetricDelay - Options.AlarmDelay;
        if (Loudest(observation, horizon, known) is not { } loudest)
            return ScalingDecision.Keep(observation, new(ScalingCause.Steady), known);
        var (rule, wanted) = loudest;
        var next = Math.Clamp(wanted, Options.MinReplicas, Options.MaxReplicas);
        return wanted < observation.Replicas
            ? In(observation, Math.Min(observation.Replicas, next), wanted, rule, known)
            : Out(observation, Math.Max(observation.Replicas, next), wanted, rule, known);
    }

    private (StepRule Rule, int Wanted)? Loudest(in ScalingObservation observation, TimeSpan horizon, CooldownMemory known)
    {
        (StepRule Rule, int Wanted)? loudest = null;
        foreach (var rule in Options.Rules)
            if (rule.Alarm.StateAt(observation, horizon) == AlarmState.InAlarm
                && Wanted(rule, observation, horizon, known) is { } wanted && (loudest is null || wanted > loudest.Value.Wanted))
                loudest = (rule, wanted);
        return loudest;
    }

    private int? Wanted(StepRule rule, in ScalingObservation observation, TimeSpan horizon, CooldownMemory known)
    {
        var rest = rule.Cooldown > Options.InstanceWarmup ? rule.Cooldown : Options.InstanceWarmup;
        var value = (rule.Alarm with { Statistic = rule.Aggregation }).ValueAt(observation, horizon)!.Value;
        var start = Options.StartingPoint(observation);
        var plain = rule.Target(start, value);
        if (plain < start)
            return Math.Min(plain.Value, observation.Replicas);
        var raised = rule.Target(known.OutBase(start, observation.At, rest), value);
        return raised is { } count ? Math.Max(count, observation.Replicas) : null;
    }

    private static ScalingDecision Out(in ScalingObservation observation, int next, int wanted, StepRule rule, CooldownMemory known)
    {
        var cause = next < wanted ? ScalingCause.Maximum
            : next > wanted ? ScalingCause.Minimum
            : next > observation.Replicas ? ScalingCause.MetricAsksMore
            : known.OutRests(observation.At, rule.Cooldown) ? ScalingCause.CoolingDown
            : ScalingCause.Steady;
        return new(next, wanted, new(cause, rule.Alarm.Metric), known.Moved(observation.Replicas, next, observation.At));
    }

    private ScalingDecision In(in ScalingObservation observation, int next, int wanted, StepRule rule, CooldownMemory known)
    {
        ScalingCause? blocked = known.InRests(observation.At, rule.Cooldown) ? ScalingCause.CoolingDown
            : known.OutRests(observation.At, Options.InstanceWarmup) ? ScalingCause.WarmingUp
            : Options.HoldsDuringRollout && observation.IsRollingOut ? ScalingCause.Disabled
            : null;
        if (blocked is { } cause)
            return ScalingDecision.Keep(observation, new(cause, rule.Alarm.Metric), known) with { Proposed = wanted };
        var reason = new ScalingReason(next > wanted ? ScalingCause.Minimum : ScalingCause.MetricAsksLess, rule.Alarm.Metric);
        return new(next, wanted, reason, known.Moved(observation.Replicas, next, observation.At));
    }
}
