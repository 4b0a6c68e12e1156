using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>What Azure Monitor measures of a component, for each metric of the language.</summary>
/// <remarks>Names, units and aggregations: learn.microsoft.com/azure/azure-monitor/reference/metrics-index, one page for each namespace;
/// lags of replicas: learn.microsoft.com/azure/mysql/flexible-server/concepts-monitoring ("only available for replica servers") and
/// learn.microsoft.com/azure/postgresql/flexible-server/how-to-read-replicas-portal ("available only on replicas"). All read
/// 2026-11-20.</remarks>
internal static class AzureMetrics
{
    private const string Apps = "Microsoft.App/containerApps";
    private const string Sites = "Microsoft.Web/sites";
    private const string Farms = "Microsoft.Web/serverfarms";
    private const string Insights = "Microsoft.Insights/components";
    private const string MySql = "Microsoft.DBforMySQL/flexibleServers";
    private const string PostgreSql = "Microsoft.DBforPostgreSQL/flexibleServers";
    private const string Redis = "Microsoft.Cache/redis";
    private const string Door = "Microsoft.Cdn/profiles";
    private const string Storage = "Microsoft.Storage/storageAccounts";
    private const string Vaults = "Microsoft.KeyVault/vaults";

    private static readonly Dictionary<(string Offering, string Metric), AzureMetric> Known = new()
    {
        [("container-app", "cpu")] = new(Apps, "CpuPercentage", "Average", 100),
        [("container-app", "memory")] = new(Apps, "MemoryPercentage", "Average", 100),
        [("container-app", "latency.mean")] = new(Apps, "ResponseTime", "Average", 1000),
        [("container-app", "replicas")] = new(Apps, "Replicas", "Maximum", 1),
        [("container-app", "restarts")] = new(Apps, "RestartCount", "Maximum", 1),
        [("container-app", "down")] = new(Apps, "Replicas", "Maximum", 1) { DownBelow = 1 },
        [("app-service", "cpu")] = new(Farms, "CpuPercentage", "Average", 100) { Output = "plan_id" },
        [("app-service", "memory")] = new(Farms, "MemoryPercentage", "Average", 100) { Output = "plan_id" },
        [("app-service", "queue-length")] = new(Farms, "HttpQueueLength", "Average", 1) { Output = "plan_id" },
        [("app-service", "latency.mean")] = new(Sites, "HttpResponseTime", "Average", 1),
        [("mysql-flexible-server", "cpu")] = new(MySql, "cpu_percent", "Average", 100),
        [("mysql-flexible-server", "memory")] = new(MySql, "memory_percent", "Average", 100),
        [("mysql-flexible-server", "disk")] = new(MySql, "storage_percent", "Maximum", 100),
        [("mysql-flexible-server", "connections")] = new(MySql, "active_connections", "Maximum", 1),
        [("mysql-flexible-server", "replication-lag")] = new(MySql, "replication_lag", "Maximum", 1) { IsOfReplicas = true },
        [("postgresql-flexible-server", "cpu")] = new(PostgreSql, "cpu_percent", "Average", 100),
        [("postgresql-flexible-server", "memory")] = new(PostgreSql, "memory_percent", "Average", 100),
        [("postgresql-flexible-server", "disk")] = new(PostgreSql, "storage_percent", "Maximum", 100),
        [("postgresql-flexible-server", "connections")] = new(PostgreSql, "active_connections", "Maximum", 1),
        [("postgresql-flexible-server", "replication-lag")] = new(PostgreSql, "physical_replication_delay_in_seconds", "Maximum", 1)
        {
            IsOfReplicas = true,
        },
        [("postgresql-flexible-server", "down")] = new(PostgreSql, "is_db_alive", "Maximum", 1) { DownBelow = 1 },
        [("cache-for-redis", "cpu")] = new(Redis, "percentProcessorTime", "Maximum", 100),
        [("cache-for-redis", "memory")] = new(Redis, "usedmemorypercentage", "Maximum", 100),
        [("cache-for-redis", "connections")] = new(Redis, "connectedclients", "Maximum", 1),
        [("front-door", "latency.mean")] = new(Door, "TotalLatency", "Average", 1000),
        [("front-door", "error-rate")] = new(Door, "Percentage5XX", "Average", 100),
        [("blob-storage", "availability")] = new(Storage, "Availability", "Average", 100),
        [("blob-storage", "latency.mean")] = new(Storage, "SuccessE2ELatency", "Average", 1000),
        [("key-vault", "availability")] = new(Vaults, "Availability", "Average", 100),
        [("key-vault", "latency.mean")] = new(Vaults, "ServiceApiLatency", "Average", 1000),
    };

    /// <summary>Availability as web tests see it from outside.</summary>
    internal static AzureMetric WebTest { get; } = new(Insights, "availabilityResults/availabilityPercentage", "Average", 100);

    /// <summary>Errors of everything behind a Front Door.</summary>
    internal static AzureMetric Errors { get; } = Known[("front-door", "error-rate")];

    /// <summary>The metric of a component; null where Azure Monitor has none.</summary>
    internal static AzureMetric? Of(DeployedComponent component, string metric) =>
        Known.GetValueOrDefault((component.Offering.Id.Split('/')[1], metric));

    /// <summary>A query over the telemetry of Application Insights, for what no metric holds; null where it has none.</summary>
    /// <remarks>Tables: learn.microsoft.com/azure/azure-monitor/app/data-model-complete.</remarks>
    internal static string? Query(string metric) => metric switch
    {
        "error-rate" => "requests | summarize value = 100.0 * countif(toint(resultCode) >= 500) / count()",
        "latency.mean" => "requests | summarize value = avg(duration)",
        "latency.p50" => "requests | summarize value = percentile(duration, 50)",
        "latency.p90" => "requests | summarize value = percentile(duration, 90)",
        "latency.p95" => "requests | summarize value = percentile(duration, 95)",
        "latency.p99" => "requests | summarize value = percentile(duration, 99)",
        _ => null,
    };

    /// <summary>A threshold in the unit of the query: percent or milliseconds.</summary>
    internal static double QueryScale(string metric) => metric == "error-rate" ? 100 : 1000;
}
