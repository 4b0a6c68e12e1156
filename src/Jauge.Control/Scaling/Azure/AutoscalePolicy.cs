namespace Jauge.Control.Scaling.Azure;

/// <summary>Azure Monitor autoscale (App Service plans, virtual machine scale sets), with its own guard against flapping.</summary>
/// <remarks>
/// Source: docs/background/policies/azure-monitor-autoscale.md. Alignment of the windows and the metric delay are not documented:
/// parameters.
/// </remarks>
public sealed class AutoscalePolicy : IScalingPolicy
{
    /// <summary>A policy with checked options.</summary>
    /// <param name="options">The autoscale setting.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public AutoscalePolicy(AutoscaleOptions options)
    {
        options.Check();
        Options = options;
    }

    /// <summary>The autoscale setting.</summary>
    public AutoscaleOptions Options { get; }

    /// <inheritdoc/>
    public TimeSpan EvaluationInterval => Options.EvaluationInterval;

    /// <inheritdoc/>
    public ScalingDecision Decide(in ScalingObservation observation, ScalingMemory memory)
    {
        var known = memory.As(new AutoscaleMemory((TimeSpan?)null));
        if (Options.ProfileAt(observation.At) is not { } profile)
            return ScalingDecision.Keep(observation, new(ScalingCause.Steady), known);
        if (observation.Replicas < profile.MinReplicas)
            return Bounded(profile.MinReplicas, ScalingCause.Minimum, profile, known);
        if (observation.Replicas > profile.MaxReplicas)
            return Bounded(profile.MaxReplicas, ScalingCause.Maximum, profile, known);
        if (observation.At < known.RestsUntil)
            return ScalingDecision.Keep(observation, new(ScalingCause.CoolingDown), known);
        return Run(observation, profile, known);
    }

    private static ScalingDecision Bounded(int replicas, ScalingCause cause, AutoscaleProfile profile, AutoscaleMemory known) =>
        new(replicas, replicas, new(cause, profile.Name), known);

    private ScalingDecision Run(in ScalingObservation observation, AutoscaleProfile profile, AutoscaleMemory known)
    {
        var run = new AutoscaleRun(profile, observation, observation.At - Options.MetricDelay);
        if (profile.Rules.Count > 0 && run.HasNoMetric)
            return WithoutMetrics(observation, profile, known);
        var (replicas, rule, cause) = run.Outcome();
        var next = rule is null ? known : new(observation.At + rule.Cooldown);
        return new(replicas, rule?.Target(observation.Replicas) ?? replicas, new(cause, rule?.Metric), next);
    }

    private static ScalingDecision WithoutMetrics(in ScalingObservation observation, AutoscaleProfile profile, AutoscaleMemory known) =>
        observation.Replicas < profile.DefaultReplicas
            ? Bounded(Math.Min(profile.DefaultReplicas, profile.MaxReplicas), ScalingCause.Fallback, profile, known)
            : ScalingDecision.Keep(observation, new(ScalingCause.MetricsUnavailable), known);
}
