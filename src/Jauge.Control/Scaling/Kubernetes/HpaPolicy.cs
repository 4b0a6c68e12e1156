namespace Jauge.Control.Scaling.Kubernetes;

/// <summary>Kubernetes' HorizontalPodAutoscaler, autoscaling/v2: one reconciliation at each call.</summary>
/// <remarks>
/// Source: docs/background/policies/kubernetes-hpa.md. Counts are compared with the scale's <c>spec.replicas</c>;
/// outside [min, max] the count is brought back without reading a metric and without any limit of speed.
/// </remarks>
public sealed class HpaPolicy : IScalingPolicy
{
    /// <summary>A policy with checked options.</summary>
    /// <param name="options">The autoscaler and its controller's flags.</param>
    /// <exception cref="ArgumentException">The API server would refuse the autoscaler: a range, a target that its metric does not
    /// take.</exception>
    public HpaPolicy(HpaOptions options)
    {
        options.Check();
        Options = options;
    }

    /// <summary>The autoscaler and its controller's flags.</summary>
    public HpaOptions Options { get; }

    /// <inheritdoc/>
    public TimeSpan EvaluationInterval => Options.SyncPeriod;

    /// <inheritdoc/>
    public ScalingDecision Decide(in ScalingObservation observation, ScalingMemory memory)
    {
        var log = memory.As(HpaMemory.Start(observation));
        var current = observation.Replicas;
        if (current == 0 && Options.MinReplicas != 0)
            return ScalingDecision.Keep(observation, new(ScalingCause.Disabled), log);
        if (current > Options.MaxReplicas)
            return Applied(observation, current, new(Options.MaxReplicas, ScalingCause.Maximum), null, log);
        if (current < Options.MinReplicas)
            return Applied(observation, current, new(Options.MinReplicas, ScalingCause.Minimum), null, log);
        return FromMetrics(observation, log);
    }

    private ScalingDecision FromMetrics(in ScalingObservation observation, HpaMemory log)
    {
        var proposal = HpaProposal.Of(observation, Options);
        if (proposal.Replicas is not { } wanted)
            return ScalingDecision.Keep(observation, new(ScalingCause.MetricsUnavailable, proposal.Metric), log);
        var normalized = Options.Behavior is null
            ? HpaWithoutBehavior.Normalize(wanted, observation.Replicas, log, observation.At, Options)
            : HpaWithBehavior.Normalize(wanted, observation.Replicas, log, observation.At, Options);
        return Applied(observation, wanted, normalized, proposal.Metric, log.Recommend(wanted, observation.At, LongestWindow));
    }

    private TimeSpan LongestWindow => Options.UpWindow > Options.DownWindow ? Options.UpWindow : Options.DownWindow;

    private ScalingDecision Applied(in ScalingObservation observation, int proposed, HpaNormalized normalized, string? metric,
        HpaMemory log) =>
        new(
            normalized.Replicas,
            proposed,
            new(normalized.Cause, metric),
            log.Record(normalized.Replicas - observation.Replicas, observation.At, Options.Behavior));
}
