namespace Jauge.Control.Scaling.Scheduled;

/// <summary>Bounds by the calendar around what another policy decides, or around the present count.</summary>
/// <remarks>
/// The general form of AWS scheduled actions (minimum and maximum for a time), Azure's recurring profiles (which also replace the rules:
/// see <see cref="Azure.AutoscalePolicy"/>) and KEDA's cron trigger (a minimum). Source: docs/background/policies/scheduled.md.
/// </remarks>
/// <param name="options">The schedules.</param>
/// <param name="inner">The policy behind; null: the count stays save for the bounds.</param>
public sealed class ScheduledPolicy(ScheduledOptions options, IScalingPolicy? inner = null) : IScalingPolicy
{
    /// <summary>The schedules.</summary>
    public ScheduledOptions Options { get; } = options;

    /// <summary>The policy behind; null: none.</summary>
    public IScalingPolicy? Inner { get; } = inner;

    /// <inheritdoc/>
    public TimeSpan EvaluationInterval => Inner?.EvaluationInterval ?? Options.EvaluationInterval;

    /// <inheritdoc/>
    public ScalingDecision Decide(in ScalingObservation observation, ScalingMemory memory)
    {
        var decision = Inner?.Decide(observation, memory) ?? ScalingDecision.Keep(observation, new(ScalingCause.Steady), memory);
        if (Current(observation.At) is not { } bounds || bounds.Clamp(decision.Replicas) is var clamped && clamped == decision.Replicas)
            return decision;
        return decision with { Replicas = clamped, Reason = new(ScalingCause.Scheduled, bounds.Name) };
    }

    private ScheduledBounds? Current(TimeSpan at) =>
        Options.Schedules.FirstOrDefault(schedule => schedule.Window.Contains(at, Options.WeekOffset));
}
