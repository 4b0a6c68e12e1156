using Jauge.Catalog;
using Jauge.Control.Resilience;
using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Dynamics;

/// <content>Components that limit their callers, hand on messages, add instances by themselves, or are read beside a primary.</content>
internal sealed partial class StationBuilder
{
    /// <summary>The readers of a database: as many cores and connections as the primary, each.</summary>
    internal StationModel Readers(string name, DeployedComponent component)
    {
        var (readers, lag) = (CalleeRoles.ReadersOf(component), LagOf(component));
        if (lag is null) limits.LagUnknown(name);
        return new()
        {
            Name = name, Kind = StationKind.Replicas, Regions = RegionsOf(component), Cores = component.Cores() ?? 0, Replicas = readers,
            MaxReplicas = readers, MaxConnections =
                Connections(component) is { } most ? (int)Math.Min((long)most * readers, StationModel.Unlimited)
            : StationModel.Unlimited,
            Timeout = component.Spec.Serves?.Timeout ?? TimeSpan.Zero, Primary = stations(component.Name), Lag = lag, IsDatabase = true,
        };
    }

    private static Distribution? LagOf(DeployedComponent component) =>
        component.Spec.Serves?.Lag ?? (component.Spec.Failover?.Lag is { } lag ? new ConstantDistribution(lag) : null);

    private static int? Connections(DeployedComponent component) => component.Connections() is { } most ? (int)Math.Max(1, most) : null;

    // a caller keeps as many connections to the readers as to the primary
    private IEnumerable<int> PoolsTo(string name) =>
        roles.HasReaders(name) ? [stations(name), stations(ReaderStations.Of(name))] : [stations(name)];

    private StationModel Limited(DeployedComponent component) => new()
    {
        Name = component.Name, Kind = StationKind.Limited, Regions = RegionsOf(component),
        Slots = component.Spec.Serves!.Concurrency!.Value,
        MaxWaiting = component.Spec.Serves.Queue ?? StationModel.Unlimited, Timeout = component.Spec.Serves.Timeout ?? TimeSpan.Zero,
    };

    private StationModel WithRoles(DeployedComponent component, StationModel station) => station with
    {
        RateLimit = RateLimit(component.Spec.Serves), LimitWaits = component.Spec.Serves?.OnLimit == LimitBehaviour.Waits,
        Queue = component.Spec.Delivers is { } delivers ? Queue(component, delivers) : null,
        Warm = component.Spec.WarmsUp is { Over.Ticks: > 0 } warm ? new((double)(warm.From?.Value ?? 0), warm.Over) : null,
    };

    private static TokenBucketOptions? RateLimit(ServesSpec? serves) => serves?.RateLimit is { PerSecond: > 0 } rate
        ? new((double)rate.PerSecond, serves.Burst ?? 1) : null;

    private QueueModel Queue(DeployedComponent component, DeliversSpec delivers) => new()
    {
        Attempts = delivers.Attempts, Backoff = Backoff(delivers.Backoff), KeepsDeadLetters = delivers.DeadLetter ?? false,
        Concurrency = delivers.Concurrency ?? (int?)component.Size("parallelism") ?? StationModel.Unlimited,
        Rate = delivers.Rate is { PerSecond: > 0 } rate ? new((double)rate.PerSecond, 1) : null,
        Schedules = schedules.GetValueOrDefault(component.Name) ?? [],
    };

    private static BackoffOptions? Backoff(RedeliverySpec? spec) => spec is null ? null : new()
    {
        Base = spec.First, Factor = (double)(spec.Factor ?? 1), Cap = spec.Most is { } most && most > spec.First ? most
        : spec.Most is null ? TimeSpan.MaxValue : spec.First,
        Jitter = Jitter.None,
    };

    // a function, or a service whose file states no replicas on a platform that says how it adds them
    private static bool AddsInstances(DeployedComponent component) => component.Offering.Kind == OfferingKind.Function
        || (component.Spec.Replicas is null && component.Word("scaling.policy") is null
            && component.Number("scaling.requests.step.pods") is not null);

    private static OnDemandModel? OnDemand(DeployedComponent component) => !AddsInstances(component) ? null : new(
        component.Spec.Replicas?.High ?? (int?)component.Number("limit.max-replicas") ?? StationModel.Unlimited, Growth(component),
        component.Spec.Serves?.Idle ?? TimeSpan.Zero);

    private static TokenBucketOptions? Growth(DeployedComponent component) =>
        component.Number("scaling.requests.step.pods") is { } step
            && component.Time("scaling.requests.step.period") is { High.Ticks: > 0 } period
            ? new(step / period.High.TotalSeconds, step) : null;

    private static int Smallest(DeployedComponent component) => AddsInstances(component)
        ? component.Spec.Replicas?.Low ?? (int)(component.Input("provisioned-concurrency") ?? component.Input("always-ready") ?? 0)
            : component.MinReplicas;

    private void NoteInstances(DeployedComponent component)
    {
        if (component.Spec.Serves?.Idle is null) limits.IdleUnknown(component.Name);
        if (StartOf(component) is null) limits.StartUnknown(component.Name);
    }
}
