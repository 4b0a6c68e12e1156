using System.Globalization;
using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Dynamics;

/// <summary>Compiles the alerts of a file.</summary>
internal sealed class AlertBuilder(EquatableList<StationModel> stations)
{
    private const double Percent = 100;

    internal EquatableList<AlertModel> Of(Deployment deployment) =>
        [.. deployment.Spec.Alerts.Select(a => Of(new AlertModel(a.Key, a.Value)))];

    private AlertModel Of(AlertModel alert)
    {
        var (spec, metric) = (alert.Spec, MetricOf(alert.Spec.When.Metric));
        if (metric == AlertMetric.None) return Without(alert, NotSimulated(spec.When.Metric));
        var station = spec.Component is { } name ? IndexOf(name) : -1;
        if (spec.Component is not null && station < 0)
            return Without(alert, new($"no request visits {spec.Component}", $"aucune requête ne passe par {spec.Component}"));
        var known = alert with { Station = station, Metric = metric, Quantile = QuantileOf(spec.When.Metric) };
        return Unknown(known) is { } obstacle ? Without(known, obstacle) : Limited(known);
    }

    private static AlertModel Without(AlertModel alert, Text obstacle) => alert with { Obstacle = obstacle };

    private int IndexOf(string component) => stations.ToList().FindIndex(s => s.Name == component);

    private Text? Unknown(AlertModel alert)
    {
        if (alert.Station < 0)
            return alert.Metric is AlertMetric.Availability or AlertMetric.ErrorRate or AlertMetric.Latency or AlertMetric.Throughput ? null
                : new("it names no component to watch", "elle ne nomme aucun composant à surveiller");
        var station = stations[alert.Station];
        return alert.Metric switch
        {
            AlertMetric.Cpu when station.Cores <= 0 =>
                new($"the cores of {station.Name} are not simulated", $"les cœurs de {station.Name} ne sont pas simulés"),
            AlertMetric.Replicas when station.Kind != StationKind.Replicas =>
                new($"the replicas of {station.Name} are not simulated", $"les répliques de {station.Name} ne sont pas simulées"),
            AlertMetric.Restarts when station.Liveness is null =>
                new($"{station.Name} states no liveness check: nothing starts it again",
                    $"{station.Name} n'indique pas de test de vie : rien ne le redémarre"),
            AlertMetric.Connections when station.MaxConnections == StationModel.Unlimited && !IsPooled(alert.Station) =>
                new($"the connections of {station.Name} are not simulated", $"les connexions de {station.Name} ne sont pas simulées"),
            _ => null,
        };
    }

    private bool IsPooled(int station) => stations.Any(s => s.Pools.Any(p => p.Station == station));

    // the state `down` needs no threshold; the limit of a size is that of its connections
    private AlertModel Limited(AlertModel alert)
    {
        var when = alert.Spec.When;
        if (alert.Metric == AlertMetric.Down) return alert;
        if (when.AtLimit && alert.Metric == AlertMetric.Connections && stations[alert.Station].MaxConnections != StationModel.Unlimited)
            return alert with { Threshold = stations[alert.Station].MaxConnections };
        if (when.Threshold is { } threshold && threshold.Dimension == DimensionOf(alert.Metric))
            return alert with { Threshold = Share(alert.Metric, threshold) };
        return Without(alert, new($"nobody knows the limit in '{when}'", $"nul ne connaît la limite dans « {when} »"));
    }

    // a share above one without a sign is a number of percent
    private static double Share(AlertMetric metric, Quantity threshold)
    {
        var value = (double)threshold.Value.Middle;
        return metric is AlertMetric.Cpu or AlertMetric.ErrorRate or AlertMetric.Availability && value > 1 ? value / Percent : value;
    }

    private static Dimension DimensionOf(AlertMetric metric) => metric switch
    {
        AlertMetric.Latency => Dimension.OfTime,
        AlertMetric.Throughput => Dimension.None / Dimension.OfTime,
        _ => Dimension.None,
    };

    private static AlertMetric MetricOf(string metric) => metric switch
    {
        "availability" => AlertMetric.Availability,
        "connections" => AlertMetric.Connections,
        "cpu" => AlertMetric.Cpu,
        "down" or "failover" => AlertMetric.Down,
        "error-rate" => AlertMetric.ErrorRate,
        "queue-length" => AlertMetric.QueueLength,
        "replicas" => AlertMetric.Replicas,
        "restarts" => AlertMetric.Restarts,
        "throughput" => AlertMetric.Throughput,
        _ when metric.StartsWith("latency.", StringComparison.Ordinal) => AlertMetric.Latency,
        _ => AlertMetric.None,
    };

    private static double QuantileOf(string metric) =>
        metric.StartsWith("latency.p", StringComparison.Ordinal)
            ? double.Parse(metric["latency.p".Length..], CultureInfo.InvariantCulture) / Percent : double.NaN;

    private static Text NotSimulated(string metric) => metric switch
    {
        "memory" => new("memory is not simulated", "la mémoire n'est pas simulée"),
        "disk" => new("disks are not simulated", "les disques ne sont pas simulés"),
        "cost" => new("a month's cost is not part of a run", "le coût d'un mois ne fait pas partie d'un essai"),
        "backup-age" => new("backups are not simulated", "les sauvegardes ne sont pas simulées"),
        "replication-lag" => new("replication is not simulated", "la réplication n'est pas simulée"),
        _ => new($"{metric} is not simulated", $"{metric} n'est pas simulé"),
    };
}
