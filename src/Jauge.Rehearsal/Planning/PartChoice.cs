using Jauge.Catalog;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;
using Jauge.Spec.Sizes;

namespace Jauge.Rehearsal.Planning;

/// <summary>Which part stands for a component, or why none does.</summary>
/// <param name="deployment">The scaled system.</param>
/// <param name="model">It, compiled: what requests visit has a station.</param>
internal sealed class PartChoice(Deployment deployment, SystemModel model)
{
    private readonly RehearsalSpec _spec = deployment.Spec.Rehearsal ?? new();

    /// <summary>The kind of part; null where the component is left out.</summary>
    internal PartKind? KindOf(DeployedComponent component)
    {
        if (ReasonToLeaveOut(component) is not null) return null;
        return Stated(component) switch
        {
            RehearsedEngine.Postgresql => PartKind.Postgresql,
            RehearsedEngine.Patroni => PartKind.Patroni,
            RehearsedEngine.Mariadb => PartKind.Mariadb,
            RehearsedEngine.MariadbReplicated => PartKind.MariadbReplicated,
            RehearsedEngine.Redis => PartKind.Redis,
            RehearsedEngine.RedisCluster => PartKind.RedisCluster,
            RehearsedEngine.StandIn => PartKind.Service,
            RehearsedEngine.Payments => PartKind.Payments,
            RehearsedEngine.Objects => PartKind.Objects,
            _ => Usual(component),
        };
    }

    /// <summary>Why no part stands for it; null where one does.</summary>
    internal Text? ReasonToLeaveOut(DeployedComponent component)
    {
        if (_spec.Components.GetValueOrDefault(component.Name)?.LeftOut is { } stated) return Text.Same(stated);
        if (component.Spec.Optional == true) return new("it is only an option", "ce n'est qu'une option");
        if (IsWayIn(component) || (component.Offering.Kind == OfferingKind.Monitoring && deployment.Spec.Alerts.Count > 0)) return null;
        if (model.IndexOf(component.Name) >= 0 || HasReaders(component)) return null;
        return OfKind(component.Offering.Kind) ?? new("no request calls it", "aucune requête ne l'appelle");
    }

    /// <summary>What the rehearsed engine is, where it is not the described one; null where they agree.</summary>
    internal Text? Difference(DeployedComponent component)
    {
        var (described, rehearsed) = (Usual(component), KindOf(component));
        return (described, rehearsed) switch
        {
            (_, null) => null,
            _ when described == rehearsed => IsMySql(component) ? InPlaceOfMySql(component) : null,
            (PartKind.Patroni, PartKind.Postgresql) or (PartKind.MariadbReplicated, PartKind.Mariadb) => new(
                $"{component.Name}: one server is rehearsed, without its standby.",
                    $"{component.Name} : un seul serveur est répété, sans son secours."),
            (PartKind.RedisCluster, PartKind.Redis) =>
                new($"{component.Name}: one server is rehearsed, not the cluster.",
                    $"{component.Name} : un seul serveur est répété, non le cluster."),
            _ => new($"{component.Name}: {Name(rehearsed.Value)} is rehearsed, {component.Offering.Title.English} is described.",
                $"{component.Name} : {Name(rehearsed.Value)} est répété, {component.Offering.Title.French} est décrit."),
        };
    }

    private static Text InPlaceOfMySql(DeployedComponent component) => new(
        $"{component.Name}: MariaDB is rehearsed in MySQL's place.", $"{component.Name} : MariaDB est répété à la place de MySQL.");

    /// <summary>Whether it only passes requests on to the system, as the balancer of a rehearsal does.</summary>
    internal static bool IsWayIn(DeployedComponent component) =>
        component.Offering.Kind == OfferingKind.Network && component.Offering.Id.Contains("load-balancer", StringComparison.Ordinal);

    /// <summary>What people call a kind of part.</summary>
    internal static string Name(PartKind kind) => kind switch
    {
        PartKind.Postgresql => "PostgreSQL",
        PartKind.Patroni => "PostgreSQL (Patroni)",
        PartKind.Mariadb => "MariaDB",
        PartKind.MariadbReplicated => "MariaDB × 3",
        PartKind.Redis => "Redis",
        PartKind.RedisCluster => "Redis Cluster",
        PartKind.Balancer => "HAProxy",
        PartKind.Prometheus => "Prometheus",
        PartKind.Alertmanager => "Alertmanager",
        _ => "stand-in",
    };

    private RehearsedEngine? Stated(DeployedComponent component) => _spec.Components.GetValueOrDefault(component.Name)?.Engine;

    private bool HasReaders(DeployedComponent component) =>
        model.Stations.Any(s => s.Name.StartsWith($"{component.Name} (", StringComparison.Ordinal));

    private PartKind Usual(DeployedComponent component) => component.Offering.Kind switch
    {
        OfferingKind.Service or OfferingKind.Function => PartKind.Replicas,
        OfferingKind.Database => Database(component),
        OfferingKind.Cache => component.Input("shards") > 1 ? PartKind.RedisCluster : PartKind.Redis,
        OfferingKind.Monitoring => PartKind.Prometheus,
        OfferingKind.Model => PartKind.Model,
        OfferingKind.Payment when OnlyAnswers(component.Name) => PartKind.Payments,
        OfferingKind.Storage when KeepsObjects(component) && OnlyAnswers(component.Name) => PartKind.Objects,
        _ when IsWayIn(component) => PartKind.Balancer,
        _ when Delivers(component.Name) => PartKind.Queue,
        _ when IsLookedUp(component.Name) => PartKind.Redis,
        _ => PartKind.Service,
    };

    // an engine is told by its offering's name; a database of another kind takes its stated times
    private static PartKind Database(DeployedComponent component)
    {
        var id = component.Offering.Id;
        if (id.Contains("postgres", StringComparison.Ordinal)) return IsReplicated(component) ? PartKind.Patroni : PartKind.Postgresql;
        if (IsMySql(component) || id.Contains("mariadb", StringComparison.Ordinal))
            return IsReplicated(component) ? PartKind.MariadbReplicated : PartKind.Mariadb;
        return id.Contains("redis", StringComparison.Ordinal) ? PartKind.Redis : PartKind.Service;
    }

    /// <summary>Whether it is a service of a cloud, which a stand-in plays.</summary>
    internal static bool IsCloud(PartKind kind) =>
        kind is PartKind.Service or PartKind.Queue or PartKind.Model or PartKind.Payments or PartKind.Objects;

    // disks and backups are no stores of objects; which storage is one is told by its offering's name
    private static bool KeepsObjects(DeployedComponent component) =>
        component.Offering.Id.Split('/')[^1].Split('-') is var words
            && (words.Contains("s3") || words.Contains("blob") || words.Contains("object"));

    // a service with a program's places, or one that calls others in turn, is played by its stated times alone
    private bool OnlyAnswers(string component)
    {
        if (model.IndexOf(component) is not (>= 0 and var index)) return true;
        var station = model.Stations[index];
        return station is { Slots: StationModel.Unlimited, MaxInFlight: StationModel.Unlimited }
            && model.Calls.All(c => c.Station != index || c.Calls.Count == 0);
    }

    private bool Delivers(string component) =>
        model.Calls.Any(c => c.Delivery >= 0 && c.Station >= 0 && model.Stations[c.Station].Name == component);

    private static bool IsMySql(DeployedComponent component) => component.Offering.Id.Contains("mysql", StringComparison.Ordinal);

    private static bool IsReplicated(DeployedComponent component) => component.HighAvailability != "none" || component.MaxReplicas > 1;

    private bool IsLookedUp(string component) => deployment.Spec.Requests.Values.Any(r => IsLookedUp(r.Calls, component));

    private static bool IsLookedUp(IEnumerable<CallSpec> calls, string component) =>
        calls.Any(c => (c.To == component && c.Miss.Count > 0) || IsLookedUp(c.Calls, component) || IsLookedUp(c.Miss, component));

    private static Text? OfKind(OfferingKind kind) => kind switch
    {
        OfferingKind.Edge => new("clients reach the balancer directly", "les clients atteignent directement le répartiteur"),
        OfferingKind.Dns => new("one machine has one address", "une seule machine a une seule adresse"),
        OfferingKind.Network => new("loopback carries the traffic", "la boucle locale porte le trafic"),
        OfferingKind.Security =>
            new("a service of the platform, without a program of its own", "un service de la plateforme, sans programme à lui"),
        OfferingKind.Monitoring => new("the file states no alert", "le fichier n'indique aucune alerte"),
        OfferingKind.Registry =>
            new("programs are started from this machine's disk", "les programmes sont démarrés du disque de cette machine"),
        _ => null,
    };
}
