namespace Jauge.Control.Scaling.Azure;

/// <summary>One scale rule of a container app.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Metric">Series that carries it: a total over the replicas, or percent per replica for processor and memory.</param>
/// <param name="Target">Target per replica, in the metric's unit; above 0.</param>
/// <param name="ActivationThreshold">Active when the metric is strictly greater; in the metric's unit.</param>
public sealed record ContainerAppsRule(ContainerAppsRuleKind Kind, string Metric, double Target, double ActivationThreshold = 0)
{
    /// <summary>Series of requests per second, mean over the last 15 s.</summary>
    public const string RequestRate = "requests-per-second";

    /// <summary>Series of requests in flight.</summary>
    public const string InFlight = "in-flight-requests";

    /// <summary>Series of open TCP connections.</summary>
    public const string Connections = "tcp-connections";

    /// <summary>Series of processor use, percent of the allocation.</summary>
    public const string CpuPercent = "cpu-percent";

    /// <summary>Series of memory use, percent of the allocation.</summary>
    public const string MemoryPercent = "memory-percent";

    /// <summary>HTTP rule.</summary>
    /// <param name="concurrentRequests">Concurrent requests per replica; 10 when nothing is said, at least 1.</param>
    /// <param name="estimator">What is taken for concurrency.</param>
    /// <returns>The rule.</returns>
    public static ContainerAppsRule Http(int concurrentRequests = 10, HttpEstimator estimator = HttpEstimator.RequestsOverInterval) =>
        new(ContainerAppsRuleKind.Http, estimator == HttpEstimator.InFlight
            ? InFlight
            : RequestRate, Require.AtLeast(concurrentRequests, 1));

    /// <summary>TCP rule.</summary>
    /// <param name="concurrentConnections">Connections per replica; at least 1.</param>
    /// <returns>The rule.</returns>
    public static ContainerAppsRule Tcp(int concurrentConnections = 10) =>
        new(ContainerAppsRuleKind.Tcp, Connections, Require.AtLeast(concurrentConnections, 1));

    /// <summary>Processor rule.</summary>
    /// <param name="percent">Percent of the allocation, above 0.</param>
    /// <returns>The rule.</returns>
    public static ContainerAppsRule Cpu(double percent) => new(ContainerAppsRuleKind.Cpu, CpuPercent, percent);

    /// <summary>Memory rule.</summary>
    /// <param name="percent">Percent of the allocation, above 0.</param>
    /// <returns>The rule.</returns>
    public static ContainerAppsRule Memory(double percent) => new(ContainerAppsRuleKind.Memory, MemoryPercent, percent);

    /// <summary>Rule on any other event source.</summary>
    /// <param name="metric">Name of the series.</param>
    /// <param name="target">Target per replica, in the metric's unit; above 0.</param>
    /// <returns>The rule.</returns>
    public static ContainerAppsRule Custom(string metric, double target) => new(ContainerAppsRuleKind.Custom, metric, target);

    internal bool IsFast => Kind is ContainerAppsRuleKind.Http or ContainerAppsRuleKind.Tcp;

    internal bool IsUtilization => Kind is ContainerAppsRuleKind.Cpu or ContainerAppsRuleKind.Memory;
}
