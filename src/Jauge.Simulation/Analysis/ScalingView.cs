using Jauge.Control.Scaling;
using Jauge.Control.Scaling.Azure;
using Jauge.Control.Scaling.Keda;
using Jauge.Control.Scaling.Kubernetes;
using Jauge.Control.Scaling.Scheduled;
using Jauge.Core;
using Jauge.Dynamics;

namespace Jauge.Simulation.Analysis;

/// <summary>What a component's policy would see, from the flows.</summary>
internal static class ScalingView
{
    private const double Milli = 1000;
    private const double FullPercent = 100;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(ReplicaLife.SampleSeconds);

    /// <summary>An observation with so many calls present.</summary>
    internal static ScalingObservation Of(StationModel station, ReplicaLife life, double now, double present) => new()
    {
        At = TimeSpan.FromSeconds(now), Replicas = life.Desired, ExistingReplicas = life.Desired, ServingReplicas = life.Ready,
        Metrics = Metrics(station, life, now, present), Pods = Reads(station.Policy) is HpaPolicy ? Pods(station, life, now) : [],
    };

    private static IScalingPolicy? Reads(IScalingPolicy? policy) => policy is ScheduledPolicy scheduled ? scheduled.Inner : policy;

    private static EquatableList<MetricSeries> Metrics(StationModel station, ReplicaLife life, double now, double present) =>
        Reads(station.Policy) switch
    {
        HpaPolicy => [Queue(station, life, now, present)],
        null => [],
        KedaPolicy => Totals(station, life, now, present),
        ContainerAppsPolicy => [.. ContainerApps(station, life, now, present), Queue(station, life, now, present)],
        _ => [new(SeriesNames.Cpu, [.. life.Minutes.Cpu]), new(SeriesNames.Requests, [.. life.Minutes.Requests])],
    };

    private static EquatableList<MetricSeries> Totals(StationModel station, ReplicaLife life, double now, double present)
    {
        var (at, asked) = (TimeSpan.FromSeconds(now), station.AskedCores > 0 ? station.AskedCores : station.Cores);
        var requests = life.Ready > 0 ? life.RequestRate * life.Ready : present;
        return
        [
            MetricSeries.Now(SeriesNames.Cpu, at, asked > 0 ? FullPercent * life.CoresInUse * life.Ready / asked : 0),
            MetricSeries.Now(SeriesNames.Requests, at, requests), Queue(station, life, now, present),
        ];
    }

    // those present beyond the slots wait
    private static MetricSeries Queue(StationModel station, ReplicaLife life, double now, double present) =>
        MetricSeries.Now(SeriesNames.Queue, TimeSpan.FromSeconds(now), Math.Max(0, present - ((double)station.Slots * life.Ready)));

    private static EquatableList<MetricSeries> ContainerApps(StationModel station, ReplicaLife life, double now, double present)
    {
        var at = TimeSpan.FromSeconds(now);
        return
        [
            MetricSeries.Now(ContainerAppsRule.RequestRate, at, life.ArrivedSinceDecision / Math.Max(1e-9, life.SinceDecision(now))),
            MetricSeries.Now(ContainerAppsRule.InFlight, at, present),
            MetricSeries.Now(ContainerAppsRule.CpuPercent, at, station.Cores > 0 ? FullPercent * life.CoresInUse / station.Cores : 0),
        ];
    }

    private static EquatableList<PodObservation> Pods(StationModel station, ReplicaLife life, double now)
    {
        var pods = new List<PodObservation>();
        var recent = 0;
        foreach (var batch in life.Recent) recent += batch.Count;
        var settled = life.Existing - recent;
        if (settled > 0) pods.Add(Pod(station, life, new(settled, -2 * Window.TotalSeconds, -Window.TotalSeconds), now));
        foreach (var batch in life.Recent) pods.Add(Pod(station, life, batch, now));
        if (life.Pending > 0) pods.Add(new() { Count = life.Pending, Phase = PodPhase.Pending, IsReady = null });
        return [.. pods];
    }

    private static PodObservation Pod(StationModel station, ReplicaLife life, ReplicaBatch batch, double now)
    {
        var (isReady, isSampled) = (batch.ReadyAt <= now, batch.StartedAt < now);
        var window = Math.Clamp(now - batch.StartedAt, 1e-9, Window.TotalSeconds);
        var served = isReady ? Math.Min(1, (now - batch.ReadyAt) / window) : 0;
        var asked = station.AskedCores > 0 ? station.AskedCores : station.Cores;
        return new()
        {
            Count = batch.Count, IsReady = isReady, StartedAt = TimeSpan.FromSeconds(batch.StartedAt),
            ReadyChangedAt = TimeSpan.FromSeconds(isReady ? batch.ReadyAt : batch.StartedAt), SampledAt = TimeSpan.FromSeconds(now),
            SampleWindow = Window,
            Containers =
                [new("app", [new(SeriesNames.Cpu, NamedMilli.FromValue(asked),
                    isSampled ? (long)(life.CoresInUse * served * Milli) : null)])],
            Metrics = isSampled && isReady ? [new(SeriesNames.Requests, NamedMilli.FromValue(life.RequestRate * served))] : [],
        };
    }
}
