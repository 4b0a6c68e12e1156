using Jauge.Core;

namespace Jauge.Control.Scaling.Azure;

/// <summary>Azure Container Apps: steps of 1, 4, then +100 %; down to the largest demand of the last five minutes.</summary>
/// <remarks>
/// Source: docs/background/policies/azure-container-apps.md. Between two evaluations nothing is documented and nothing happens here.
/// A rule that has no measurement keeps its last word; without any the count stays.
/// </remarks>
public sealed class ContainerAppsPolicy : IScalingPolicy
{
    /// <summary>A policy with checked options.</summary>
    /// <param name="options">The app's scale section.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public ContainerAppsPolicy(ContainerAppsOptions options)
    {
        options.Check();
        Options = options;
    }

    /// <summary>The app's scale section.</summary>
    public ContainerAppsOptions Options { get; }

    /// <summary>15 s with an HTTP or TCP rule, 30 s without; less where a sleeping app is asked more often.</summary>
    public TimeSpan EvaluationInterval =>
        Options.CanScaleToZero && Options.WakeInterval < RuleInterval ? Options.WakeInterval.Value : RuleInterval;

    private TimeSpan RuleInterval => Options.Rules.Min(Options.IntervalOf);

    /// <inheritdoc/>
    public ScalingDecision Decide(in ScalingObservation observation, ScalingMemory memory)
    {
        var before = memory.As(Start(observation));
        var known = Evaluate(observation, before);
        if (observation.Replicas < Options.MinReplicas)
            return new(Options.MinReplicas, Options.MinReplicas, new(ScalingCause.Minimum), known);
        if (observation.Replicas > Options.MaxReplicas)
            return new(Options.MaxReplicas, Options.MaxReplicas, new(ScalingCause.Maximum), known);
        if (known.Wanted.Max() is not { } wanted)
            return ScalingDecision.Keep(observation, new(ScalingCause.MetricsUnavailable), known);
        return observation.Replicas > 0 && before.NextDue.Min() > observation.At
            ? ScalingDecision.Keep(observation, new(ScalingCause.Steady), known)
            : Move(observation, wanted, known);
    }

    private ContainerAppsMemory Start(in ScalingObservation observation)
    {
        var at = observation.At;
        return new(at, [.. Options.Rules.Select(_ => at)], [.. Options.Rules.Select(_ => (int?)null)], []);
    }

    private ContainerAppsMemory Evaluate(ScalingObservation observation, ContainerAppsMemory known)
    {
        var now = observation.At;
        var due = known.NextDue.Select(at => at <= now).ToArray();
        var wanted = Options.Rules.Select((rule, i) => (due[i] ? Demand(rule, observation) : null) ?? known.Wanted[i]).ToArray();
        return new(
            AnyIsActive(observation) ? now : known.LastActive,
            [.. known.NextDue.Select((at, i) => due[i] ? now + Options.IntervalOf(Options.Rules[i]) : at)],
            [.. wanted],
            Remember(known.Demands, wanted.Max(), now));
    }

    private EquatableList<TimedCount> Remember(EquatableList<TimedCount> demands, int? wanted, TimeSpan now)
    {
        var recent = demands.Where(entry => entry.At > now - Options.ScaleDownStabilization);
        return wanted is { } count ? [.. recent, new(count, now)] : [.. recent];
    }

    private bool AnyIsActive(ScalingObservation observation) => Options.Rules.Any(rule =>
        !rule.IsUtilization && observation.Newest(rule.Metric, observation.At) > rule.ActivationThreshold);

    private int? Demand(ContainerAppsRule rule, in ScalingObservation observation)
    {
        if (observation.Newest(rule.Metric, observation.At) is not { } value)
            return null;
        var replicas = value / rule.Target * (rule.IsUtilization ? observation.Replicas : 1);
        var current = observation.Replicas;
        return current > 0 && Math.Abs(replicas / current - 1) <= Options.Tolerance ? current : Rounding.Up(Math.Round(replicas, 9));
    }

    private ScalingDecision Move(in ScalingObservation observation, int wanted, ContainerAppsMemory known)
    {
        if (observation.Replicas == 0)
            return FromZero(observation, wanted, known);
        if (Options.CanScaleToZero && known.LastActive + Options.CooldownPeriod < observation.At)
            return new(0, wanted, new(ScalingCause.Deactivated), known);
        return wanted > observation.Replicas ? Up(observation.Replicas, wanted, known) : Down(observation.Replicas, wanted, known);
    }

    private ScalingDecision FromZero(in ScalingObservation observation, int wanted, ContainerAppsMemory known) =>
        AnyIsActive(observation)
            ? new(1, wanted, new(ScalingCause.Activated), known)
            : ScalingDecision.Keep(observation, new(ScalingCause.Steady), known);

    private ScalingDecision Up(int current, int wanted, ContainerAppsMemory known)
    {
        var step = Options.LargestStep(current);
        var next = Math.Min(Math.Min(wanted, step), Options.MaxReplicas);
        var cause = next == wanted ? ScalingCause.MetricAsksMore : next == step ? ScalingCause.ScaleUpLimited : ScalingCause.Maximum;
        return new(next, wanted, new(cause), known);
    }

    private ScalingDecision Down(int current, int wanted, ContainerAppsMemory known)
    {
        var held = Math.Min(current, known.Demands.Max(entry => entry.Count));
        var floor = Math.Max(1, Options.MinReplicas);
        var next = Math.Max(held, floor);
        var cause = next == current && wanted == current ? ScalingCause.Steady
            : held > wanted ? ScalingCause.ScaleDownStabilized
            : next > wanted ? ScalingCause.Minimum
            : ScalingCause.MetricAsksLess;
        return new(next, wanted, new(cause), known);
    }
}
