using Jauge.Catalog;
using Jauge.Control.Health;
using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Dynamics;

/// <summary>Compiles a deployment.</summary>
public sealed class ModelBuilder
{
    private readonly Deployment _deployment;
    private readonly LimitList _limits = new();
    private readonly List<string> _names = [];
    private readonly List<string> _nodeGroups = [];
    private readonly List<string> _regions;

    private ModelBuilder(Deployment deployment)
    {
        _deployment = deployment;
        _regions = [.. Entries().SelectMany(c => c.Regions).Select(r => r.ToString()).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Why a deployment cannot be simulated; null: it can.</summary>
    public static Text? Obstacle(Deployment deployment, double loadFactor = 1)
    {
        if (deployment.Spec.Requests.Values.All(r => r.At.Count == 0))
            return new("The file states no requests: nobody knows what one costs.",
                "Le fichier n'indique aucune requête : nul ne sait ce qu'une requête coûte.");
        if (deployment.Trace is null
            && deployment.Spec.Workload is not { Users: > 0 } and not { Arrivals.PerSecond: > 0 } and not { Sessions.PerSecond: > 0 })
            return deployment.Spec.Workload is { Users: null, Arrivals: null, Sessions: null } or null
                ? new("The file states no workload: neither users nor arrivals.",
                    "Le fichier n'indique aucune charge : ni utilisateurs ni arrivées.")
                : new("The workload is zero: nobody sends a request.", "La charge est nulle : personne n'envoie de requête.");
        return SizeCheck.Obstacle(deployment.Spec.Workload, loadFactor);
    }

    /// <summary>The model.</summary>
    /// <exception cref="ArgumentException">There is an obstacle.</exception>
    public static SystemModel Compile(Deployment deployment)
    {
        if (Obstacle(deployment) is { } obstacle) throw new ArgumentException(obstacle.English, nameof(deployment));
        return new ModelBuilder(deployment).Build();
    }

    private SystemModel Build()
    {
        var roles = new CalleeRoles(_deployment, IndexOf);
        var calls = new CallBuilder(IndexOf, TimeoutOf, roles, _limits);
        var requests = Requests(calls);
        var schedules = Schedules(calls);
        var stations = Stations(roles, schedules);
        if (_deployment.Trace is { Unmatched: > 0 } trace) _limits.Unmatched(trace.File);
        LoadBuilder.Note(_deployment.Spec.Workload!, _limits);
        return new()
        {
            Stations = stations, Tables = calls.Tables, Calls = calls.Rows, Requests = requests,
            Load = LoadModels.Of(_deployment.Spec.Workload!, [.. requests.Select(r => r.Name)], _deployment.Trace),
            Detection = Checker() is { } checker ? DetectionOf(checker) : null, TimeToLive = Checker() is { } dns ? TimeToLiveOf(dns)
            : TimeSpan.Zero, NodeGroups = NodeGroups(), Regions = [.. _regions], Zones = [.. _regions.Select(ZonesIn)],
            Alerts = new AlertBuilder(stations).Of(_deployment), Limits = _limits.Read(),
        };
    }

    // indexing the callees of a pool may add stations, so that the list is read to its moving end
    private EquatableList<StationModel> Stations(CalleeRoles roles, Dictionary<string, EquatableList<ScheduleModel>> schedules)
    {
        var builder = new StationBuilder(IndexOf, NodesOf, OnlyDatabase, roles, schedules, _regions, _limits);
        var stations = new List<StationModel>();
        for (var i = 0; i < _names.Count; i++)
            stations.Add(StationOf(builder, _names[i]));
        return [.. stations];
    }

    private StationModel StationOf(StationBuilder builder, string name) =>
        ReaderStations.DatabaseOf(name) is { } database ? builder.Readers(name, _deployment.Find(database)!)
        : _deployment.Find(name) is { } component ? builder.Of(component) : builder.Unknown(name);

    // a queue that sends messages by itself is there even where no request calls it
    private Dictionary<string, EquatableList<ScheduleModel>> Schedules(CallBuilder calls)
    {
        var schedules = new Dictionary<string, EquatableList<ScheduleModel>>(StringComparer.Ordinal);
        foreach (var queue in _deployment.Components.Where(c => c.Spec.Delivers?.Schedules.Count > 0))
        {
            IndexOf(queue.Name);
            schedules[queue.Name] = [.. queue.Spec.Delivers!.Schedules.Select(s => new ScheduleModel(
                s.Key, s.Value.Every, calls.Scheduled(queue.Name, s.Key, s.Value, queue.Spec.Delivers))).Where(s => s.Delivery >= 0
                && s.Every > TimeSpan.Zero)];
        }

        return schedules;
    }

    // the component whose health check moves users between regions
    private DeployedComponent? Checker() =>
        _deployment.Components.FirstOrDefault(c => c.Spec.Failover?.Detection is not null
        && c.Offering.Kind is OfferingKind.Dns or OfferingKind.Edge);

    private static Range<TimeSpan> DetectionOf(DeployedComponent checker)
    {
        var check = checker.Spec.Failover!.Detection!;
        return new ProbeOptions
        {
            Period = check.Every, FailureThreshold = check.Failures ?? (int)(checker.Number("failover.detection.threshold") ?? 3),
            Timeout = check.Timeout ?? checker.Time("failover.detection.timeout")?.High ?? TimeSpan.Zero,
        }.DetectionTime;
    }

    private static TimeSpan TimeToLiveOf(DeployedComponent checker) =>
        checker.Spec.Failover!.DnsTtl ?? checker.Time("failover.dns-ttl")?.High ?? TimeSpan.Zero;

    private string? OnlyDatabase(DeployedComponent caller)
    {
        var callees = _deployment.Calls.Edges.Where(e => e.Caller == caller.Name).Select(e => e.Callee);
        var databases = callees.Where(c => _deployment.Find(c)?.Offering.Kind == OfferingKind.Database).ToList();
        return databases.Count == 1 ? databases[0] : null;
    }

    private EquatableList<RequestModel> Requests(CallBuilder calls)
    {
        var requests = _deployment.Spec.Requests.Where(r => r.Value.At.Count > 0 && IsAsked(r.Key, r.Value)).ToList();
        var sum = requests.Sum(r => (double)(r.Value.Share?.Value ?? 1));
        if (sum <= 0) sum = 1;
        return
        [
            .. requests.Select(r => new RequestModel(
                r.Key, Text.Same(r.Value.Title ?? r.Key), (double)(r.Value.Share?.Value ?? 1) / sum, calls.Root(r.Key, r.Value))
            {
                AnswerBytes = r.Value.Answer is { } answer ? (double)answer.Count : null, Entry = IndexOf(r.Value.At.Keys.First()),
            }),
        ];
    }

    private bool IsAsked(string name, RequestSpec request) =>
        (request.Share?.Value ?? 1) > 0 || JourneyBuilder.Uses(_deployment.Spec.Workload!, name)
        || TraceBuilder.Uses(_deployment.Trace, name);

    private IEnumerable<DeployedComponent> Entries() =>
        _deployment.Spec.Requests.Values.Where(r => r.At.Count > 0).Select(r => _deployment.Find(r.At.Keys.First()))
            .OfType<DeployedComponent>();

    private int IndexOf(string name)
    {
        var index = _names.IndexOf(name);
        if (index >= 0) return index;
        _names.Add(name);
        return _names.Count - 1;
    }

    private TimeSpan TimeoutOf(int station) =>
        _deployment.Find(ReaderStations.DatabaseOf(_names[station]) ?? _names[station])?.Spec.Serves?.Timeout ?? TimeSpan.Zero;

    private int ZonesIn(string region) => _deployment.Components.Where(c => c.Regions.Any(r => r.ToString() == region))
        .Select(c => c.Offering.Provider.Regions.GetValueOrDefault(region[(region.IndexOf('/', StringComparison.Ordinal) + 1)..])
            ?.AvailabilityZones ?? 0)
        .FirstOrDefault();

    private int NodesOf(DeployedComponent component)
    {
        if (component.InputWord("runs-on") is not { } name || _deployment.Find(name) is not { } nodes
            || (nodes.Size("vcores") ?? 0) <= 0) return -1;
        if (!_nodeGroups.Contains(name)) _nodeGroups.Add(name);
        return _nodeGroups.IndexOf(name);
    }

    private EquatableList<NodeGroupModel> NodeGroups() => [.. _nodeGroups.Select(name => NodeGroup(_deployment.Find(name)!))];

    private NodeGroupModel NodeGroup(DeployedComponent nodes) => new()
    {
        Name = nodes.Name, Shape = Shapes.Node(nodes.Size("vcores") ?? 0, (nodes.Size("memory") ?? 0) / (1L << 30)),
        Nodes = nodes.MinReplicas, MaxNodes = Math.Max(nodes.MinReplicas, nodes.MaxReplicas), Zones = Math.Max(1, nodes.ZonesOf()),
        Provisioning = nodes.Time("scaling.nodes.provisioning") ?? default,
        Interval = nodes.Time("scaling.nodes.interval")?.High ?? TimeSpan.FromSeconds(10),
        ScaleDownAfter = nodes.Time("scaling.nodes.stabilization-down")?.High ?? nodes.Time("scaling.nodes.unneeded")?.High
            ?? TimeSpan.FromMinutes(10),
        Guests = [.. _deployment.Components.Where(c => c.InputWord("runs-on") == nodes.Name && IsOutside(c)).Select(Guest)],
    };

    private GuestModel Guest(DeployedComponent component)
    {
        var station = _names.IndexOf(component.Name);
        var isStateful = component.Offering.Kind is OfferingKind.Database or OfferingKind.Cache;
        return new(station, [.. component.Regions.Select(r => _regions.IndexOf(r.ToString())).Where(r => r >= 0)], component.MinReplicas,
            station < 0 ? 0 : component.ShardsOf(),
            Shapes.Pod((double)(component.Spec.Asks?.Cpu ?? 0), (double)(component.Spec.Asks?.Memory?.Gibibytes ?? 0)), isStateful);
    }

    // what runs on the nodes without being replicated here: databases, caches, and what no request visits
    private bool IsOutside(DeployedComponent component) =>
        !_names.Contains(component.Name) || StationBuilder.KindOf(component) != StationKind.Replicas;
}
