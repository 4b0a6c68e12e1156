using Jauge.Catalog;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Observability;

/// <summary>Metrics of a database or a cache, by the exporter that people run beside it.</summary>
/// <remarks>Names of postgres_exporter 0.15, mysqld_exporter 0.15 and redis_exporter 1.6x. A managed database's processor and memory are
/// the cloud's to measure: its own alerts watch them.</remarks>
internal sealed class StoreMetrics(DeployedComponent component, string scope)
{
    private string Labels => $"{{job=\"{component.Name}\"}}";

    internal StoreEngine Engine => component.Offering.Id switch
    {
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
            phases => [InputSeries.Gauge($"redis_memory_used_bytes{Labels}", phases, v => v), InputSeries.Constant($"redis_memory_max_bytes{Labels}", phases, 1)]) { Max = 1 },
        "down" => Up() is { } up ? new($"absent({up}{Labels} == 1)", phases => [InputSeries.Gauge($"{up}{Labels}", phases, v => 1 - v)]) { Max = 1 } : null,
        _ => component.RunsOn() is null ? null : new PodMetrics(component.Name, scope).Find(metric),
    };

    private WatchedMetric? Connections() => Used() is not { } used ? null
        : Gauge(Engine == StoreEngine.PostgreSql ? $"sum({used}{Labels})" : $"max({used}{Labels})", used) with
    {
        Limit = component.Connections() is { } most ? InputSeries.Number(most) : null, LimitInTests = component.Connections(),
    };

    private static WatchedMetric Gauge(string query, string series, string labels) =>
        new(query, phases => [InputSeries.Gauge($"{series}{labels}", phases, v => v)]);

    private WatchedMetric Gauge(string query, string series) => Gauge(query, series, Labels);

    private string? Used() => Engine switch
    {
        StoreEngine.PostgreSql => "pg_stat_activity_count",
        StoreEngine.MySql => "mysql_global_status_threads_connected",
        StoreEngine.Redis => "redis_connected_clients",
        _ => null,
    };

    private string? Lag() => Engine switch
    {
        StoreEngine.PostgreSql => "pg_replication_lag_seconds",
        StoreEngine.MySql => "mysql_slave_status_seconds_behind_master",
        _ => null,
    };

    private string? Up() => Engine switch
    {
        StoreEngine.PostgreSql => "pg_up",
        StoreEngine.MySql => "mysql_up",
        StoreEngine.Redis => "redis_up",
        _ => null,
    };
}
