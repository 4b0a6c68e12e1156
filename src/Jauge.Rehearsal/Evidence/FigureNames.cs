namespace Jauge.Rehearsal.Evidence;

/// <summary>Names of the figures that are predicted and measured; a replicated component's mean count is <see cref="Replicas"/> and its
/// name.</summary>
public static class FigureNames
{
    /// <summary>Good answers a second.</summary>
    public const string Throughput = "throughput";

    /// <summary>Share of the requests ended that failed.</summary>
    public const string ErrorRate = "error-rate";

    /// <summary>Mean time in seconds.</summary>
    public const string Mean = "mean";

    /// <summary>Median.</summary>
    public const string P50 = "p50";

    /// <summary>95th percentile.</summary>
    public const string P95 = "p95";

    /// <summary>99th percentile.</summary>
    public const string P99 = "p99";

    /// <summary>Before a component's name: replicas that take requests, mean over the run.</summary>
    public const string Replicas = "replicas ";
}
