using Jauge.Control.Scaling.Kubernetes;
using Jauge.Core;

namespace Jauge.Control.Scaling.Keda;

/// <summary>KEDA: its own loop decides between zero and one, the autoscaler that it generates decides from one to N.</summary>
/// <remarks>
/// Source: docs/background/policies/keda.md. A call runs the loops that are due; where KEDA's loop changes the count,
/// the autoscaler's loop waits for the next call. Going to zero starts from any count and heeds no <c>behavior</c>.
/// </remarks>
public sealed class KedaPolicy : IScalingPolicy
{
    private readonly HpaPolicy _hpa;

    /// <summary>A policy with checked options.</summary>
    /// <param name="options">The scaled object.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public KedaPolicy(KedaOptions options)
    {
        options.Check();
        Options = options;
        _hpa = new(options.ToHpa());
    }

    /// <summary>The scaled object.</summary>
    public KedaOptions Options { get; }

    /// <summary>The largest step that meets both loops.</summary>
    public TimeSpan EvaluationInterval =>
        TimeSpan.FromTicks(Gcd(Options.PollingInterval.Ticks, Gcd(Options.SyncPeriod.Ticks, Options.SyncPhase.Ticks)));

    /// <inheritdoc/>
    public ScalingDecision Decide(in ScalingObservation observation, ScalingMemory memory)
    {
        var known = memory.As(Start(observation));
        if (Options.Pause.Replicas is { } held)
            return new(held, held, new(ScalingCause.Paused), known);
        if (Options.Pause.IsPaused)
            return ScalingDecision.Keep(observation, new(ScalingCause.Paused), known);
        if (observation.At >= known.NextPoll)
        {
            var polled = Poll(observation, known);
            if (polled.Replicas != observation.Replicas || observation.At < known.NextSync)
                return polled;
            known = (KedaMemory)polled.Memory;
        }
        return observation.At >= known.NextSync
            ? Sync(observation, known)
            : ScalingDecision.Keep(observation, new(ScalingCause.Steady), known);
    }

    private KedaMemory Start(in ScalingObservation observation) => new(
        null,
        observation.At,
        observation.At + Options.SyncPhase,
        [.. Options.Triggers.Select(_ => (double?)null)],
        [.. Options.Triggers.Select(_ => 0)],
        ScalingMemory.Empty);

    private ScalingDecision Poll(in ScalingObservation observation, KedaMemory known)
    {
        var values = Read(observation);
        var active = Options.Triggers.Zip(values).Any(pair => pair.Second > pair.First.ActivationThreshold);
        known = known with
        {
            Cached = values,
            NextPoll = observation.At + Options.PollingInterval,
            LastActive = active ? observation.At : known.LastActive,
        };
        var failing = values.Any(value => value is null) && Options.Fallback is not { Replicas: 0 };
        return active ? Active(observation, known) : failing ? Failing(observation, known) : Inactive(observation, known);
    }

    private EquatableList<double?> Read(ScalingObservation observation) =>
        [.. Options.Triggers.Select(trigger => observation.Newest(trigger.Name, observation.At))];

    private ScalingDecision Active(in ScalingObservation observation, KedaMemory known)
    {
        var asleep = observation.Replicas == 0 || (Options.IdleReplicas is not null && observation.Replicas < Options.MinReplicas);
        return asleep && !Options.Pause.ScaleOut
            ? Set(Math.Max(1, Options.MinReplicas), ScalingCause.Activated, known)
            : ScalingDecision.Keep(observation, new(ScalingCause.Steady), known);
    }

    // Nothing is known to be active and something cannot be asked: nothing moves, save to a fallback once everything fails.
    private ScalingDecision Failing(in ScalingObservation observation, KedaMemory known)
    {
        if (Options.Fallback is { } fallback && known.Failures.Min() >= Math.Max(1, fallback.FailureThreshold))
            return Set(Math.Clamp(fallback.CountAt(observation.Replicas), 0, Options.MaxReplicas), ScalingCause.Fallback, known);
        // At zero the autoscaler is disabled and counts nothing: the poll has to.
        var counted = observation.Replicas == 0 ? known with { Failures = Counted(known) } : known;
        return ScalingDecision.Keep(observation, new(ScalingCause.MetricsUnavailable), counted);
    }

    private ScalingDecision Inactive(in ScalingObservation observation, KedaMemory known)
    {
        var resting = Options.RestingReplicas;
        if (resting > 0 && observation.Replicas < resting)
            return Set(resting, ScalingCause.Minimum, known);
        var mayRest = resting == 0 && observation.Replicas > 0 && !Options.Pause.ScaleIn && HasCooledDown(observation.At, known.LastActive);
        return mayRest ? Set(0, ScalingCause.Deactivated, known) : ScalingDecision.Keep(observation, new(ScalingCause.Steady), known);
    }

    // The initial cooldown protects what has never been active; whatever has, rests by the cooldown alone.
    private bool HasCooledDown(TimeSpan now, TimeSpan? lastActive) =>
        (lastActive + Options.CooldownPeriod ?? Options.CreatedAt + Options.InitialCooldownPeriod) < now;

    private static EquatableList<int> Counted(KedaMemory known) =>
        [.. known.Failures.Zip(known.Cached, (failures, value) => value is null ? failures + 1 : 0)];

    private static ScalingDecision Set(int replicas, ScalingCause cause, KedaMemory known) => new(replicas, replicas, new(cause), known);

    private ScalingDecision Sync(in ScalingObservation observation, KedaMemory known)
    {
        var fetched = Read(observation);
        var failures = EquatableList.Of<int>([.. known.Failures.Zip(fetched, (before, value) => value is null ? before + 1 : 0)]);
        var (at, current) = (observation.At, observation.Replicas);
        var values = Options.Triggers.Select((trigger, i) =>
            Resolve(trigger, trigger.UsesCachedMetrics ? known.Cached[i] : fetched[i], failures[i], current));
        var metrics = Options.Triggers.Zip(values, (trigger, value) =>
            new MetricSeries(trigger.Name, value is { } number ? [MetricSample.Of(at, number)] : []));
        var decision = _hpa.Decide(observation with { Metrics = [.. metrics] }, known.Hpa);
        return decision with
        {
            Memory = known with { Hpa = decision.Memory, Failures = failures, NextSync = observation.At + Options.SyncPeriod },
        };
    }

    private double? Resolve(KedaTrigger trigger, double? value, int failures, int current) =>
        value is null && trigger.IsAverage && Options.Fallback is { } fallback && failures >= fallback.FailureThreshold
            ? trigger.Threshold * fallback.CountAt(current)
            : value;

    private static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b);
}
