using Jauge.Control.Scaling;
using Jauge.Control.Scaling.Azure;
using Jauge.Control.Scaling.Keda;
using Jauge.Control.Scaling.Kubernetes;
using Jauge.Control.Scaling.Scheduled;
using Jauge.Core;

namespace Jauge.Dynamics.Scaling;

/// <summary>What a component's autoscaler is shown, as its vendor measures it: the only place where samples become an
/// observation.</summary>
/// <param name="station">The component.</param>
public sealed class ScalingSight(StationModel station)
{
    private const int MinutesKept = 90;
    private const double FullPercent = 100;
    private const double Milli = 1000;
    private readonly List<MetricSample> _cpu = [];
    private readonly List<MetricSample> _requests = [];
    private readonly IScalingPolicy? _policy = station.Policy is ScheduledPolicy scheduled ? scheduled.Inner : station.Policy;
    private int _samples;

    /// <summary>When the replicas were last sampled, since the start of the run.</summary>
    public TimeSpan SampledAt { get; private set; }

    /// <summary>Whether each replica's own figures are read, and not only those of the ready ones together.</summary>
    public bool ReadsPods => _policy is HpaPolicy;

    /// <summary>Notes that all replicas were sampled.</summary>
    /// <param name="at">When.</param>
    /// <returns>Whether a minute is full, so that <see cref="KeepMinute"/> is due.</returns>
    public bool Sampled(TimeSpan at)
    {
        SampledAt = at;
        return ++_samples % MetricsServer.SamplesAMinute == 0;
    }

    /// <summary>Adds a value to the series of a minute each; none where nobody serves.</summary>
    /// <param name="at">End of the minute.</param>
    /// <param name="ready">Replicas that take requests.</param>
    public void KeepMinute(TimeSpan at, IReadOnlyList<ReplicaSample> ready)
    {
        if (ready.Count == 0) return;
        var (cpu, requests) = Sums(ready, station.Cores);
        Keep(_cpu, new(at, cpu, cpu / ready.Count, cpu / ready.Count, ready.Count));
        Keep(_requests, new(at, requests, requests / ready.Count, requests / ready.Count, ready.Count));
    }

    /// <summary>What the policy sees now.</summary>
    /// <param name="site">Counts of the component.</param>
    /// <param name="ready">Replicas that take requests.</param>
    /// <param name="all">All replicas that exist; read only where <see cref="ReadsPods"/> says so.</param>
    public ScalingObservation Observe(in ScalingSite site, IReadOnlyList<ReplicaSample> ready, IReadOnlyList<ReplicaSample> all) => new()
    {
        At = site.At, Replicas = site.Desired, ExistingReplicas = site.Wanted, ServingReplicas = ready.Count,
        Metrics = Metrics(in site, ready),
        Pods = ReadsPods ? Pods(all, site.Pending) : [],
    };

    private EquatableList<MetricSeries> Metrics(in ScalingSite site, IReadOnlyList<ReplicaSample> ready) => _policy switch
    {
        ContainerAppsPolicy => ContainerApps(in site, ready),
        KedaPolicy => Totals(in site, ready),
        HpaPolicy => [MetricSeries.Now(SeriesNames.Queue, site.At, site.QueueLength)],
        null => [],
        _ => [new(SeriesNames.Cpu, [.. _cpu]), new(SeriesNames.Requests, [.. _requests])],
    };

    private EquatableList<MetricSeries> ContainerApps(in ScalingSite site, IReadOnlyList<ReplicaSample> ready)
    {
        var cpu = 0.0;
        for (var i = 0; i < ready.Count; i++) cpu += Percent(ready[i], station.Cores) / ready.Count;
        return
        [
            MetricSeries.Now(ContainerAppsRule.RequestRate, site.At, site.ArrivalRate),
            MetricSeries.Now(ContainerAppsRule.InFlight, site.At, site.InFlight),
            MetricSeries.Now(ContainerAppsRule.CpuPercent, site.At, cpu), MetricSeries.Now(SeriesNames.Queue, site.At, site.QueueLength),
        ];
    }

    // sums over the replicas, as a metrics server answers KEDA; the last minute's use and requests
    private EquatableList<MetricSeries> Totals(in ScalingSite site, IReadOnlyList<ReplicaSample> ready)
    {
        var (cpu, requests) = Sums(ready, Asked);
        // nobody serves and somebody waits: those who wait are the requests
        if (ready.Count == 0) requests = site.Queued;
        return
        [
            MetricSeries.Now(SeriesNames.Cpu, site.At, cpu), MetricSeries.Now(SeriesNames.Requests, site.At, requests),
            MetricSeries.Now(SeriesNames.Queue, site.At, site.QueueLength),
        ];
    }

    // a utilization is a share of what is asked for
    private double Asked => station.AskedCores > 0 ? station.AskedCores : station.Cores;

    private static (double Cpu, double Requests) Sums(IReadOnlyList<ReplicaSample> ready, double cores)
    {
        var (cpu, requests) = (0.0, 0.0);
        for (var i = 0; i < ready.Count; i++) (cpu, requests) = (cpu + Percent(ready[i], cores), requests + ready[i].RequestRate);
        return (cpu, requests);
    }

    private static double Percent(in ReplicaSample replica, double cores) => cores > 0 ? FullPercent * replica.CoresInUse / cores : 0;

    private EquatableList<PodObservation> Pods(IReadOnlyList<ReplicaSample> all, int pending) => pending > 0
        ? [.. all.Select(Pod), new() { Count = pending, Phase = PodPhase.Pending, IsReady = null }] : [.. all.Select(Pod)];

    private PodObservation Pod(ReplicaSample replica) => new()
    {
        IsBeingDeleted = replica.IsDraining, IsReady = replica.IsReady || replica.IsDraining, StartedAt = replica.StartedAt,
        ReadyChangedAt = replica.ReadyAt, SampledAt = SampledAt, SampleWindow = MetricsServer.Window,
        Containers =
            [new("app", [new(SeriesNames.Cpu, NamedMilli.FromValue(Asked),
                replica.IsSampled ? (long)(replica.CoresInUse * Milli) : null)])],
        Metrics = replica is { IsSampled: true, IsReady: true }
            ? [new(SeriesNames.Requests, NamedMilli.FromValue(replica.RequestRate))] : [],
    };

    private static void Keep(List<MetricSample> minutes, MetricSample sample)
    {
        if (minutes.Count == MinutesKept) minutes.RemoveAt(0);
        minutes.Add(sample);
    }
}
