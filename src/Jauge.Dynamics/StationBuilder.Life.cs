using Jauge.Control.Health;
using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Dynamics;

/// <content>What lies between the decision to start a replica and its usual speed.</content>
internal sealed partial class StationBuilder
{
    private static StationModel WithLife(DeployedComponent component, StationModel station) => station with
    {
        PullsIn = component.Spec.Serves is { } serves ? serves.PullsIn ?? Pull(serves.Image) : null,
        Readiness = Probe(component, component.Spec.Serves?.Readiness), Liveness = Probe(component, component.Spec.Serves?.Liveness),
        SlowStart = component.Spec.Serves?.WarmsUp is { Over.Ticks: > 0, Slow: > 1 } warm ? new(warm.Over, (double)warm.Slow) : null,
    };

    private static ProbeModel? Probe(DeployedComponent component, ProbeSpec? spec)
    {
        if (spec is null || AddsInstances(component)) return null;
        var usual = HealthChecks.KubernetesProbe.Options;
        return new(usual with
        {
            Period = spec.Period is { Ticks: > 0 } period ? period : usual.Period,
            Timeout = spec.Timeout is { Ticks: > 0 } timeout ? timeout : usual.Timeout,
            FailureThreshold = spec.Failures ?? usual.FailureThreshold,
        }, spec.Takes ?? TimeSpan.Zero);
    }

    private static ConstantDistribution? Pull(ImageSpec? image) => image is not null && image.Pull.Value.Middle > 0
        ? new(TimeSpan.FromSeconds((double)(image.Size.Count / image.Pull.Value.Middle))) : null;
}
