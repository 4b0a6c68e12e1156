using Jauge.Catalog;
using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Dynamics;

/// <summary>Compiles components.</summary>
internal sealed partial class StationBuilder(
    Func<string, int> stations, Func<DeployedComponent, int> nodes, Func<DeployedComponent, string?> onlyDatabase, CalleeRoles roles,
    Dictionary<string, EquatableList<ScheduleModel>> schedules, List<string> regions, LimitList limits)
{
    /// <summary>Takes an edge's time where the file names no component for it; no component can be called so.</summary>
    internal const string Edge = "(edge)";

    /// <summary>A program has replicas, a database of known size its primary, and everything else its stated times.</summary>
    internal static StationKind KindOf(DeployedComponent component) => component.Offering.Kind switch
    {
        OfferingKind.Service or OfferingKind.Function => StationKind.Replicas,
        OfferingKind.Database when component.Cores() is not null => StationKind.Primary,
        _ => component.Spec.Serves?.Concurrency is null ? StationKind.Delay : StationKind.Limited,
    };

    internal StationModel Of(DeployedComponent component) => WithRoles(component, KindOf(component) switch
    {
        StationKind.Replicas => Replicas(component),
        StationKind.Primary => Primary(component),
        StationKind.Limited => Limited(component),
        _ => Delay(component),
    });

    internal StationModel Unknown(string name)
    {
        if (name == Edge) limits.Delay(name);
        else limits.Unknown(name);
        return new() { Name = name, Kind = StationKind.Delay, Regions = [.. Enumerable.Range(0, regions.Count)] };
    }

    private StationModel Delay(DeployedComponent component)
    {
        if (component.Spec.Serves?.RateLimit is null && component.Spec.Delivers is null) limits.Delay(component.Name);
        return Placed(component, new() { Name = component.Name, Kind = StationKind.Delay, Regions = RegionsOf(component) });
    }

    private static StationModel Placed(DeployedComponent component, StationModel station) => station with
    {
        Zones = Math.Min(StationModel.MostZones, ZonesOf(component)), Shards = component.ShardsOf(),
        Failover = component.FailoverOf(), FailoverParts = component.FailoverPartsOf(), Rollout = component.RolloutOf(),
        IsCache = component.Offering.Kind == OfferingKind.Cache, IsDatabase = component.Offering.Kind == OfferingKind.Database,
    };

    private StationModel Replicas(DeployedComponent component)
    {
        Note(component);
        var (serves, policy) = (component.Spec.Serves, ScalingPolicies.Of(component, limits));
        return Placed(component, WithLife(component, new()
        {
            Name = component.Name, Kind = StationKind.Replicas, Regions = RegionsOf(component), Policy = policy,
            OnDemand = OnDemand(component),
            Replicas = Smallest(component), MaxReplicas = policy is null ? component.MinReplicas : component.MaxReplicas,
            Slots = serves?.Concurrency ?? serves?.Workers ?? (AddsInstances(component) ? 1 : StationModel.Unlimited),
            MaxWaiting = serves?.Queue ?? (AddsInstances(component) ? 0 : StationModel.Unlimited),
            Holds = serves?.OnWait != WaitBehaviour.Releases, Cores = component.Cores() ?? 0, Pools = Pools(component),
            Timeout = serves?.Timeout ?? TimeSpan.Zero, StartsIn = policy is null ? StartOf(component)
            : StartOf(component) ?? NoStart(component),
            AskedCores = (double)(component.Spec.Asks?.Cpu ?? 0), AskedMemory = (double)(component.Spec.Asks?.Memory?.Gibibytes ?? 0),
            Nodes = nodes(component), Balancing = BalancingOf(component), Weights = component.Spec.Balancing?.Weights ?? [],
            IsVertical = component.Spec.Scaling?.Vertical is not null && component.Cores() is not null,
            MaxInFlight = serves?.MaxInFlight ?? StationModel.Unlimited,
        }));
    }

    // on nodes it is they that are lost: the zones are theirs
    private static int ZonesOf(DeployedComponent component) => component.Spec.Balancing?.Zones
        ?? (component.Spec.Balancing?.By == BalancingMethod.ZoneAware || component.InputWord("runs-on") is not null
            ? StationModel.UsualZones
            : component.ZonesOf());

    // kube-proxy takes any pod by chance; every other balancer goes round unless the file says otherwise
    private static BalancingMethod BalancingOf(DeployedComponent component) => component.Spec.Balancing?.By
        ?? (component.Word("scaling.policy") == "hpa" ? BalancingMethod.Random : BalancingMethod.RoundRobin);

    private void Note(DeployedComponent component)
    {
        if (component.Cores() is null && component.Offering.Kind != OfferingKind.Function) limits.CoresUnknown(component.Name);
        if (AddsInstances(component)) NoteInstances(component);
        else if (component.Spec.Replicas is null) limits.OneInstance(component.Name);
    }

    private static Distribution? StartOf(DeployedComponent component) => component.Spec.Serves?.StartsIn
        ?? (component.Time("start.cold") is { } range ? range.Low == range.High ? new ConstantDistribution(range.Low)
            : new UniformDistribution(range.Low, range.High) : null);

    private Distribution? NoStart(DeployedComponent component)
    {
        limits.StartUnknown(component.Name);
        return null;
    }

    private StationModel Primary(DeployedComponent component)
    {
        if (component.MaxReplicas > 1 && !roles.HasReaders(component.Name)) limits.Standbys(component.Name);
        return Placed(component, new()
        {
            Name = component.Name, Kind = StationKind.Primary, Regions = RegionsOf(component), Cores = component.Cores() ?? 0,
            MaxConnections = Connections(component) ?? StationModel.Unlimited,
            Timeout = component.Spec.Serves?.Timeout ?? TimeSpan.Zero,
        });
    }

    private EquatableList<PoolModel> Pools(DeployedComponent component) =>
    [
        .. component.Spec.Pools.Append(component.Spec.Pool).OfType<PoolSpec>()
            .Select(p => (To: p.To ?? onlyDatabase(component), p.Size)).Where(p => p.To is not null)
                .SelectMany(p => PoolsTo(p.To!).Select(station => new PoolModel(station, p.Size))),
    ];

    private EquatableList<int> RegionsOf(DeployedComponent component)
    {
        var found = component.Regions.Select(r => regions.IndexOf(r.ToString())).Where(i => i >= 0).ToEquatableList();
        return found.Count > 0 ? found : [0];
    }
}
