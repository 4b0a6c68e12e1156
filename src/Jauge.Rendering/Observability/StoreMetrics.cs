using Jauge.Catalog;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Observability;

/// <summary>Metrics of a database or a cache, by the exporter that people run beside it.</summary>
/// <remarks>Names of postgres_exporter 0.15, mysqld_exporter 0.15, redis_exporter 1.6x and CloudNativePG's own queries
/// (config/manager/default-monitoring.yaml). A managed database's processor and memory are the cloud's to measure: its own alerts watch
/// them.</remarks>
internal sealed class StoreMetrics(DeployedComponent component, string scope)
{
    private string Labels => $"{{job=\"{component.Name}\"}}";

    internal StoreEngine Engine => component.Offering.Id switch
    {
        "aws/eks-postgresql" => StoreEngine.CloudNativePg,
        var id when id.Contains("postgresql", StringComparison.Ordinal) => StoreEngine.PostgreSql,
        var id when id.Contains("mysql", StringComparison.Ordinal) => StoreEngine.MySql,
        var id when component.Offering.Kind == OfferingKind.Cache || id.Contains("redis", StringComparison.Ordinal) => StoreEngine.Redis,
        _ => StoreEngine.Other,
    };

    internal WatchedMetric? Find(string metric) => metric switch
    {
        "connections" => Connections(),
        "replication-lag" => Lag() is { } lag ? Gauge($"max({lag}{Labels})", lag) : null,
        "memory" when Engine == StoreEngine.Redis => new($"max(redis_memory_used_bytes{Labels} / redis_memory_max_bytes{Labels})",
            phases => [InputSeries.Gauge($"redis_memory_used_bytes{Labels}", phases, v => v),
                InputSeries.Constant($"redis_memory_max_bytes{Labels}", phases, 1)]) { Max = 1 },
        "down" => Up() is { } up
            ? new($"absent({up}{Labels} == 1)", phases => [InputSeries.Gauge($"{up}{Labels}", phases, v => 1 - v)]) { Max = 1 } : null,
        _ => component.RunsOn() is null ? null : new PodMetrics(component, scope).Find(metric),
    };

    private WatchedMetric? Connections() => Used() is not { } used ? null
        : Gauge(Engine is StoreEngine.PostgreSql or StoreEngine.CloudNativePg ? $"max(sum by (instance) ({used}{Labels}))"
            : $"max({used}{Labels})", used) with
    {
        Limit = Accepted is { } most ? InputSeries.Number(most) : null, LimitInTests = Accepted,
    };

    // superuser_reserved_connections is 3 unless told otherwise: postgresql.org/docs/17, runtime-config-connection
    private const int ReservedByPostgreSql = 3;

    private double? Accepted =>
        component.Connections() is { } most ? Math.Max(1, most - (Engine == StoreEngine.CloudNativePg ? ReservedByPostgreSql : 0)) : null;

    private static WatchedMetric Gauge(string query, string series, string labels) =>
        new(query, phases => [InputSeries.Gauge($"{series}{labels}", phases, v => v)]);

    private WatchedMetric Gauge(string query, string series) => Gauge(query, series, Labels);

    private string? Used() => Engine switch
    {
        StoreEngine.PostgreSql => "pg_stat_activity_count",
        StoreEngine.CloudNativePg => "cnpg_backends_total",
        StoreEngine.MySql => "mysql_global_status_threads_connected",
        StoreEngine.Redis => "redis_connected_clients",
        _ => null,
    };

    private string? Lag() => Engine switch
    {
        StoreEngine.PostgreSql => "pg_replication_lag_seconds",
        StoreEngine.CloudNativePg => "cnpg_pg_replication_lag",
        StoreEngine.MySql => "mysql_slave_status_seconds_behind_master",
        _ => null,
    };

    private string? Up() => Engine switch
    {
        StoreEngine.PostgreSql => "pg_up",
        StoreEngine.CloudNativePg => "cnpg_collector_up",
        StoreEngine.MySql => "mysql_up",
        StoreEngine.Redis => "redis_up",
        _ => null,
    };
}
