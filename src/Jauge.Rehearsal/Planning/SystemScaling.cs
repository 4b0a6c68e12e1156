using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Dynamics;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;
using Jauge.Spec.Sizes;

namespace Jauge.Rehearsal.Planning;

/// <summary>Makes of a description the one that a machine can rehearse, and keeps what that changes as sentences.</summary>
internal sealed class SystemScaling
{
    private const double MostCoresOfAReplica = 1;
    private const int UsualMostReplicas = 4;
    private const int SlotsOfAFunction = 100;
    private readonly Deployment _described;
    private readonly Machine _machine;
    private readonly RehearsalSpec _spec;
    private readonly RehearsalTimings _timings;
    private readonly string _home;
    private readonly int _regions;
    private readonly List<Text> _differences = [];

    private SystemScaling(Deployment described, Machine machine, double? alertsFaster)
    {
        (_described, _machine, _spec) = (described, machine, described.Spec.Rehearsal ?? new());
        var timings = RehearsalTimings.Of(described.Spec);
        _timings = timings with { AlertsFaster = alertsFaster ?? timings.AlertsFaster };
        var entry = described.Spec.Requests.Values.Where(r => r.At.Count > 0).Select(r => described.Find(r.At.Keys.First()))
            .OfType<DeployedComponent>().First();
        (_home, _regions) = (entry.Regions[0].ToString(), entry.Regions.Count);
    }

    /// <summary>Share of the described load.</summary>
    internal double Share { get; private set; }

    /// <summary>Cores that the described load asks for.</summary>
    internal double DescribedDemand { get; private set; }

    /// <summary>What is rehearsed.</summary>
    internal Deployment Scaled { get; private set; } = null!;

    /// <summary>It, compiled.</summary>
    internal SystemModel Model { get; private set; } = null!;

    internal RehearsalTimings Timings => _timings;

    internal IEnumerable<Text> Differences => _differences;

    internal static SystemScaling Of(Deployment described, Machine machine, double? alertsFaster)
    {
        var scaling = new SystemScaling(described, machine, alertsFaster);
        scaling.Run();
        return scaling;
    }

    private void Run()
    {
        var local = Local();
        var demand = new CpuDemand(ModelBuilder.Compile(local));
        DescribedDemand = demand.Work;
        Share = _spec.Share is { Value: > 0 } stated ? (double)stated.Value
            : LoadScale.Fitting(demand.WithMachinery, _machine.Cores * (double)(_spec.Cores?.Value ?? (decimal)LoadScale.UsualCores));
        Scaled = WithoutPromisesOfSize(WithLoad(With(local, [.. local.Components.Select(c => Sized(c, demand.Model))])));
        Model = ModelBuilder.Compile(Scaled);
        NoteLoad();
    }

    // one region, no edge, no nodes, no pulls: what no single machine has
    private Deployment Local()
    {
        if (_regions > 1)
            _differences.Add(new($"One region is rehearsed, {_home}, of {_regions}.", $"Une région est répétée, {_home}, sur {_regions}."));
        if (_described.Spec.Requests.Values.Any(r => r.Offload is not null))
            _differences.Add(new("The edge answers nothing: every request reaches the system.",
                "La périphérie ne répond à rien : chaque requête atteint le système."));
        if (_described.Components.Any(c => c.Spec.Delivers is { Schedules.Count: > 0 }))
            _differences.Add(new("Messages that a queue sends by itself are left out.",
                "Les messages qu'une file envoie d'elle-même sont laissés de côté."));
        var spec = _described.Spec with { Requests =
            _described.Spec.Requests.Select(r => KeyValuePair.Create(r.Key, r.Value with { Offload = null })).ToEquatableMap() };
        return With(_described with { Spec = spec, Calls = new CallGraph(spec.Requests, Queues(spec)) },
            [.. _described.Components.Select(AtHome)]);
    }

    private DeployedComponent AtHome(DeployedComponent component)
    {
        var home = component.Regions.Where(r => r.ToString() == _home).DefaultIfEmpty(component.Regions[0]).First();
        var spec = component.Spec with
        {
            Regions = [], Serves = component.Spec.Serves is { } serves ? serves with { Image = null, PullsIn = null } : null,
            Delivers = component.Spec.Delivers is { } delivers
                ? delivers with { Schedules = EquatableMap<MessageScheduleSpec>.Empty } : null,
            Scaling = component.Spec.Scaling is { } scaling ? scaling with { Vertical = null } : null,
        };
        return component with { Regions = [home], Spec = spec, Inputs = component.Inputs.Without("runs-on") };
    }

    private DeployedComponent Sized(DeployedComponent component, SystemModel model)
    {
        var stated = _spec.Components.GetValueOrDefault(component.Name) ?? new();
        if (stated.Scaling is { } scaling) component = component with { Spec = component.Spec with { Scaling = scaling } };
        var station = model.IndexOf(component.Name);
        return station < 0 ? component : model.Stations[station].Kind switch
        {
            StationKind.Replicas => Program(WithoutInstances(component, model), stated),
            StationKind.Primary => WithCores(component, (double?)stated.Cpu ?? Math.Min(component.Cores() ?? 1, _machine.Cores)),
            _ => component,
        };
    }

    private DeployedComponent Program(DeployedComponent component, RehearsedComponentSpec stated)
    {
        var sized = component with { Spec = component.Spec with { Replicas = stated.Replicas ?? Replicas(component) } };
        if (stated.Memory is { } memory) sized = sized with { Inputs = sized.Inputs.With("memory", Value.Of(Quantity.Of(memory))) };
        if (component.Cores() is not { } cores) return sized;
        return WithCores(sized, (double?)stated.Cpu ?? Math.Min(cores, Math.Min(MostCoresOfAReplica, _machine.Cores)));
    }

    // instances that a platform adds by itself are slots of one process
    private DeployedComponent WithoutInstances(DeployedComponent component, SystemModel model)
    {
        if (model.Stations[model.IndexOf(component.Name)].OnDemand is null) return component;
        _differences.Add(new($"{component.Name}: its instances are slots of one process; cold starts are not rehearsed.",
            $"{component.Name} : ses instances sont des places d'un processus ; les démarrages à froid ne sont pas répétés."));
        var serves = component.Spec.Serves ?? new();
        return component with { Spec =
            component.Spec with { Replicas = new(1, 1), Serves = serves with { Concurrency = serves.Concurrency ?? SlotsOfAFunction } } };
    }

    // as many as the share of the load leaves, two where the description has a spare, and room to grow where it may grow
    private Range<int> Replicas(DeployedComponent component)
    {
        var (most, share) = (_spec.MostReplicas ?? UsualMostReplicas, Share * _regions);
        var (low, high) = (component.MinReplicas, Math.Max(component.MinReplicas, component.MaxReplicas));
        var fewest = Math.Clamp((int)Math.Round(low * share), Math.Min(low, 2), Math.Max(Math.Min(low, 2), most));
        return high == low ? new(fewest, fewest)
            : new(fewest, Math.Clamp((int)Math.Round(high * share), fewest + 1, Math.Max(fewest + 1, most)));
    }

    private static DeployedComponent WithCores(DeployedComponent component, double cores)
    {
        var before = component.Cores() ?? cores;
        var asks = component.Spec.Asks is { Cpu: > 0 } asked ? asked with { Cpu = asked.Cpu * (decimal)(cores / before) }
            : component.Spec.Asks;
        return component with { Inputs = component.Inputs.With("cpu", Value.Of((decimal)cores)),
            Spec = component.Spec with { Asks = asks } };
    }

    private Deployment WithLoad(Deployment local)
    {
        var workload = local.Spec.Workload!;
        if (local.Trace is not null || workload.Trace is not null) NoteTrace();
        var scaled = workload with
        {
            Users = workload.Users is > 0 and var users ? Math.Max(1, (int)Math.Round(users * Share)) : workload.Users,
            Arrivals = Part(workload.Arrivals) ?? TraceRate(local), Sessions = Part(workload.Sessions), Ramp = _timings.Ramp,
            Hold = _timings.Hold,
            Curve = [], Repeats = null, Spikes = [.. workload.Spikes.Select(s => Shortened(s, workload))], Trace = null,
        };
        return local with { Spec = local.Spec with { Workload = scaled }, Trace = null };
    }

    private Rate? Part(Rate? rate) => rate is { } stated ? new((decimal)((double)stated.PerSecond * Share)) : null;

    private Rate? TraceRate(Deployment local) =>
        local.Trace is null ? null : new((decimal)(ModelBuilder.Compile(local).Load.Trace!.Mean * Share));

    // a burst keeps its place in the run
    private SpikeSpec Shortened(SpikeSpec spike, WorkloadSpec workload)
    {
        var whole = (workload.Ramp ?? TimeSpan.Zero) + (workload.Hold ?? TimeSpan.FromMinutes(10));
        var factor = _timings.Length / whole;
        return spike with
        {
            At = spike.At * factor, For = spike.For * factor,
            Users = spike.Users is { } users ? Math.Max(1, (int)Math.Round(users * Share)) : null, To = Part(spike.To),
        };
    }

    private void NoteLoad()
    {
        if (Share < 1)
            _differences.Add(Text.Format($"{Share:0.### %} of the described load comes: at full size it asks for {DescribedDemand:0.##} cores, and this machine has {_machine.Cores}.",
            $"{Share:0.### %} de la charge décrite vient : en entier elle demande {DescribedDemand:0.##} cœurs, et cette machine en a {_machine.Cores}."));
        if (_described.Spec.Workload is { Curve.Count: > 0 })
            _differences.Add(new("The load stays at its full size: the curve over the day is left out.",
                "La charge reste à son plein : la courbe du jour est laissée de côté."));
        if (_described.Spec.Rehearsal is { Load: { } test } rehearsal && rehearsal.Components.Values.Any(RunsItsProgram))
            _differences.Add(new($"Requests are sent as {test} says, in place of the described ones.",
                $"Les requêtes envoyées sont celles de {test}, non celles de la description."));
    }

    // stand-ins are asked as the description says
    private static bool RunsItsProgram(RehearsedComponentSpec part) =>
        part.Command is not null || part.Workload is not (null or RehearsalPlanner.GenericWorkload);

    private void NoteTrace() => _differences.Add(new(
        "The recorded arrivals are rehearsed by their mean rate.", "Les arrivées enregistrées sont répétées à leur débit moyen."));

    // promises of how much it carries are about the whole system; the others hold for a share of it, too
    private static Deployment WithoutPromisesOfSize(Deployment scaled) => scaled with
    {
        Spec = scaled.Spec with { Promises =
            scaled.Spec.Promises with { Throughput = null, Users = null, ScaleOut = null, Failover = null, Recovery = null, Mttr = null } },
    };

    private static Deployment With(Deployment deployment, EquatableList<DeployedComponent> components) => deployment with
    {
        Components = components,
        Spec = deployment.Spec with { Components = deployment.Spec.Components.Select(c => KeyValuePair.Create(c.Key,
            components.FirstOrDefault(d => d.Name == c.Key)?.Spec ?? c.Value)).ToEquatableMap() },
    };

    private static Dictionary<string, DeliversSpec> Queues(SystemSpec spec) =>
        spec.Components.Where(c => c.Value.Delivers is not null).ToDictionary(c => c.Key, c => c.Value.Delivers!, StringComparer.Ordinal);
}
