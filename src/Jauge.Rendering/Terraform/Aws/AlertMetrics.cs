using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws;

/// <summary>What CloudWatch measures of what a description watches; null where it measures nothing of the kind.</summary>
/// <remarks>Aurora's lag is AuroraReplicaLagMaximum, in milliseconds, of the cluster; RDS counts ReplicaLag in seconds on the replica:
/// docs.aws.amazon.com/AmazonRDS, "Amazon CloudWatch metrics", as users of both repeat it, read 2026-11-20. The other names are from
/// memory, not re-read.</remarks>
internal static class AlertMetrics
{
    /// <summary>The lag of a replica of RDS, in seconds.</summary>
    internal const string ReplicaLag = "ReplicaLag";

    /// <summary>Of an Aurora cluster: its volume grows by itself, and its lag has a name and a unit of its own.</summary>
    internal static Alarm? OfCluster(DeployedComponent component, AlertSpec alert) => alert.When.Metric switch
    {
        "disk" => null,
        "replication-lag" =>
            Seconds("AuroraReplicaLagMaximum", alert) is { } lag
                ? lag with { Threshold = lag.Threshold * 1000, Statistic = "Maximum" }
                : null,
        _ => OfDatabase(component, alert),
    };

    /// <summary>Of RDS: only its replicas lag.</summary>
    internal static Alarm? OfInstance(DeployedComponent component, AlertSpec alert) => alert.When.Metric switch
    {
        "replication-lag" => component.Input("read-replicas") > 0 ? Seconds(ReplicaLag, alert) : null,
        _ => OfDatabase(component, alert),
    };

    private static Alarm? OfDatabase(DeployedComponent component, AlertSpec alert) => alert.When.Metric switch
    {
        "cpu" => Percent("CPUUtilization", alert),
        "connections" =>
            Limit(component, alert) is { } most
                ? new("", "DatabaseConnections", most) { Statistic = "Maximum", Above = alert.When.Above }
                : null,
        "disk" when component.Spec.Storage is { } size && Share(alert) is { } used =>
            new("", "FreeStorageSpace", decimal.Truncate(size.Count * (1 - used))) { Statistic = "Minimum", Above = !alert.When.Above },
        "memory" when component.Memory() is { } memory && Share(alert) is { } used =>
            new("", "FreeableMemory", decimal.Truncate((decimal)memory * (1 - used))) { Statistic = "Minimum", Above = !alert.When.Above },
        _ => null,
    };

    /// <summary>Of ElastiCache.</summary>
    internal static Alarm? OfCache(DeployedComponent component, AlertSpec alert) => alert.When.Metric switch
    {
        "cpu" => Percent("EngineCPUUtilization", alert),
        "memory" => Percent("DatabaseMemoryUsagePercentage", alert),
        "connections" =>
            Limit(component, alert) is { } most
                ? new("", "CurrConnections", most) { Statistic = "Maximum", Above = alert.When.Above }
                : null,
        "replication-lag" => Seconds("ReplicationLag", alert),
        _ => null,
    };

    /// <summary>Of an application load balancer.</summary>
    internal static Alarm? OfBalancer(AlertSpec alert) => alert.When.Metric switch
    {
        "down" => new("", "HealthyHostCount", 1) { Statistic = "Minimum", Above = false },
        "latency.mean" => Seconds("TargetResponseTime", alert),
        "latency.p50" or "latency.p90" or "latency.p95" or "latency.p99" =>
            Seconds("TargetResponseTime", alert) is { } alarm ? alarm with { Statistic = alert.When.Metric[8..] } : null,
        _ => null,
    };

    /// <summary>Of a queue or a stream, a function, an index: their processor, disk and failures.</summary>
    internal static Alarm? OfFunction(AlertSpec alert) => alert.When.Metric switch
    {
        "latency.p95" or "latency.p99" =>
            Seconds("Duration", alert) is { } alarm
                ? alarm with { Threshold = alarm.Threshold * 1000, Statistic = alert.When.Metric[8..] }
                : null,
        _ => null,
    };

    private static Alarm? Percent(string metric, AlertSpec alert) =>
        Share(alert) is { } share ? new("", metric, share * 100) { Above = alert.When.Above } : null;

    private static Alarm? Seconds(string metric, AlertSpec alert) =>
        alert.When.Threshold is { } threshold ? new("", metric, (decimal)threshold.Value.High) { Above = alert.When.Above } : null;

    private static decimal? Share(AlertSpec alert) =>
        alert.When.Threshold is { Dimension.IsNone: true } share ? (decimal)share.Value.High : null;

    private static decimal? Limit(DeployedComponent component, AlertSpec alert) =>
        alert.When.AtLimit ? (decimal?)component.Connections()
            : alert.When.Threshold is { } threshold ? (decimal)threshold.Value.High
            : null;
}
