using Jauge.Catalog;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Rehearsal.Parts.Takeover;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;
using Jauge.Spec.Sizes;

namespace Jauge.Rehearsal.Planning;

/// <summary>Plans a rehearsal: which part stands for each component, how much of the load comes, in which order the parts start. Starts
/// nothing.</summary>
public sealed class RehearsalPlanner
{
    /// <summary>Name of the part that is the way into every replicated component.</summary>
    public const string BalancerName = "balancer";

    /// <summary>Folder of the generic stand-in, below <c>workloads/</c>.</summary>
    public const string GenericWorkload = "stand-in";

    /// <summary>Name of the part that scrapes and evaluates the alerts.</summary>
    public const string PrometheusName = "prometheus";

    /// <summary>Name of the part that sends the alerts.</summary>
    public const string AlertmanagerName = "alertmanager";

    // Patroni's documentation, read 2026-11
    private static readonly TimeSpan NewestLease = TimeSpan.FromSeconds(20);

    // a .NET program that does nothing keeps 45 to 60 MB (Debian 12, .NET 10, 2026-11); under this limit it would be killed for its
    // runtime's sake
    private static readonly Bytes LeastMemory = new(192L << 20);
    private readonly SystemScaling _scaling;
    private readonly PartChoice _choice;
    private readonly Machine _machine;
    private readonly Dictionary<string, PartKind> _kinds;

    private RehearsalPlanner(SystemScaling scaling, Machine machine)
    {
        (_scaling, _machine) = (scaling, machine);
        _choice = new(scaling.Scaled, scaling.Model);
        _kinds = scaling.Scaled.Components.Select(c => (c.Name, Kind: _choice.KindOf(c))).Where(c => c.Kind is not null)
            .ToDictionary(c => c.Name, c => c.Kind!.Value, StringComparer.Ordinal);
    }

    /// <summary>Why a deployment cannot be rehearsed; null where it can.</summary>
    /// <param name="deployment">The system.</param>
    public static Text? Obstacle(Deployment deployment)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        return ModelBuilder.Obstacle(deployment) ?? (Entry(deployment) is null
            ? new("No component receives the requests.", "Aucun composant ne reçoit les requêtes.") : null);
    }

    /// <summary>The plan.</summary>
    /// <param name="deployment">The system as it is described.</param>
    /// <param name="machine">The machine that is to rehearse it.</param>
    /// <param name="alertsFaster">By how much windows and waits of the alerts are divided, 1 or more; null: as <see cref="AlertPace"/>
    /// has it for the length of the load.</param>
    /// <returns>The same for the same arguments.</returns>
    /// <exception cref="ArgumentException">There is an obstacle.</exception>
    public static RehearsalPlan Plan(Deployment deployment, Machine machine, double? alertsFaster = null)
    {
        if (Obstacle(deployment) is { } obstacle) throw new ArgumentException(obstacle.English, nameof(deployment));
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentOutOfRangeException.ThrowIfLessThan(alertsFaster ?? 1, 1, nameof(alertsFaster));
        return new RehearsalPlanner(SystemScaling.Of(deployment, machine, alertsFaster), machine).Plan(deployment);
    }

    private static DeployedComponent? Entry(Deployment deployment) =>
        deployment.Spec.Requests.Values.Where(r => r.At.Count > 0).Select(r => deployment.Find(r.At.Keys.First()))
            .OfType<DeployedComponent>().FirstOrDefault();

    private RehearsalPlan Plan(Deployment described) => new()
    {
        Described = described, Scaled = _scaling.Scaled, Model = _scaling.Model, Machine = _machine, LoadShare = _scaling.Share,
        DescribedDemand = _scaling.DescribedDemand, RehearsedDemand = new CpuDemand(_scaling.Model).WithMachinery,
        Timings = _scaling.Timings,
        Parts = [.. Data(), Balancer(), .. Services(), .. Programs(), .. Watchers()],
        LeftOut = [.. _scaling.Scaled.Components.Where(c => !_kinds.ContainsKey(c.Name))
            .Select(c => new LeftOutComponent(c.Name, _choice.ReasonToLeaveOut(c)!.Value))],
        Differences =
            [.. _scaling.Differences, .. _scaling.Scaled.Components.Select(_choice.Difference).OfType<Text>(), .. Shortened(described)],
    };

    // what is faster than it would be must be said with what it shows
    private IEnumerable<Text> Shortened(Deployment described)
    {
        var (ramp, hold) = (described.Spec.Workload!.Ramp ?? TimeSpan.Zero, described.Spec.Workload.Hold);
        if (hold != _scaling.Timings.Hold || ramp != _scaling.Timings.Ramp) yield return Length();
        if (_kinds.ContainsValue(PartKind.Patroni) && _scaling.Timings.Failover.TtlOrUsual < NewestLease) yield return new(
            $"A lost primary's lease ends after {Durations.Show(_scaling.Timings.Failover.TtlOrUsual).English}: Patroni's own default is 30 s, and its newer versions refuse less than 20 s.",
            $"Le bail d'un primaire perdu prend fin après {Durations.Show(_scaling.Timings.Failover.TtlOrUsual).French} : Patroni a 30 s par défaut, et ses versions récentes refusent moins de 20 s.");
        if (_kinds.ContainsValue(PartKind.MariadbReplicated)) yield return WatchTiming.Of(_scaling.Timings.Failover).GivenUp();
        if (_scaling.Scaled.Spec.Alerts.Count > 0 && _scaling.Timings.AlertsFaster is > 1 and var faster) yield return Text.Format(
            $"The windows and waits of the alerts' rules are divided by {faster:0.##}.",
            $"Les fenêtres et les attentes des règles d'alerte sont divisées par {faster:0.##}.");
    }

    private Text Length()
    {
        var (ramp, hold) = (Durations.Show(_scaling.Timings.Ramp), Durations.Show(_scaling.Timings.Hold));
        return new($"The load grows in {ramp.English} and stays for {hold.English}.",
            $"La charge monte en {ramp.French} et reste {hold.French}.");
    }

    // it watches the servers of a cluster by their own addresses
    private PlannedPart Balancer() => new()
    {
        Name = BalancerName, Kind = PartKind.Balancer, StandsFor = [.. Of(PartKind.Balancer)],
            Needs = [.. Of(PartKind.Patroni), .. Of(PartKind.MariadbReplicated)],
    };

    private IEnumerable<string> Of(PartKind kind) => _kinds.Where(k => k.Value == kind).Select(k => k.Key);

    private IEnumerable<PlannedPart> Data() =>
        Alone(c => !PartChoice.IsCloud(_kinds[c]) && _kinds[c] is not (PartKind.Balancer or PartKind.Replicas or PartKind.Prometheus), []);

    private IEnumerable<PlannedPart> Services() => Alone(c => PartChoice.IsCloud(_kinds[c]), [BalancerName]);

    private IEnumerable<PlannedPart> Alone(Predicate<string> isOne, EquatableList<string> needs) => _scaling.Scaled.Components
        .Where(c => _kinds.ContainsKey(c.Name) && isOne(c.Name))
            .Select(c => new PlannedPart { Name = c.Name, Kind = _kinds[c.Name], StandsFor = [c.Name], Needs = needs });

    // who is called starts before who calls, as far as calls do not go round in a circle
    private IEnumerable<PlannedPart> Programs()
    {
        var (ordered, seen) = (new List<DeployedComponent>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var component in _scaling.Scaled.Components.Where(IsProgram)) Visit(component, ordered, seen);
        return ordered.Select(Program);
    }

    private void Visit(DeployedComponent component, List<DeployedComponent> ordered, HashSet<string> seen)
    {
        if (!seen.Add(component.Name)) return;
        foreach (var callee in Callees(component.Name).Select(_scaling.Scaled.Find).OfType<DeployedComponent>().Where(IsProgram))
            Visit(callee, ordered, seen);
        ordered.Add(component);
    }

    private bool IsProgram(DeployedComponent component) => _kinds.GetValueOrDefault(component.Name) == PartKind.Replicas;

    private IEnumerable<string> Callees(string caller) => _scaling.Scaled.Calls.Edges.Where(e => e.Caller == caller).Select(e => e.Callee);

    private PlannedPart Program(DeployedComponent component)
    {
        var station = _scaling.Model.Stations[_scaling.Model.IndexOf(component.Name)];
        return new()
        {
            Name = component.Name, Kind = PartKind.Replicas, StandsFor = [component.Name], Needs = [BalancerName, .. Backings(component)],
            Replicas = station.Replicas, MaxReplicas = Math.Max(station.Replicas, station.MaxReplicas), Cores = station.Cores,
            Memory = component.Memory() is { } bytes
                ? new Bytes(Math.Max(LeastMemory.Count, (long)Math.Min(bytes, _machine.Memory.Count / 2.0))) : null,
            Program = OwnProgram(component.Name),
        };
    }

    private IEnumerable<string> Backings(DeployedComponent component) => Callees(component.Name).Concat(component.Spec.Needs).Distinct()
        .Where(n => _kinds.TryGetValue(n, out var kind) && kind is not (PartKind.Replicas or PartKind.Balancer or PartKind.Prometheus))
            .Order(StringComparer.Ordinal);

    private PlannedProgram? OwnProgram(string component) =>
        _scaling.Scaled.Spec.Rehearsal?.Components.GetValueOrDefault(component) is { } spec
            && (spec.Workload ?? spec.Command) is not (null or GenericWorkload)
            ? new(spec.Workload, spec.Command, spec.Arguments, spec.Environment) : null;

    private IEnumerable<PlannedPart> Watchers()
    {
        if (_scaling.Scaled.Spec.Alerts.Count == 0) yield break;
        yield return new() { Name = AlertmanagerName, Kind = PartKind.Alertmanager };
        yield return new() { Name = PrometheusName, Kind = PartKind.Prometheus, StandsFor = [.. Of(PartKind.Prometheus)],
            Needs = [AlertmanagerName] };
    }
}
